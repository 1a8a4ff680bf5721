namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>A console behind the window of the video call: browsers let what nobody sees count minutes only.</summary>
[Collection(nameof(Hall))]
public sealed class UnseenClockTests(Hall hall)
{
    private const string CountsMinutes =
        """
        globalThis.bells = 0;
        {
          const resume = AudioContext.prototype.resume;
          AudioContext.prototype.resume = function () { bells++; return resume.call(this); };
          const often = setInterval;
          globalThis.setInterval = (act, wait, ...rest) => often(act, Math.max(wait, 60_000), ...rest);
        }
        """;

    private const string GoesBehind =
        """
        () => {
          Object.defineProperty(document, 'hidden', { get: () => true });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """;

    [Fact]
    public async Task The_bell_rings_on_time_where_nobody_sees_the_console()
    {
        var room = await OpenRoom.In(hall);
        await room.Sit("Ana", "Bilal");
        await room.GoesOnTo(PhaseKind.Presentation);
        await using var console = await Visitor.Enter(hall, Device.Laptop);
        await console.Page.AddInitScriptAsync(CountsMinutes);
        await console.Go(room.Path(room.Facilitator));
        await console.IsReady();
        await console.Page.Locator(".conduite-g h2").First.ClickAsync();
        await console.Page.EvaluateAsync(GoesBehind);
        var vote = (await room.Kit()).Phases.Single(one => one.Kind is PhaseKind.DotVote);
        await hall.Grains.Phases(room.Id).Replan(room.Facilitator, [new(vote.Id, TimeSpan.FromSeconds(15), PhaseMode.Guide)]);

        await room.GoesOnTo(PhaseKind.DotVote);

        await Eventually.Holds(async () => await console.Page.EvaluateAsync<int>("() => bells") is 1);
        var seen = await room.See();
        // With a clock that counts minutes only it would be some forty seconds late.
        Assert.InRange(seen.Now - seen.Clock!.Deadline!.Value, TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(15));
        Assert.Empty(console.Complaints);
    }
}
