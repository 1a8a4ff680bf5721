namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionTours
{
    public Task<Outcome> React(Secret seat, ArtefactId artefact, ReactionId? reaction, string? text) =>
        AsSeat(seat, (session, me, now) => TourRules.React(session, me, artefact, reaction, text, now));

    public Task<Outcome> NextStop(Secret facilitator, PhaseId phase, int stop) =>
        AsFacilitator(facilitator, (session, now) => TourRules.NextStop(session, phase, stop, now));

    public Task<Outcome> Harvest(Secret facilitator, PhaseId phase) =>
        AsFacilitator(facilitator, (session, _) => TourRules.Harvest(session, phase));
}
