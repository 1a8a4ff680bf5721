using Orleans.Concurrency;

namespace FilageFuturs.Silo.Sessions;

/// <summary>On whichever silo is asked: another's death says nothing about this one. Silos know it as « pulse ».</summary>
[GrainType("pulse"), StatelessWorker]
internal sealed class ReadinessGrain : Grain, IReadinessGrain
{
    public Task Probe() => Task.CompletedTask;
}
