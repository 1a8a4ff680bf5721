namespace FilageFuturs.Assessment;

/// <summary>« Where do I really stand, and beside my peers? » Key: session id.</summary>
[Alias("session-assessment")]
public interface ISessionAssessment : IGrainWithStringKey
{
    /// <summary>Known to its person alone. The same again is accepted without effect.</summary>
    /// <param name="at">Null takes it back.</param>
    [Alias("assess")]
    Task<Outcome> Assess(Secret seat, PlanePoint? at);

    /// <summary>Facilitation only: shows everybody the cloud as it is now, before the phase does by itself at its end.</summary>
    [Alias("show-cloud")]
    Task<Outcome> ShowCloud(Secret facilitator, PhaseId phase);
}

/// <summary>A person placed themselves between the personas, in between allowed.</summary>
/// <param name="At">Null: taken back, or erased.</param>
[GenerateSerializer, Immutable, Alias("self-assessed")]
public sealed record SelfAssessed(SeatId By, [property: Words] PlanePoint? At) : SessionEvent
{
    public override SeatId? Owner => By;
}

/// <summary>Where the room stands, as everybody sees it from now on: nobody's place any more, so that it outlives erasures.</summary>
/// <param name="Cloud">
/// Places to the nearest <see cref="PlanePoint.Coarse"/>, from left to right then from bottom to top: the order tells nothing.
/// At least <see cref="Limits.LeastBreakdown"/>.
/// </param>
[GenerateSerializer, Immutable, Alias("cloud-shown")]
public sealed record CloudShown(ImmutableArray<PlanePoint> Cloud) : SessionEvent;

/// <param name="Placed">How many people placed themselves, of <paramref name="Voters"/>.</param>
/// <param name="Cloud">As it was last shown; empty before, and when too few placed themselves.</param>
[GenerateSerializer, Immutable, Alias("assessment-view")]
public sealed record AssessmentView(int Voters, int Placed, ImmutableArray<PlanePoint> Cloud);
