namespace FilageFuturs.Silo.Plausibility;

/// <summary>Where each person sees each scenario, before and after, and what the room was shown of it.</summary>
internal sealed record Looks(Look Open, ImmutableDictionary<(ScenarioId Scenario, Look Look), Sighting> Sightings)
{
    public static readonly Looks Empty =
        new(Look.Before, ImmutableDictionary<(ScenarioId Scenario, Look Look), Sighting>.Empty);

    public Looks Apply(SessionEvent happened) => happened switch
    {
        LookOpened opened => this with { Open = opened.Look },
        PlausibilityPlaced placed => Change(placed.Scenario, placed.Look, sighting => sighting.Place(placed.By, placed.At)),
        LookShown shown => shown.Scenarios.Aggregate(
            this, (looks, mean) => looks.Change(mean.Scenario, shown.Look, sighting => sighting with { Shown = mean, Since = [] })),
        SeatErased erased => Without(erased.Seat),
        SeatRemoved removed => Without(removed.Seat),
        SeatMoved moved => Without(moved.Seat),
        _ => this,
    };

    public Sighting At(ScenarioId scenario, Look look) => Sightings.GetValueOrDefault((scenario, look), Sighting.Empty);

    public MyPlausibility Of(SeatId seat) => new(Of(seat, Look.Before), Of(seat, Look.After));

    public PlausibilityView? See(Session session)
    {
        if (!session.HasOpened(PhaseKind.PlausibilityDebate))
        {
            return null;
        }

        var placed = session.Kit.Scenarios.SelectMany(scenario => At(scenario.Id, Open).Places.Keys).CountBy(seat => seat).ToDictionary();
        return new(
            Open,
            session.People.Seated.Count(seat => !seat.HasLeft || placed.ContainsKey(seat.Id)),
            placed.Count,
            placed.Values.Count(count => count == session.Kit.Scenarios.Length),
            [
                .. session.Kit.Scenarios.Select(scenario => new ScenarioPlausibility(
                    scenario.Id, At(scenario.Id, Look.Before).Shown, At(scenario.Id, Look.After).Shown)),
            ]);
    }

    private ImmutableDictionary<ScenarioId, PlanePoint> Of(SeatId seat, Look look) => Sightings
        .Where(pair => pair.Key.Look == look && pair.Value.Places.ContainsKey(seat))
        .ToImmutableDictionary(pair => pair.Key.Scenario, pair => pair.Value.Places[seat]);

    private Looks Change(ScenarioId scenario, Look look, Func<Sighting, Sighting> change) =>
        this with { Sightings = Sightings.SetItem((scenario, look), change(At(scenario, look))) };

    private Looks Without(SeatId seat) => this with
    {
        Sightings = Sightings.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Place(seat, null)),
    };
}
