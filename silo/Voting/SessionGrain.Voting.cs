namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionVoting
{
    public Task<Outcome> PlaceDot(Secret seat, DotId dot, ScenarioId on) =>
        AsSeat(seat, (session, me, now) => VotingRules.PlaceDot(session, me, dot, on, now));

    public Task<Outcome> TakeDotBack(Secret seat, DotId dot) =>
        AsSeat(seat, (session, me, now) => VotingRules.TakeDotBack(session, me, dot, now));

    public Task<Outcome> Finish(Secret seat, bool finished) =>
        AsSeat(seat, (session, me, now) => VotingRules.Finish(session, me, finished, now));

    public Task<Outcome> Reveal(Secret facilitator) =>
        AsFacilitator(facilitator, (session, _) => VotingRules.Reveal(session));
}
