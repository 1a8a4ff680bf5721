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

    private const string KeepsWhatIsSaid =
        """
        () => {
          const region = document.getElementById('annonces');
          globalThis.said = [];
          new MutationObserver(() => { if (region.textContent) said.push(region.textContent); }).observe(region, { childList: true });
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

    private async Task<Visitor> AtTheVote(OpenRoom room)
    {
        var visitor = await Visitor.Enter(hall, Device.Phone);
        await visitor.Page.AddInitScriptAsync(FourMinutesFast);
        await room.Seats(visitor, await room.Sits("Ana"));
        await visitor.IsReady();
        await room.GoesOnTo(PhaseKind.DotVote);
        await visitor.Page.Locator(".pt").First.WaitForAsync();
        return visitor;
    }
}
