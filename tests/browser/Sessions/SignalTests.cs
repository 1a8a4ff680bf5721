using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>What the end of a phase shows and sounds like, screen by screen.</summary>
[Collection(nameof(Hall))]
public sealed class SignalTests(Hall hall)
{
    private const string CountsTheBells =
        """
        globalThis.bells = 0;
        const resume = AudioContext.prototype.resume;
        AudioContext.prototype.resume = function () { bells++; return resume.call(this); };
        """;

    private const string SleepsFiveMinutes =
        """
        isCounted => {
          const now = Date.now, count = performance.now.bind(performance);
          Date.now = () => now() + 300_000;
          if (isCounted) performance.now = () => count() + 300_000;
        }
        """;

    private const string IsInside =
        """
        sign => {
          const box = sign.getBoundingClientRect();
          return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
            && document.documentElement.scrollWidth <= innerWidth && sign.getAttribute('aria-hidden') === 'true';
        }
        """;

    [Fact]
    public async Task The_end_of_a_guided_phase_is_shown_to_all_and_rings_on_the_console_and_where_somebody_asked()
    {
        var room = await OpenRoom.In(hall);
        await room.GoesOnTo(PhaseKind.Presentation);
        await using var console = await Screen(Device.Laptop);
        await console.Go(room.Path(room.Facilitator));
        await IsThere(console, ".conduite-g h2");
        await using var wall = await Screen(Device.Projector);
        await wall.Go(room.Path(room.Links.Wall));
        await wall.IsReady();
        await using var ana = await Screen(Device.SmallPhone);
        await Sits(ana, room, "Ana");
        await using var bilal = await Screen(Device.SmallPhone);
        await SetsTheBell(bilal, "À ma place aussi", "cloche");
        await Sits(bilal, room, "Bilal");

        await GoesOnTo(PhaseKind.DotVote, PhaseMode.Guide, room);

        await Task.WhenAll(IsShown(console, "signal-regie"), IsShown(wall, "signal-ecran"), IsShown(ana, "signal-320"), IsShown(bilal));
        await Eventually.Holds(async () => await Bells(console) is 1 && await Bells(bilal) is 1);
        Assert.Equal((0, 0), (await Bells(ana), await Bells(wall)));
        await Assertions.Expect(ana.Page.Locator(".signal")).ToHaveCountAsync(0);
        Assert.Empty(console.Complaints.Concat(wall.Complaints).Concat(ana.Complaints).Concat(bilal.Complaints));
    }

    [Fact]
    public async Task A_bell_asked_for_in_the_hall_rings_and_one_refused_in_another_tab_does_not()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await Screen(Device.SmallPhone);
        await Opens(ana, room, "Ana");
        await ana.Presses("Cloche");
        await room.GoesOnTo(PhaseKind.Presentation);
        await using var console = await Screen(Device.Laptop);
        await console.Go(room.Path(room.Facilitator));
        await IsThere(console, ".conduite-g h2");
        await SetsTheBell(await console.OpensAnotherTab(), "Nulle part", "muette");
        await console.Page.Locator("form[data-ambiance] button:visible").First.ClickAsync();

        await GoesOnTo(PhaseKind.DotVote, PhaseMode.Guide, room);

