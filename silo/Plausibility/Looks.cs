namespace FilageFuturs.Silo.Plausibility;

/// <summary>Where each person sees each scenario, before and after.</summary>
internal sealed record Looks(
    Look Open, ImmutableDictionary<(SeatId By, ScenarioId Scenario, Look Look), PlanePoint> Places)
{
    public static readonly Looks Empty =
        new(Look.Before, ImmutableDictionary<(SeatId By, ScenarioId Scenario, Look Look), PlanePoint>.Empty);

    public Looks Apply(SessionEvent happened) => happened switch
    {
        LookOpened opened => this with { Open = opened.Look },
        PlausibilityPlaced { At: { } at } placed => this with { Places = Places.SetItem((placed.By, placed.Scenario, placed.Look), at) },
        PlausibilityPlaced taken => this with { Places = Places.Remove((taken.By, taken.Scenario, taken.Look)) },
        SeatRemoved removed => Without(removed.Seat),
        SeatMoved moved => Without(moved.Seat),
        _ => this,
    };

    private Looks Without(SeatId seat) => this with { Places = Places.RemoveRange(Places.Keys.Where(key => key.By == seat)) };
}
