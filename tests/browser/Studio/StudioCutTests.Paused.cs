using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Studio;

// The facilitation pauses before anybody heard what was chosen.
public sealed partial class StudioCutTests
{
    private const string ChoosesAnother = "list => { list.value = 'rire'; list.dispatchEvent(new Event('change', { bubbles: true })); }";

    // Longer than a page that is back waits before it says a choice again.
    private static readonly TimeSpan ABreath = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_drawing_that_was_chosen_in_a_cut_is_chosen_once_a_pause_that_came_meanwhile_is_over()
    {
        await using var ana = await AtTheStudio(MadeKind.MagazineArticle);

        await ChoosesBeforeAPause(ana, "lear");
        Assert.Null((await See(Drawing)).Text);
        await GoesOn(ana);

        await Eventually.Holds(async () => await See(Drawing) is { Text: "lear" });
    }

    [Fact]
    public async Task Once_it_is_chosen_after_the_pause_another_cut_does_not_bring_it_back_beside_a_colleagues()
    {
        await using var ana = await AtTheStudio(MadeKind.MagazineArticle);
        await ChoosesBeforeAPause(ana, "lear");
        await GoesOn(ana);
        await Eventually.Holds(async () => await See(Drawing) is { Text: "lear" });
        await Chooses(ana, "bal");

        await IsCutAsSheWritesAHeadline(ana);

        Assert.True(await See(Drawing) is { Text: "bal", Others: [] });
    }

    [Fact]
    public async Task What_is_chosen_while_the_pause_shows_goes_back_and_so_does_the_choice_that_waited()
    {
        await using var ana = await AtTheStudio(MadeKind.MagazineArticle);
        await ChoosesBeforeAPause(ana, "lear");

        await ana.Page.Locator(List).EvaluateAsync(ChoosesAnother);
        await GoesOn(ana);
        await IsCutAsSheWritesAHeadline(ana);

        Assert.Null((await See(Drawing)).Text);
    }

    [Fact]
    public async Task What_is_chosen_in_a_cut_while_the_pause_shows_goes_back_though_nobody_hears_it()
    {
        await using var ana = await AtTheStudio(MadeKind.MagazineArticle);
        var list = ana.Page.Locator(List);
        await _room.Pauses();
        await Assertions.Expect(list).ToHaveAttributeAsync("aria-disabled", "true");
        await ana.IsCut();

        await list.EvaluateAsync(ChoosesAnother);

        await Assertions.Expect(list).ToHaveValueAsync("");
        await ana.ComesBack();
        await GoesOn(ana);
        await Assertions.Expect(list).ToHaveValueAsync("");
    }

    /// <summary>Cut off as she chooses, she is back when the room is paused already.</summary>
    private async Task ChoosesBeforeAPause(Visitor ana, string drawing)
    {
        var list = ana.Page.Locator(List);
        await ana.IsCut();
        await list.SelectOptionAsync(drawing);
        await _room.Pauses();
        await Assertions.Expect(list).ToHaveAttributeAsync("aria-disabled", "true");
        await ana.ComesBack();
        await Task.Delay(ABreath);
    }

    private async Task GoesOn(Visitor ana)
    {
        await _room.Resumes();
        await Assertions.Expect(ana.Page.Locator(List)).Not.ToHaveAttributeAsync("aria-disabled", "true");
    }

    private async Task IsCutAsSheWritesAHeadline(Visitor ana)
    {
        await ana.IsCut();
        await ana.Page.Locator("#champ-MagazineArticle-headline").FillAsync("Un bal au printemps");
        await ana.ComesBack();
        await Eventually.Holds(async () => await See(new("headline")) is { Text: "Un bal au printemps" });
    }
}
