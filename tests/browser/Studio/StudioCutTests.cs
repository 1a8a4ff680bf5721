namespace FilageFuturs.BrowserTests.Studio;

/// <summary>What somebody writes and chooses in the studio while they are cut off, beside a colleague who is not.</summary>
[Collection(nameof(Hall))]
public sealed class StudioCutTests(Hall hall)
{
    private static readonly FieldId Drawing = new("drawing");

    private readonly OpenRoom _room = new(hall);

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
        await _room.GoesOnTo(PhaseKind.Grouping);
        await _room.FormsGroups();
        await _room.GoesOnTo(PhaseKind.ArtefactStudio);
        await Accepted(hall.Grains.Studio(_room.Id).ChooseKind(sitters[1].Key, kind));
        var ana = await _room.ScreenOf(sitters[0], Device.Phone);
        await ana.Page.Locator(".formulaire").WaitForAsync();
        await ana.KnowsHowToLose();
        return ana;
    }

    private async Task<StudioFieldView> See(FieldId field) =>
        (await hall.Grains.Session(_room.Id).SeeConsole(_room.Facilitator))!.Drafts!.Value.Single().Fields.First(one => one.Field == field);

    private static async Task Accepted(Task<Outcome> asked) => Assert.Equal(Refusal.None, (await asked).Refusal);
}
