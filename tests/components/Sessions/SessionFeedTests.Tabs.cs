using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

// The tabs of this node, and the patience of a test.
public sealed partial class SessionFeedTests
{
    private static Task Ignore() => Task.CompletedTask;

    private async Task<SessionScreen> Open(Secret who, Action? changed = null) =>
        (await _feeds.Open(AWorkshop.Id, who, ScreenKind.Seat, () =>
        {
            changed?.Invoke();
            return Task.CompletedTask;
        }))!;

    private void Change(Func<RoomView, RoomView> change, params SeatId[] seats)
    {
        var before = _session.Room!.Version;
        _session.Room = change(_session.Room) with { Version = before + 1 };
        _ = Tell(new(before + 1, true, false, [.. seats], [], After: before));
    }

    // A feed that has just opened subscribes on a thread of its own.
    private async Task Tell(Notice notice)
    {
        await Until(() => _session.Watcher is not null);
        await _session.Watcher!.Changed(notice);
    }

    private static async Task Close(IEnumerable<SessionScreen> screens)
    {
        foreach (var screen in screens)
        {
            await screen.DisposeAsync();
        }
    }

    // Two renewals with nothing between them: what the openings set off is over.
    private async Task Quiet()
    {
        var seen = _session.Watches.Count;
        await Until(() => _session.Watches.Count >= seen + 3);
    }

    private async Task Step(TimeSpan span)
    {
        _clock.Advance(span);
        await Task.Delay(1);
    }

    private Task Until(Func<bool> isSo) => Until(isSo, () => Step(TimeSpan.FromMilliseconds(25)));

    // The clock stands still: a feed that took time to look would rest.
    private static Task AtOnce(Func<bool> isSo) => Until(isSo, () => Task.Delay(1));

    private static async Task Until(Func<bool> isSo, Func<Task> pass)
    {
        for (var turn = 0; turn < 4000 && !isSo(); turn++)
        {
            await pass();
        }

        Assert.True(isSo());
    }
}
