using Orleans.Concurrency;

namespace FilageFuturs.Silo.Kits;

/// <summary>Answers from the library of its own silo: a kit never changes while the silo runs.</summary>
[StatelessWorker]
internal sealed class KitGrain(KitLibrary library) : Grain, IKitGrain
{
    public Task<Kit?> See() => library.Find(this.GetPrimaryKeyString());
}
