namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionPlausibility
{
    public Task<Outcome> Place(Secret seat, ScenarioId scenario, PlanePoint? at) =>
        AsSeat(seat, (session, me, now) => PlausibilityRules.Place(session, me, scenario, at, now));

    public Task<Outcome> OpenLook(Secret facilitator, PhaseId phase, Look look) =>
        AsFacilitator(facilitator, (session, _) => PlausibilityRules.OpenLook(session, phase, look));

    public Task<Outcome> ShowLook(Secret facilitator, PhaseId phase) =>
        AsFacilitator(facilitator, (session, _) => PlausibilityRules.Show(session, phase));
}
