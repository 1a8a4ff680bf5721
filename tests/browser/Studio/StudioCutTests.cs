using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Studio;

/// <summary>What somebody writes and chooses in the studio while they are cut off, beside a colleague who is not.</summary>
[Collection(nameof(Hall))]
public sealed partial class StudioCutTests(Hall hall)
{
    private const string NothingIsKept = "() => !Object.keys(sessionStorage).some(key => key.startsWith('futurs:'))";

    private const string List = "#champ-MagazineArticle-drawing";

    private static readonly FieldId Post = new("post");
    private static readonly FieldId Drawing = new("drawing");

    private readonly OpenRoom _room = new(hall);
    private Sitter _bilal = null!;

    [Fact]
    public async Task Words_typed_in_a_cut_stay_beside_those_that_a_colleague_wrote_meanwhile()
    {
        await using var ana = await AtTheStudio(MadeKind.JobAdvert);
        var field = await InFrontOf(ana, "Un poste");

        await ana.IsCut();
        await field.FillAsync("Un métier");
        await Writes((await See(Post)).Revision, "Une place");
        await Assertions.Expect(field).ToHaveValueAsync("Une place");
        await ana.ComesBack();

        await Eventually.Holds(async () => await See(Post) is { Text: "Une place", Others: [{ Text: "Un métier" }] });
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(field).ToHaveValueAsync("Un métier");
    }

    [Fact]
    public async Task Words_typed_in_a_cut_take_the_place_of_those_that_they_were_written_in_front_of()
    {
        await using var ana = await AtTheStudio(MadeKind.JobAdvert);
        var field = await InFrontOf(ana, "Un poste");

        await ana.IsCut();
        await field.FillAsync("Un métier");
        await ana.ComesBack();

        await Eventually.Holds(async () => await See(Post) is { Text: "Un métier", Others: [] });
    }

    [Fact]
    public async Task Words_typed_in_a_cut_in_a_field_that_is_left_again_take_the_place_of_those_that_they_were_written_in_front_of()
    {
        await using var ana = await AtTheStudio(MadeKind.JobAdvert);
        var field = await InFrontOf(ana, "Un poste");
        await Leaves(field);

        await ana.IsCut();
        await field.FillAsync("Un métier");
        await Leaves(field);
        await ana.ComesBack();

        await Eventually.Holds(async () => await See(Post) is { Text: "Un métier", Others: [] });
    }

    [Fact]
    public async Task A_letter_typed_and_erased_is_kept_by_nobody()
    {
        await using var ana = await AtTheStudio(MadeKind.JobAdvert);
        var field = await InFrontOf(ana, "Un poste");

        await field.PressAsync("End");
        await field.PressSequentiallyAsync("s");
        await field.PressAsync("Backspace");

        await ana.Page.WaitForFunctionAsync(NothingIsKept);
        await Assertions.Expect(field).ToHaveValueAsync("Un poste");
    }

    [Fact]
    public async Task Words_that_follow_a_letter_typed_and_erased_were_written_in_front_of_what_stands_there_by_then()
    {
        await using var ana = await AtTheStudio(MadeKind.JobAdvert);
        var empty = ana.Page.Locator("#champ-JobAdvert-post");
        await empty.PressSequentiallyAsync("s");
        await empty.PressAsync("Backspace");
        await ana.Page.WaitForFunctionAsync("() => !('rendu' in document.getElementById('champ-JobAdvert-post').dataset)");
        var field = await InFrontOf(ana, "Un poste");

        await ana.IsCut();
        await field.FillAsync("Un métier");
        await ana.ComesBack();

        await Eventually.Holds(async () => await See(Post) is { Text: "Un métier", Others: [] });
    }

    [Fact]
    public async Task What_was_typed_since_stays_in_the_browser_though_the_words_before_are_stored()
    {
        await using var ana = await AtTheStudio(MadeKind.JobAdvert);
        var field = await InFrontOf(ana, "Un poste");
        await ana.IsCut();
        await field.FillAsync("Un métier neuf");

        var kept = await field.EvaluateAsync<string>(
            """
            field => {
              futurs.forgetDraft(field.dataset.draft, null, 'Un métier');
              const kept = Object.keys(sessionStorage).filter(key => key.startsWith('futurs:')).length;
              futurs.forgetDraft(field.dataset.draft, null, 'Un métier neuf');
              return `${kept} ${Object.keys(sessionStorage).filter(key => key.startsWith('futurs:')).length}`;
            }
            """);

        Assert.Equal("1 0", kept);
    }

