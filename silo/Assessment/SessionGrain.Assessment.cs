namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionAssessment
{
    public Task<Outcome> Assess(Secret seat, PlanePoint? at) =>
        AsSeat(seat, (session, me, now) => AssessmentRules.Place(session, me, at, now));

    public Task<Outcome> ShowCloud(Secret facilitator, PhaseId phase) =>
        AsFacilitator(facilitator, (session, _) => AssessmentRules.Show(session, phase));
}
