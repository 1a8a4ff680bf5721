using Orleans.Concurrency;

namespace FilageFuturs.Silo.Sessions;

/// <summary>On whichever silo is asked: another's death says nothing about this one.</summary>
[StatelessWorker]
internal sealed class PulseGrain : Grain, IPulseGrain
{
    public Task Beat() => Task.CompletedTask;
}
