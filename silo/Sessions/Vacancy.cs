namespace FilageFuturs.Silo.Sessions;

/// <summary>
/// Anybody may ask for a workshop, a replay, a gathering or a kit that nobody made: it does not stay in memory for that. It leaves a
/// moment later and not within the call, so that those who ask together are answered by one, and none is sent on from one activation
/// to the next.
/// </summary>
internal static class Vacancy
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <param name="isMade">Looks no more, once it is.</param>
    /// <param name="isAwaited">Somebody listens for its making, and is told. Null where nobody can.</param>
    public static void LeaveUnlessMade(this IGrainBase grain, Func<Task<bool>> isMade, Func<bool>? isAwaited = null)
    {
        IGrainTimer? timer = null;

        // Not interleaved: a making that has begun is waited for.
        timer = grain.RegisterGrainTimer(Look, new() { DueTime = Tick, Period = Tick });

        async Task Look(CancellationToken cancellation)
        {
            if (await isMade())
            {
                timer?.Dispose();
            }
            else if (isAwaited?.Invoke() is not true)
            {
                grain.DeactivateOnIdle();
            }
        }
    }
}
