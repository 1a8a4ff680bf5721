namespace FilageFuturs.Silo.Assessment;

internal static class AssessmentRules
{
    public static Decision Place(Session session, SeatId by, PlanePoint? at, DateTimeOffset now)
    {
        if (Gate.Writing(session, PhaseKind.SelfAssessment, now) is var closed and not Refusal.None)
        {
            return closed;
        }

        if (at is { } place && !place.IsOnPlane())
        {
            return Refusal.NotOnThePlane;
        }

        return session.Assessments.Of(by) == at ? Decision.Nothing : new SelfAssessed(by, at);
    }

    public static Decision Show(Session session, PhaseId phase)
    {
        if (Gate.Running(session, PhaseKind.SelfAssessment, phase) is var closed and not Refusal.None)
        {
            return closed;
        }

        return session.Assessments.MayBeShown ? session.Assessments.Show()
            : session.Assessments.Cloud.IsEmpty ? Refusal.TooFewToShow
            : Decision.Nothing;
    }

    /// <summary>As the phase ends, what the room may see of it.</summary>
    public static ImmutableArray<SessionEvent> AtTheEnd(Session session) =>
        session.Phase?.Kind is PhaseKind.SelfAssessment && session.Assessments.MayBeShown ? [session.Assessments.Show()] : [];

    /// <summary>Whether this house could have shown it, in what comes from elsewhere.</summary>
    public static bool IsPossible(CloudShown shown) =>
        shown.Cloud.Length is >= Limits.LeastBreakdown and <= Limits.SeatsPerSession
        && shown.Cloud.All(at => at.IsOnPlane() && at.X % PlanePoint.Coarse == 0 && at.Y % PlanePoint.Coarse == 0)
        && shown.Cloud.SequenceEqual(shown.Cloud.OrderBy(at => at.X).ThenBy(at => at.Y));
}
