namespace FilageFuturs.Silo.Timing;

/// <summary>
/// The bell. A periodic tick, because a one-shot timer due later than the collection age is lost with its activation
/// (dotnet/orleans#9506); the deadline itself is data, so a lost bell only costs punctuality.
/// </summary>
internal sealed class PhaseTimerGrain(TimeProvider clock) : Grain, IPhaseTimerGrain
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private IGrainTimer? _bell;
    private DateTimeOffset _due;

    public Task Watch(DateTimeOffset? due)
    {
        _bell?.Dispose();
        _bell = null;
        if (due is { } moment)
        {
            _due = moment;
            _bell = this.RegisterGrainTimer(Ring, new() { DueTime = Wait(), Period = Tick, KeepAlive = true });
        }

        return Task.CompletedTask;
    }

    /// <summary>At most a tick, so that the activation stays alive; less when the deadline is nearer.</summary>
    private TimeSpan Wait()
    {
        var left = _due - clock.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < Tick ? left : Tick;
    }

    private async Task Ring(CancellationToken cancellation)
    {
        if (clock.GetUtcNow() >= _due)
        {
            await GrainFactory.Phases(new(this.GetPrimaryKeyString())).CloseDue();
        }
        else
        {
            _bell?.Change(Wait(), Tick);
        }
    }
}
