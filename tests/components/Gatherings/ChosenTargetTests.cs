using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>A conductor chose where the countdown leads, and the gathering does not take it at once.</summary>
public sealed class ChosenTargetTests : ConsoleContext
{
    private readonly List<SyncTarget> _launched = [];

    private bool _isTaken;

    [Fact]
    public void It_stays_chosen_until_its_countdown_was_taken()
    {
        var desk = Draw();
        desk.Find("#cible").Change(nameof(CueKind.Plenary));

        Launch(desk);
        _isTaken = true;
        Launch(desk);
        Launch(desk);

        Assert.Equal([SyncTarget.Plenary, SyncTarget.Plenary, SyncTarget.To(new("2c"))], _launched);
    }

    [Fact]
    public void It_is_chosen_no_more_once_its_countdown_runs_though_nobody_answered()
    {
        var desk = Draw();
        desk.Find("#cible").Change(SyncTarget.To(new("2c")).ToString());
        Launch(desk);
        var (running, line) = (
            new PendingCue(3, CueKind.Phase, new("2c"), Now.AddSeconds(40)),
            new CueLine(3, CueKind.Phase, new("2c"), Now, Now.AddSeconds(40), default, null, [], [], []));

        desk.Render(parameters => parameters.Add(
            one => one.Sight, Seen(Rooms, view => view with { Running = running, Cues = [line] })));
        desk.Render(parameters => parameters.Add(one => one.Sight, Seen([.. Rooms.Select(room => room.In("2c"))])));
        Launch(desk);

        Assert.Equal([SyncTarget.To(new("2c")), SyncTarget.To(new("3a"))], _launched);
    }

    private static void Launch(IRenderedComponent<SyncDesk> desk) => desk.Find(".btn-plein").Click();

    private IRenderedComponent<SyncDesk> Draw()
    {
        Func<(SyncTarget To, TimeSpan In), Task<bool>> launching = countdown =>
        {
            _launched.Add(countdown.To);
            return Task.FromResult(_isTaken);
        };
        return Render<SyncDesk>(parameters => parameters.Add(desk => desk.Sight, Sight).Add(desk => desk.Launching, launching));
    }
}
