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
}

[GenerateSerializer, Alias("look")]
public enum Look
{
    Before = 0,
    After = 1,
}

/// <param name="At">Null: taken back.</param>
[GenerateSerializer, Immutable, Alias("plausibility-placed")]
public sealed record PlausibilityPlaced(SeatId By, ScenarioId Scenario, Look Look, PlanePoint? At) : SessionEvent
{
    public override SeatId? Owner => By;
}

[GenerateSerializer, Immutable, Alias("look-opened")]
public sealed record LookOpened(PhaseId Phase, Look Look) : SessionEvent;

/// <param name="Voters">n.</param>
/// <param name="Scenarios">In the kit's order.</param>
[GenerateSerializer, Immutable, Alias("plausibility-view")]
public sealed record PlausibilityView(Look Look, int Voters, ImmutableArray<ScenarioPlausibility> Scenarios);

/// <summary>Means and places; none of a look before it is over, nor of fewer than <see cref="Limits.LeastBreakdown"/> people.</summary>
/// <param name="Before">How many placed it in the first look.</param>
[GenerateSerializer, Immutable, Alias("scenario-plausibility")]
public sealed record ScenarioPlausibility(
    ScenarioId Scenario, int Before, int After, PlanePoint? MeanBefore, PlanePoint? MeanAfter);

/// <summary>Where a person sees each scenario.</summary>
[GenerateSerializer, Immutable, Alias("my-plausibility")]
public sealed record MyPlausibility(
    ImmutableDictionary<ScenarioId, PlanePoint> Before, ImmutableDictionary<ScenarioId, PlanePoint> After);
