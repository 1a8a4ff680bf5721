using System.Globalization;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>The time that people see and hear on a device whose own clock is wrong.</summary>
[Collection(nameof(Hall))]
public sealed class ClockTests(Hall hall)
{
    private const string FourMinutesFast =
        """
        globalThis.ahead = 240_000;
        globalThis.passed = 0;
        {
          const now = Date.now;
          const count = performance.now.bind(performance);
          Date.now = () => now() + ahead + passed;
          performance.now = () => count() + passed;
        }
        """;

    // Every third of a second, and told an hour that is not that of the phases.
    private const string AsksOften =
        """
        globalThis.later = 0;
        {
          const { fetch, setTimeout } = globalThis;
          globalThis.setTimeout = (act, wait, ...rest) => setTimeout(act, wait === 180_000 ? 300 : wait, ...rest);
          globalThis.fetch = async (where, ...rest) => {
            const answer = await fetch(where, ...rest);
            return where === 'heure' ? new Response(`${Number(await answer.text()) + later}`) : answer;
          };
        }
        """;

    private const string KeepsWhatIsSaid =
        """
        () => {
          const region = document.getElementById('annonces');
          globalThis.said = [];
          new MutationObserver(() => { if (region.textContent) said.push(region.textContent); }).observe(region, { childList: true });
        }
        """;

    private const string GoesBehind =
        """
        () => {
          Object.defineProperty(document, 'hidden', { get: () => true });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """;

    private static readonly (int Left, string Words)[] Signals =
        [(140, "La moitié du temps est passée."), (50, "Dernière minute."), (15, "Encore 20 secondes.")];

    [Fact]
    public async Task A_phone_that_is_four_minutes_fast_shows_the_time_that_the_server_leaves()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheVote(room);

        await Eventually.Holds(async () => Math.Abs((await Shown(ana) - await Left(room)).TotalSeconds) <= 2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(480_000)]
    public async Task A_phone_that_is_set_anew_during_the_hour_shows_the_time_that_is_left_and_says_nothing(int ahead)
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheVote(room);
        await Eventually.Holds(async () => await Shown(ana) > TimeSpan.FromMinutes(4));
        await ana.Page.EvaluateAsync(KeepsWhatIsSaid);

        var answer = ana.Page.WaitForResponseAsync("**/heure");
        await ana.Page.EvaluateAsync("by => { ahead = by; }", ahead);
        await answer;

        await Eventually.Holds(async () => Math.Abs((await Shown(ana) - await Left(room)).TotalSeconds) <= 2);
        var said = await Said(ana);
        Assert.All(Signals, signal => Assert.DoesNotContain(said, one => Visitor.Loosely(signal.Words).IsMatch(one)));
    }

    [Fact]
    public async Task Half_time_the_last_minute_and_the_last_seconds_are_each_said_once()
    {
        await using var ana = await AtTheVote(await OpenRoom.In(hall));
        await Eventually.Holds(async () => await Shown(ana) > TimeSpan.FromMinutes(4));
        await ana.Page.EvaluateAsync(KeepsWhatIsSaid);

        foreach (var (left, words) in Signals)
        {
            await ana.Page.EvaluateAsync("by => { passed += by * 1000; }", (await Shown(ana)).TotalSeconds - left);
            await Eventually.Holds(async () => (await Said(ana)).Any(one => Visitor.Loosely(words).IsMatch(one)));
        }

        var said = await Said(ana);
        Assert.All(Signals, signal => Assert.Single(said, one => Visitor.Loosely(signal.Words).IsMatch(one)));
    }

    [Fact]
    public async Task A_screen_that_stays_open_follows_the_hour_of_the_house_when_it_is_set_right_and_says_nothing()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheVote(room, AsksOften);
        await Eventually.Holds(async () => await Shown(ana) > TimeSpan.FromMinutes(4));
        await ana.Page.EvaluateAsync(KeepsWhatIsSaid);
        var later = await Left(room) - TimeSpan.FromSeconds(175);

        await IsLater(ana, later);
        await Shows(ana, room, later);
        // Half of the time, 2 min 30, is jumped over.
        later += TimeSpan.FromSeconds(30);
        await IsLater(ana, later);
        await Shows(ana, room, later);

        var said = await Said(ana);
        Assert.All(Signals, signal => Assert.DoesNotContain(said, one => Visitor.Loosely(signal.Words).IsMatch(one)));
    }

    [Fact]
    public async Task A_screen_behind_another_window_follows_the_hour_of_the_house_too()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheVote(room, AsksOften);
        await Eventually.Holds(async () => await Shown(ana) > TimeSpan.FromMinutes(4));
        await ana.Page.EvaluateAsync(GoesBehind);

        foreach (var later in new[] { TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(40) })
        {
            await IsLater(ana, later);
            await Shows(ana, room, later);
        }
    }

    [Fact]
    public async Task What_is_passed_twice_while_the_hour_of_the_house_goes_back_and_forth_by_seconds_is_said_once()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheVote(room, AsksOften);
        await Eventually.Holds(async () => await Shown(ana) > TimeSpan.FromMinutes(4));
        await ana.Page.EvaluateAsync(KeepsWhatIsSaid);
        var lastMinute = Visitor.Loosely(Signals[1].Words);
        var later = await Left(room) - TimeSpan.FromSeconds(68);

        await IsLater(ana, later);
        await Shows(ana, room, later);
        await IsLater(ana, later + TimeSpan.FromSeconds(9));
        await Eventually.Holds(async () => (await Said(ana)).Any(one => lastMinute.IsMatch(one)));
        await IsLater(ana, later);
        await Eventually.Holds(async () => await Left(room) - later < TimeSpan.FromSeconds(54));
        await Shows(ana, room, later);

        Assert.Single(await Said(ana), one => lastMinute.IsMatch(one));
    }

    private static Task IsLater(Visitor visitor, TimeSpan by) =>
        visitor.Page.EvaluateAsync("by => { later = by; }", Math.Round(by.TotalMilliseconds));

    private static Task Shows(Visitor visitor, OpenRoom room, TimeSpan later) => Eventually.Holds(async () =>
        Math.Abs((await Shown(visitor) - (await Left(room) - later)).TotalSeconds) <= 2);

    private static Task<string[]> Said(Visitor visitor) => visitor.Page.EvaluateAsync<string[]>("() => said");

    private static async Task<TimeSpan> Shown(Visitor visitor)
    {
        var digits = await visitor.Page.Locator("[data-minuterie]").First.TextContentAsync();
        return TimeSpan.TryParseExact(digits, @"mm\:ss", CultureInfo.InvariantCulture, out var left) ? left : TimeSpan.Zero;
    }

    private static async Task<TimeSpan> Left(OpenRoom room)
    {
        var seen = await room.See();
        return seen.Clock!.Deadline!.Value - seen.Now;
    }

    private async Task<Visitor> AtTheVote(OpenRoom room, string beside = "")
    {
        var visitor = await Visitor.Enter(hall, Device.Phone);
        await visitor.Page.AddInitScriptAsync(FourMinutesFast + '\n' + beside);
        await room.Seats(visitor, await room.Sits("Ana"));
        await visitor.IsReady();
        await room.GoesOnTo(PhaseKind.DotVote);
        await visitor.Page.Locator(".pt").First.WaitForAsync();
        return visitor;
    }
}
