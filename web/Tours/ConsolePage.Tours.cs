namespace FilageFuturs.Web.Sessions;

/// <summary>The facilitation on the tour of the objects.</summary>
public sealed partial class ConsolePage
{
    private Task NextObject(int stop) => OnClock(phase => Grains.Tours(Session).NextStop(Who, phase, stop));

    private Task ShowHarvest() => OnClock(phase => Grains.Tours(Session).Harvest(Who, phase));
}
