namespace FilageFuturs.Web.Sessions;

/// <summary>The facilitation on the tour of the objects.</summary>
public sealed partial class ConsolePage
{
    private Task<bool> NextObject((PhaseId Phase, int Stop) seen) => Try(() => Grains.Tours(Session).NextStop(Who, seen.Phase, seen.Stop));

    private Task<bool> ShowHarvest(PhaseId phase) => Try(() => Grains.Tours(Session).Harvest(Who, phase));
}
