using FilageFuturs.Web.Layout;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Replay;

[Collection(nameof(Gallery))]
public sealed class PlayingTests(Hall hall)
{
    [Fact]
    public async Task A_recorded_workshop_plays_to_its_end_and_shows_what_was_seen_live()
    {
        var recorded = await Recorded.In(hall);
        await using var viewer = await recorded.Watch(hall, Device.Laptop);

        await PlaysThrough(viewer);
        await ShowsThePresentation(recorded, viewer);
        await ShowsTheReveal(recorded, viewer);
        await ShowsTheBoard(recorded, viewer);

        Assert.Empty(recorded.Named(viewer.Wire));
        await viewer.Page.GetByRole(AriaRole.Switch, new() { Name = "Anonymiser" }).UncheckAsync();
        await Eventually.Holds(() => Task.FromResult(recorded.Named(viewer.Wire).Any()));
        Assert.Empty(viewer.Complaints);
    }

    [Fact]
    public async Task The_replay_is_light_accessible_and_fits_every_width()
    {
        var recorded = await Recorded.In(hall);
        await using var viewer = await recorded.Watch(hall, Device.Laptop, $"?v={recorded.Writing.Version}");
        await viewer.Reads("Les groupes");
        await Looks(viewer, "groupes");
        await viewer.Presses("Groupe 1");
        await viewer.Page.Locator(".lecture").WaitForAsync();
        await Looks(viewer, "groupe");
        await viewer.Presses("Lire en texte");
        await viewer.Reads("L’atelier en texte");
        await Looks(viewer, "texte");

        await viewer.Go($"/rejeu/{recorded.Room.Id}?v={recorded.Reveal.Version}");
        await viewer.Page.Locator(".revele").WaitForAsync();
        await Looks(viewer, "revelation");
        await viewer.Presses("Écran de salle");
        await viewer.Page.Locator(".salle .revelation").WaitForAsync();
        await Looks(viewer, "ecran");
    }

    [Fact]
    public async Task Every_key_of_the_design_moves_the_head()
    {
        var recorded = await Recorded.In(hall);
        await using var viewer = await recorded.Watch(hall, Device.Laptop);
        var (range, first) = (viewer.Page.Locator("input[type=range]"), await Version(viewer));

        await viewer.Types("End");
        await Assertions.Expect(range).ToHaveJSPropertyAsync("value", await range.GetAttributeAsync("max") ?? "");
        await viewer.Types("Home");
        await Assertions.Expect(range).ToHaveJSPropertyAsync("value", "0");
        await viewer.Types("ArrowRight");
        await Assertions.Expect(range).ToHaveJSPropertyAsync("value", "10");
        await viewer.Types("ArrowLeft");
        await Assertions.Expect(range).ToHaveJSPropertyAsync("value", "0");
        // The head is there before the scene is.
        await Eventually.Holds(async () => await Version(viewer) == first);
        await viewer.Types("Shift+ArrowRight");
        await Eventually.Holds(async () => await Version(viewer) > first);
        await range.FocusAsync();
        await viewer.Types("Space");
        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).WaitForAsync();
    }

    [Fact]
    public async Task In_forced_colours_the_ways_to_play_and_what_is_chosen_are_seen()
    {
        var recorded = await Recorded.In(hall);
        await using var viewer = await recorded.Watch(hall, Device.Laptop);

        await viewer.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        Assert.Equal("none", await viewer.Look(".va-debut", "forcedColorAdjust", "::before"));
        Assert.Equal("double", await viewer.Look(".onglets [aria-current]", "borderTopStyle"));
        Assert.Equal("auto", await viewer.Look(".inter input", "appearance"));
    }

    private static async Task PlaysThrough(Visitor viewer)
    {
        await viewer.Page.EvaluateAsync(
            """
            () => {
              const scene = document.querySelector('.scene');
              window.versions = [Number(scene.dataset.version)];
              new MutationObserver(() => window.versions.push(Number(scene.dataset.version))).observe(scene, { attributeFilter: ['data-version'] });
            }
            """);
        await viewer.Presses("×60");
        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Lire", Exact = true }).ClickAsync();
        await viewer.Reads("Rideau.");
        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Lire", Exact = true }).WaitForAsync();

        var versions = await viewer.Page.EvaluateAsync<long[]>("window.versions");
        Assert.True(versions.Length > 1);
        Assert.Equal(versions.Order(), versions);
    }

    private static async Task ShowsThePresentation(Recorded recorded, Visitor viewer)
    {
        var shown = (await recorded.Room.Kit()).Find(recorded.Presentation.ShownScenario!.Value)!;

        await GoTo(recorded, viewer, recorded.Presentation.Version);

        Assert.Equal(shown.Title, await viewer.Page.Locator(".pleniere h1").TextContentAsync());
    }

    private static async Task ShowsTheReveal(Recorded recorded, Visitor viewer)
    {
        var kit = await recorded.Room.Kit();
        var result = recorded.Reveal.Vote!.Result!;
        await GoTo(recorded, viewer, recorded.Reveal.Version - 1);
        await Assertions.Expect(viewer.Page.Locator(".revele")).ToHaveCountAsync(0);

        await GoTo(recorded, viewer, recorded.Reveal.Version);

        var seen = await viewer.Page.Locator(".revele li b").AllTextContentsAsync();
        Assert.Equal(kit.Scenarios.SelectMany(scenario => kit.Dots.Select(dot => $"{result.Of(scenario.Id, dot.Id)}")), seen);
    }

    private static async Task ShowsTheBoard(Recorded recorded, Visitor viewer)
    {
        await GoTo(recorded, viewer, recorded.Writing.Version);
        await viewer.Presses("Groupe 1");
        await viewer.Page.Locator(".lecture").WaitForAsync();

        var live = recorded.Board.Cells.Where(cell => cell.Retained is not null).Select(cell => FrenchTypography.Set(cell.Retained!.Text));
        Assert.Equal(live, await viewer.Page.Locator(".lecture .retenue").AllTextContentsAsync());
    }

    private static async Task GoTo(Recorded recorded, Visitor viewer, long version)
    {
        await viewer.Go($"/rejeu/{recorded.Room.Id}?v={version}");
        await Eventually.Holds(async () => await viewer.Page.Locator(".scene").CountAsync() == 1 && await Version(viewer) == version);
    }

    private static async Task<long> Version(Visitor viewer) =>
        long.Parse(await viewer.Page.Locator(".scene").GetAttributeAsync("data-version") ?? "", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task Looks(Visitor viewer, string what)
    {
        foreach (var (width, height) in new[] { (1440, 900), (320, 640) })
        {
            await viewer.Page.SetViewportSizeAsync(width, height);
            await viewer.TakesAPicture($"rejeu-{what}-{width}");
            await PageCheck.Holds(viewer, $"rejeu {what} {width}", 250);
        }

        await viewer.Page.SetViewportSizeAsync(1440, 900);
    }
}
