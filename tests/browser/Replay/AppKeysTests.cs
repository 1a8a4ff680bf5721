using System.Globalization;
using FilageFuturs.Web.Seats;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Replay;

/// <summary>A workshop whose group made an application: it answers to the same arrows as the player.</summary>
[Collection(nameof(Gallery))]
public sealed class AppKeysTests(Hall hall)
{
    [Fact]
    public async Task The_arrows_are_the_player_s_until_the_focus_is_in_the_app()
    {
        var (room, version) = await AnAppWasMade();
        await using var viewer = await Visitor.Enter(hall, Device.Laptop);
        await viewer.Holds(SeatCookies.Name(room.Id, ScreenKind.Console), room.Facilitator);
        await Looks(viewer, room, version);

        await viewer.Types("ArrowLeft");
        await Eventually.Holds(async () => await Version(viewer) < version);

        await Looks(viewer, room, version);
        var shown = viewer.Page.Locator(".carte-s");
        var first = await shown.GetAttributeAsync("aria-label") ?? "";
        await viewer.Page.Locator(".gestes .oui").FocusAsync();
        await viewer.Types("ArrowRight");
        await Assertions.Expect(shown).Not.ToHaveAttributeAsync("aria-label", first);
        Assert.Equal(version, await Version(viewer));
    }

    private static async Task Looks(Visitor viewer, OpenRoom room, long version)
    {
        await viewer.Go($"/rejeu/{room.Id}?v={version}");
        await viewer.Page.Locator($".scene[data-version='{version}'] .studio-rejeu .ecran-appli").WaitForAsync();
    }

    private static async Task<long> Version(Visitor viewer) =>
        long.Parse(await viewer.Page.Locator(".scene").GetAttributeAsync("data-version") ?? "", CultureInfo.InvariantCulture);

    /// <summary>The room, and its version once the application is shown to it.</summary>
    private async Task<(OpenRoom Room, long Version)> AnAppWasMade()
    {
        var room = new OpenRoom(hall);
        await room.Open(kit: KnownKits.CoConstruction);
        var ana = (await room.Sit("Ana", "Bilal", "Camille"))[0];
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.ArtefactStudio);
        var studio = hall.Grains.Studio(room.Id);
        Accepted(await studio.ChooseKind(ana.Key, MadeKind.SwipeApp));
        foreach (var field in (await hall.Grains.Session(room.Id).SeeMine(ana.Key))!.Studio!.Missing)
        {
            Accepted(await studio.WriteField(ana.Key, MadeKind.SwipeApp, field, RevisionId.New(), null, $"Mots pour {field}"));
        }

        var group = hall.Grains.Group(room.Id, (await room.GroupOf(ana)).Id);
        Accepted(await group.Ready(ana.Key, (await room.See()).Clock!.Phase, isReady: true));
        var shown = await room.See();
        Assert.NotEmpty(shown.Studio!.Shown);
        await room.Closes();
        return (room, shown.Version);
    }

    private static void Accepted(Outcome outcome) => Assert.Equal(Refusal.None, outcome.Refusal);
}
