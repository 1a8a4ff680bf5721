namespace FilageFuturs.Plausibility;

/// <summary>How plausible, how desirable: looked at before the debate, and again after. Key: session id.</summary>
[Alias("session-plausibility")]
public interface ISessionPlausibility : IGrainWithStringKey
{
    /// <summary>In the look that is open. The same again is accepted without effect.</summary>
    /// <param name="at">X: not plausible to plausible. Y: not desirable to desirable. Null takes it back.</param>
    [Alias("place")]
    Task<Outcome> Place(Secret seat, ScenarioId scenario, PlanePoint? at);

    /// <summary>Facilitation only: opens the second look, or comes back to the first.</summary>
    [Alias("open-look")]
    Task<Outcome> OpenLook(Secret facilitator, PhaseId phase, Look look);

    /// <summary>Facilitation only: shows where the room stands in the open look, before the phase does by itself at its end.</summary>
    [Alias("show-look")]
    Task<Outcome> ShowLook(Secret facilitator, PhaseId phase);
}

[GenerateSerializer, Alias("look")]
public enum Look
{
    Before = 0,
    After = 1,
}

/// <param name="At">Null: taken back, or erased.</param>
[GenerateSerializer, Immutable, Alias("plausibility-placed")]
public sealed record PlausibilityPlaced(SeatId By, ScenarioId Scenario, Look Look, [property: Words] PlanePoint? At) : SessionEvent
{
    public override SeatId? Owner => By;
}

[GenerateSerializer, Immutable, Alias("look-opened")]
public sealed record LookOpened(PhaseId Phase, Look Look) : SessionEvent;

/// <summary>Where the room stands in one look, as everybody sees it from now on: nobody's place any more.</summary>
/// <param name="Scenarios">Those that enough people placed, or moved since they were last shown.</param>
[GenerateSerializer, Immutable, Alias("look-shown")]
public sealed record LookShown(Look Look, ImmutableArray<ScenarioMean> Scenarios) : SessionEvent;

/// <param name="People">n: at least <see cref="Limits.LeastBreakdown"/>.</param>
/// <param name="Mean">To the nearest whole number.</param>
/// <param name="Apart">Mean distance of a place to the mean, 0 when everybody agrees, on the scale of the plane.</param>
[GenerateSerializer, Immutable, Alias("scenario-mean")]
public sealed record ScenarioMean(ScenarioId Scenario, int People, PlanePoint Mean, int Apart);

/// <param name="Look">The one that is open, or was last.</param>
/// <param name="Voters">n.</param>
/// <param name="Placed">How many people placed at least one scenario in that look.</param>
/// <param name="Done">How many placed them all.</param>
/// <param name="Scenarios">In the kit's order.</param>
[GenerateSerializer, Immutable, Alias("plausibility-view")]
public sealed record PlausibilityView(Look Look, int Voters, int Placed, int Done, ImmutableArray<ScenarioPlausibility> Scenarios);

/// <summary>Where the room stands: null before a look was shown, and when too few people placed the scenario.</summary>
[GenerateSerializer, Immutable, Alias("scenario-plausibility")]
public sealed record ScenarioPlausibility(ScenarioId Scenario, ScenarioMean? Before, ScenarioMean? After);

/// <summary>Where a person sees each scenario.</summary>
[GenerateSerializer, Immutable, Alias("my-plausibility")]
public sealed record MyPlausibility(
    ImmutableDictionary<ScenarioId, PlanePoint> Before, ImmutableDictionary<ScenarioId, PlanePoint> After);
