namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionNeeds
{
    public Task<Outcome> AddNeed(Secret seat, NeedId need, NeedKind kind, string text) =>
        AsSeat(seat, (session, me, now) => NeedsRules.Add(session, me, need, kind, text, now));

    public Task<Outcome> WithdrawNeed(Secret who, NeedId need) =>
        AsAnyone(who, (session, identity, now) => NeedsRules.Withdraw(session, identity, need, now));

    public Task<Outcome> MoveNeed(Secret who, NeedId need, NeedKind kind) =>
        AsAnyone(who, (session, identity, now) => NeedsRules.Move(session, identity, need, kind, now));

    public Task<Outcome> MergeNeeds(Secret facilitator, NeedId from, NeedId into) =>
        AsFacilitator(facilitator, (session, _) => NeedsRules.Merge(session, from, into));

    public Task<Outcome> SpreadPoints(Secret seat, ImmutableArray<NeedPoints> points) =>
        AsSeat(seat, (session, me, now) => NeedsRules.Spread(session, me, points, now));
}
