using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>What has the focus, is pressed or pointed at stays seen: under no bar, in forced colours, in the dark ambience.</summary>
[Collection(nameof(Hall))]
public sealed class SeenTests(Hall hall)
{
    private const int Choices = 12;
    private const int StepsAtMost = 40;

    private const string Bars = ".saisie,.pages,.palette,.bas,.souffle";

    private static readonly Device OldLaptop = new(1366, 768, false);

    // As WCAG counts it: 1280 × 1024, four times larger.
    private static readonly Device Enlarged = new(320, 256, false);

    private static readonly string[] Nine =
        ["Inès", "Thibault", "Nour", "Odile", "Karim", "Éloïse", "Gaël", "Fatou", "Solène"];

    [Fact]
    public async Task No_dot_that_the_keyboard_reaches_is_under_the_palette()
    {
        var room = await OpenRoom.In(hall);
        var ana = await room.Sits("Ana");
        await room.GoesOnTo(PhaseKind.DotVote);
        await using var voter = await room.ScreenOf(ana, OldLaptop);
        await voter.Page.Locator(".palette").WaitForAsync();

        var reached = 0;
        for (var step = 0; step < StepsAtMost && reached < Choices; step++)
        {
            await voter.Types("Tab");
            var focused = voter.Page.Locator(":focus");
            if (await voter.Page.Locator(".pt:focus").CountAsync() > 0)
            {
                Assert.True(await IsAbove(focused, ".palette"), await focused.InnerTextAsync());
                reached++;
            }
        }

        Assert.Equal(Choices, reached);
    }

    [Fact]
    public async Task No_hand_that_the_keyboard_reaches_is_under_the_message()
    {
        var room = await OpenRoom.In(hall);
        var people = await room.Sit(Nine);
        await room.GoesOnTo(PhaseKind.Presentation);
        foreach (var person in people)
        {
            await hall.Grains.Floor(room.Id).RaiseHand(person.Key);
        }

        await using var console = await room.OpenConsole(OldLaptop);
        await Assertions.Expect(console.Page.Locator(".mains li")).ToHaveCountAsync(Nine.Length);

        foreach (var button in await console.Page.Locator(".mains button").AllAsync())
        {
            await button.FocusAsync();
            Assert.True(await IsAbove(button, ".diff"), await button.InnerTextAsync());
        }
    }

    [Theory]
    [InlineData(PhaseKind.DotVote, null)]
    [InlineData(PhaseKind.CardBoard, ".case.actif textarea")]
    [InlineData(PhaseKind.Wall, ".ajout textarea")]
    public async Task Four_times_larger_nothing_that_the_keyboard_reaches_is_under_a_bar(PhaseKind kind, string? field)
    {
        var room = await OpenRoom.In(hall);
        var ana = await room.Sits("Ana");
        await room.GoesOnTo(kind);
        await using var screen = await room.ScreenOf(ana, Enlarged);
        if (field is not null)
        {
            await screen.Page.Locator(field).PressSequentiallyAsync("Une halle chauffée");
            await screen.Types("Enter");
            await screen.Page.Locator(".souffle [data-annuler]").WaitForAsync();
        }

        var reached = new HashSet<string>();
        for (var step = 0; step < StepsAtMost; step++)
        {
            await screen.Types("Tab");
            var (focused, bar) = await Covered(screen);
            Assert.True(bar is null, $"{focused} is under {bar}");
            reached.Add(focused);
        }

        Assert.InRange(reached.Count, 5, StepsAtMost);
    }

    [Fact]
    public async Task In_forced_colours_a_label_keeps_its_menu_and_its_handle_and_the_draw_that_was_chosen_is_seen()
    {
        var room = await OpenRoom.In(hall);
        await room.Sit(Nine);
        await room.GoesOnTo(PhaseKind.Grouping);
        await using var console = await room.OpenConsole();
        await console.Presses("Variée");
        await console.Page.Locator(".groupe .pers").First.WaitForAsync();
        await console.Page.Locator(".mode [aria-pressed='true']").WaitForAsync();

        await console.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        Assert.Equal("solid", await console.Look(".groupe .plus", "borderTopStyle"));
        Assert.Equal("none", await console.Look(".groupe .pers button", "forcedColorAdjust", "::before"));
        Assert.Equal("double", await console.Look(".mode [aria-pressed='true']", "borderTopStyle"));
    }

    [Fact]
    public async Task Giving_the_floor_back_is_readable_under_the_pointer_in_the_dark()
    {
        var room = await OpenRoom.In(hall);
        var ana = await room.Sits("Ana");
        await room.GoesOnTo(PhaseKind.Presentation);
        await hall.Grains.Floor(room.Id).RaiseHand(ana.Key);
        await hall.Grains.Floor(room.Id).Give(room.Facilitator, ana.Seat);
        await using var screen = await room.ScreenOf(ana, Device.Laptop);
        await screen.Page.EvaluateAsync("() => document.documentElement.dataset.theme = 'plateau'");

        await screen.Page.Locator(".parole-l.moi .btn").HoverAsync();

        Assert.Empty(await Axe.Find(screen.Page, onlyColours: true));
    }

    /// <returns>What has the focus, and the bar that lies over its middle, if there is one.</returns>
    private static async Task<(string Focused, string? Bar)> Covered(Visitor screen)
    {
        var said = await screen.Page.EvaluateAsync<string[]>(
            """
            bars => {
              const at = document.activeElement, { left, top, width, height } = at.getBoundingClientRect();
              const bar = document.elementFromPoint(left + width / 2, top + height / 2)?.closest(bars);
              const isUnder = bar && at !== document.body && !bar.contains(at);
              return [at.outerHTML.slice(0, 120), ...(isUnder ? [bar.className] : [])];
            }
            """,
            Bars);
        return (said[0], said.ElementAtOrDefault(1));
    }

    private static Task<bool> IsAbove(ILocator what, string bar) => what.EvaluateAsync<bool>(
        "(at, bar) => at.getBoundingClientRect().bottom <= document.querySelector(bar).getBoundingClientRect().top", bar);
}
