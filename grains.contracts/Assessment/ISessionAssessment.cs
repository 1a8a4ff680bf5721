namespace FilageFuturs.Assessment;

/// <summary>« Where do I really stand, and beside my peers? » Key: session id.</summary>
[Alias("session-assessment")]
public interface ISessionAssessment : IGrainWithStringKey
{
    /// <summary>Known to its person alone. The same again is accepted without effect.</summary>
    /// <param name="at">Null takes it back.</param>
    [Alias("assess")]
    Task<Outcome> Assess(Secret seat, PlanePoint? at);
}

/// <summary>A person placed themselves between the personas, in between allowed.</summary>
/// <param name="At">Null: taken back.</param>
[GenerateSerializer, Immutable, Alias("self-assessed")]
public sealed record SelfAssessed(SeatId By, PlanePoint? At) : SessionEvent
{
    public override SeatId? Owner => By;
}

/// <param name="Placed">How many people placed themselves, of <paramref name="Voters"/>.</param>
/// <param name="Cloud">
/// Everybody's places, rounded and out of order; empty when fewer than <see cref="Limits.LeastBreakdown"/> placed themselves.
/// </param>
[GenerateSerializer, Immutable, Alias("assessment-view")]
public sealed record AssessmentView(int Voters, int Placed, ImmutableArray<PlanePoint> Cloud);
