using Orleans.Concurrency;

namespace FilageFuturs.Silo.Kits;

/// <summary>Shows the schema that kits are measured against, so that forms ask for nothing else.</summary>
[StatelessWorker]
internal sealed class KitSchemaGrain : Grain, IKitSchemaGrain
{
    public Task<string> See() => Task.FromResult(KitFiles.Embedded("kit.schema.json"));
}