    [Fact]
    public async Task A_drawing_that_was_chosen_in_a_cut_is_chosen()
    {
        await using var ana = await AtTheStudio(MadeKind.MagazineArticle);

        await ana.IsCut();
        await ana.Page.Locator(List).SelectOptionAsync("lear");
        await ana.ComesBack();

        await Eventually.Holds(async () => await See(Drawing) is { Text: "lear" });
    }

    [Fact]
    public async Task A_drawing_that_was_chosen_in_a_cut_stays_beside_the_one_that_a_colleague_chose_meanwhile()
    {
        await using var ana = await AtTheStudio(MadeKind.MagazineArticle);

        await ana.IsCut();
        await ana.Page.Locator(List).SelectOptionAsync("lear");
        await Chooses(ana, "bal");
        await ana.ComesBack();

        await Eventually.Holds(async () => await See(Drawing) is { Text: "bal", Others: [{ Text: "lear" }] });
    }

    [Fact]
    public async Task A_drawing_that_was_chosen_in_a_cut_takes_the_place_of_the_one_that_was_in_sight()
    {
        await using var ana = await AtTheStudio(MadeKind.MagazineArticle);
        await Chooses(ana, "bal");
        await Leaves(ana.Page.Locator(List));

        await ana.IsCut();
        await ana.Page.Locator(List).SelectOptionAsync("lear");
        await ana.ComesBack();

        await Eventually.Holds(async () => await See(Drawing) is { Text: "lear", Others: [] });
    }

    [Fact]
    public async Task A_drawing_that_was_heard_before_a_cut_is_not_chosen_again_beside_a_colleagues()
    {
        await using var ana = await AtTheStudio(MadeKind.MagazineArticle);
        await ana.Page.Locator(List).SelectOptionAsync("lear");
        await Eventually.Holds(async () => await See(Drawing) is { Text: "lear" });
        await Chooses(ana, "bal");

        await ana.IsCut();
        await ana.Page.Locator("#champ-MagazineArticle-headline").FillAsync("Un bal au printemps");
        await ana.ComesBack();

        // A headline is kept 4 s after it is heard, a drawing after 0.8 s.
        await Eventually.Holds(async () => await See(new("headline")) is { Text: "Un bal au printemps" });
        Assert.True(await See(Drawing) is { Text: "bal", Others: [] });
    }

    /// <summary>The group is Ana's and Bilal's; he chooses what they make.</summary>
    private async Task<Visitor> AtTheStudio(MadeKind kind)
    {
        await _room.Open(kit: KnownKits.CoConstruction);
        var sitters = await _room.Sit("Ana", "Bilal");
        _bilal = sitters[1];
        await _room.GoesOnTo(PhaseKind.Grouping);
        await _room.FormsGroups();
        await _room.GoesOnTo(PhaseKind.ArtefactStudio);
        await Accepted(hall.Grains.Studio(_room.Id).ChooseKind(_bilal.Key, kind));
        var ana = await _room.ScreenOf(sitters[0], Device.Phone);
        await ana.Page.Locator(".formulaire").WaitForAsync();
        await ana.KnowsHowToLose();
        return ana;
    }

    /// <summary>In her field, that shows what Bilal wrote.</summary>
    private async Task<ILocator> InFrontOf(Visitor ana, string words)
    {
        await Writes(null, words);
        var field = ana.Page.Locator("#champ-JobAdvert-post");
        await Assertions.Expect(field).ToHaveValueAsync(words);
        await field.FocusAsync();
        return field;
    }

    /// <summary>Bilal chooses a drawing instead of the one that stands, and her list shows it.</summary>
    private async Task Chooses(Visitor ana, string drawing)
    {
        var instead = (await See(Drawing)).Revision;
        await Accepted(hall.Grains.Studio(_room.Id)
            .WriteField(_bilal.Key, MadeKind.MagazineArticle, Drawing, RevisionId.New(), instead, drawing));
        await Assertions.Expect(ana.Page.Locator(List)).ToHaveValueAsync(drawing);
    }

    /// <summary>Once it was gone into.</summary>
    private static async Task Leaves(ILocator field)
    {
        await field.FocusAsync();
        await field.BlurAsync();
    }

    private Task Writes(RevisionId? instead, string words) =>
        Accepted(hall.Grains.Studio(_room.Id).WriteField(_bilal.Key, MadeKind.JobAdvert, Post, RevisionId.New(), instead, words));

    private async Task<StudioFieldView> See(FieldId field) =>
        (await hall.Grains.Session(_room.Id).SeeConsole(_room.Facilitator))!.Drafts!.Value.Single().Fields.First(one => one.Field == field);

    private static async Task Accepted(Task<Outcome> asked) => Assert.Equal(Refusal.None, (await asked).Refusal);
}
