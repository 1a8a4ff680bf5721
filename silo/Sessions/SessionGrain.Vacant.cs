namespace FilageFuturs.Silo.Sessions;

/// <summary>
/// Anybody may ask for a workshop that nobody opened: it does not stay in memory for that. It leaves a moment later and not within
/// the call, so that those who ask together are answered by one, and none is sent on from one activation to the next.
/// </summary>
internal sealed partial class SessionGrain
{
    private static readonly TimeSpan VacantTick = TimeSpan.FromSeconds(1);

    private IGrainTimer? _vacantTimer;

    private void LeaveUnlessOpened()
    {
        if (_session.Version == 0)
        {
            _vacantTimer = this.RegisterGrainTimer(LookWhetherVacant, new() { DueTime = VacantTick, Period = VacantTick });
        }
    }

    // Not interleaved: an opening that has begun is waited for. Whoever listens is told when it opens.
    private Task LookWhetherVacant(CancellationToken cancellation)
    {
        if (_session.Version > 0)
        {
            _vacantTimer?.Dispose();
        }
        else if (!_presences.Watchers.Any())
        {
            DeactivateOnIdle();
        }

        return Task.CompletedTask;
    }
}
