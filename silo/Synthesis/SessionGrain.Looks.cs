namespace FilageFuturs.Silo.Sessions;

/// <summary>
/// A list or the observatory looks at many workshops that are over, and hardly any is read on: the others do not stay in memory for that.
/// </summary>
internal sealed partial class SessionGrain
{
    // What the list leads to, a search or the archive, is answered by the same activation.
    private static readonly TimeSpan ReadOn = TimeSpan.FromMinutes(1);

    private IGrainTimer? _leaving;
    private DateTimeOffset _lookedAt;

    private void LeaveOnceLookedAt()
    {
        _lookedAt = clock.GetUtcNow();
        if (_session.IsClosed)
        {
            // Not interleaved: whoever decides meanwhile is waited for.
            _leaving ??= this.RegisterGrainTimer(LeaveUnlessWatched, new() { DueTime = ReadOn, Period = ReadOn });
        }
    }

    private Task LeaveUnlessWatched(CancellationToken cancellation)
    {
        if (_session.IsClosed && !_presences.Watchers.Any() && clock.GetUtcNow() - _lookedAt >= ReadOn)
        {
            DeactivateOnIdle();
        }

        return Task.CompletedTask;
    }
}
