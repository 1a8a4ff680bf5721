namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionFloor
{
    public Task<Outcome> RaiseHand(Secret seat) =>
        AsSeat(seat, (session, me, _) => FloorRules.RaiseHand(session, me));

    public Task<Outcome> LowerHand(Secret who, SeatId seat) =>
        AsAnyone(who, (session, identity, _) => FloorRules.LowerHand(session, identity, seat));

    public Task<Outcome> Give(Secret facilitator, SeatId seat) =>
        AsFacilitator(facilitator, (session, _) => FloorRules.Give(session, seat));

    public Task<Outcome> Return(Secret who) =>
        AsAnyone(who, (session, identity, _) => FloorRules.Return(session, identity));

    public Task<Outcome> EndTurn(Secret who, SeatId speaker) =>
        AsAnyone(who, (session, identity, _) => FloorRules.Return(session, identity, speaker));

    public Task<Outcome> SetOrder(Secret facilitator, FloorOrder order) =>
        AsFacilitator(facilitator, (session, _) => FloorRules.SetOrder(session, order));
}
