using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Studio;

/// <summary>What somebody writes and chooses in the studio while they are cut off, beside a colleague who is not.</summary>
[Collection(nameof(Hall))]
public sealed class StudioCutTests(Hall hall)
{
    private const string NothingIsKept = "() => !Object.keys(sessionStorage).some(key => key.startsWith('futurs:'))";

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
        await ana.Page.Locator("#champ-MagazineArticle-drawing").SelectOptionAsync("lear");
        await ana.ComesBack();

        await Eventually.Holds(async () => await See(Drawing) is { Text: "lear" });
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

    private Task Writes(RevisionId? instead, string words) =>
        Accepted(hall.Grains.Studio(_room.Id).WriteField(_bilal.Key, MadeKind.JobAdvert, Post, RevisionId.New(), instead, words));

    private async Task<StudioFieldView> See(FieldId field) =>
        (await hall.Grains.Session(_room.Id).SeeConsole(_room.Facilitator))!.Drafts!.Value.Single().Fields.First(one => one.Field == field);

    private static async Task Accepted(Task<Outcome> asked) => Assert.Equal(Refusal.None, (await asked).Refusal);
}