        await Task.WhenAll(IsShown(console), IsShown(ana));
        Assert.Equal((0, 1), (await Bells(console), await Bells(ana)));
        Assert.Contains("muette", await Cookie(console), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bell_asked_for_in_the_hall_and_given_up_again_is_refused_as_before()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await Screen(Device.SmallPhone);
        await SetsTheBell(ana, "Nulle part", "muette");
        await Opens(ana, room, "Ana");

        await ana.Presses("Cloche");
        Assert.Contains("cloche", await Cookie(ana), StringComparison.Ordinal);
        await ana.Presses("Cloche");

        Assert.Contains("=auto.muette", await Cookie(ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stops_of_a_firm_tour_ring_for_nobody_and_the_last_one_ends_as_the_phase()
    {
        var room = new OpenRoom(hall);
        await room.Open(kit: KnownKits.Circuit);
        await room.Sit("Ana", "Bilal", "Chloé");
        await using var wall = await TouchedWall(room);

        await GoesOnTo(PhaseKind.ArtefactTour, PhaseMode.Firm, room);

        await Assertions.Expect(wall.Page.Locator(".signal")).ToHaveTextAsync(Visitor.Loosely("Terminez votre phrase."));
        Assert.Equal(0, await Bells(wall));
    }

    [Fact]
    public async Task In_a_share_out_the_wall_rings_once_for_the_step_and_never_for_a_turn()
    {
        var room = await OpenRoom.In(hall);
        await using var wall = await WallOfAGroupOnStage(room, PhaseMode.Guide);

        await IsShown(wall);
        var seen = await room.See();
        Assert.True(seen.Now > seen.Clock!.Deadline - TimeSpan.FromSeconds(2));
        Assert.Equal(1, await Bells(wall));
    }

    [Fact]
    public async Task A_firm_share_out_ends_in_the_colours_of_every_other_step_though_the_turn_on_stage_is_over()
    {
        var room = await OpenRoom.In(hall);
        await using var wall = await WallOfAGroupOnStage(room, PhaseMode.Firm);

        var clock = wall.Page.Locator("html.derniere.grace .qui .minuterie.depasse");
        await clock.WaitForAsync();

        Assert.NotEqual("rgba(0, 0, 0, 0)", await clock.EvaluateAsync<string>("clock => getComputedStyle(clock).backgroundColor"));
        await Assertions.Expect(wall.Page.Locator(".signal")).ToHaveTextAsync(Visitor.Loosely("Terminez votre phrase."));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_phone_that_slept_through_a_firm_end_is_told_that_writing_is_over(bool countsItsSleep)
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await Screen(Device.SmallPhone);
        await Opens(ana, room, "Ana");
        await GoesOnTo(PhaseKind.DotVote, PhaseMode.Firm, room);
        await Assertions.Expect(ana.Page.Locator("[data-minuterie]").First).ToHaveTextAsync(new Regex("^00:"));

        await ana.Page.RouteAsync("**/heure", FiveMinutesLater);
        await ana.Page.EvaluateAsync(SleepsFiveMinutes, countsItsSleep);

        await Assertions.Expect(ana.Page.Locator(".signal")).ToHaveTextAsync(Visitor.Loosely("Le temps d’écriture est terminé."));
    }

    [Fact]
    public async Task A_clock_whose_first_question_was_lost_asks_again()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await Screen(Device.SmallPhone);
        await ana.Page.RouteAsync("**/heure", lost => lost.AbortAsync(), new() { Times = 1 });
        var answer = ana.Page.WaitForResponseAsync("**/heure");

        await Opens(ana, room, "Ana");

        Assert.True((await answer).Ok);
    }

    private static async Task IsShown(Visitor visitor, string? picture = null)
    {
        var sign = visitor.Page.Locator(".signal");
        await Assertions.Expect(sign).ToHaveTextAsync(Visitor.Loosely("Temps dépassé."));
        Assert.True(await sign.EvaluateAsync<bool>(IsInside));
        await (picture is null ? Task.CompletedTask : visitor.TakesAPicture(picture));
    }

    private static async Task FiveMinutesLater(IRoute asked)
    {
        var answer = await asked.FetchAsync();
        var later = long.Parse(await answer.TextAsync(), CultureInfo.InvariantCulture) + 300_000;
        await asked.FulfillAsync(new() { Body = later.ToString(CultureInfo.InvariantCulture) });
    }

    private static Task<int> Bells(Visitor visitor) => visitor.Page.EvaluateAsync<int>("() => bells");

    // Somebody who touched their screen once: no browser sounds before.
    private static async Task IsThere(Visitor visitor, string where)
    {
        await visitor.IsReady();
        await visitor.Page.Locator(where).First.ClickAsync();
    }

    private static async Task SetsTheBell(Visitor visitor, string where, string word)
    {
        await visitor.Go("/reglages");
        await visitor.Ticks(where);
        await visitor.Presses("Appliquer");
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveClassAsync(new Regex(word));
    }

    private static Task<string> Cookie(Visitor visitor) => visitor.Page.EvaluateAsync<string>("() => document.cookie");

    private static async Task Opens(Visitor visitor, OpenRoom room, string name)
    {
        await room.Seats(visitor, await room.Sits(name));
        await visitor.IsReady();
    }

    private static async Task Sits(Visitor visitor, OpenRoom room, string name)
    {
        await Opens(visitor, room, name);
        await IsThere(visitor, ".bandeau .seance");
    }

    private async Task<Visitor> WallOfAGroupOnStage(OpenRoom room, PhaseMode mode)
    {
        var sitters = await room.Sit("Ana", "Bilal", "Chloé", "Driss", "Emma", "Farid");
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        var wall = await TouchedWall(room);
        await GoesOnTo(PhaseKind.ShareOut, mode, room);
        await room.Calls(await room.GroupOf(sitters[0]));
        return wall;
    }

    private async Task<Visitor> TouchedWall(OpenRoom room)
    {
        var wall = await Screen(Device.Projector);
        await wall.Go(room.Path(room.Links.Wall));
        await IsThere(wall, ".ecran");
        return wall;
    }

    private async Task<Visitor> Screen(Device device)
    {
        var visitor = await Visitor.Enter(hall, device);
        await visitor.Page.AddInitScriptAsync(CountsTheBells);
        return visitor;
    }

    // To a phase of a quarter of a minute.
    private async Task GoesOnTo(PhaseKind kind, PhaseMode mode, OpenRoom room)
    {
        var phase = (await room.Kit()).Phases.Single(one => one.Kind == kind);
        await hall.Grains.Phases(room.Id).Replan(room.Facilitator, [new(phase.Id, TimeSpan.FromSeconds(15), mode)]);
        await room.GoesOnTo(kind);
    }
}
