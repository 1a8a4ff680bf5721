namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionGroups
{
    public Task<Outcome> Draw(Secret who, GroupingMethod method, int? seed = null) =>
        AsFacilitator(who, (session, _) => GroupRules.Draw(session, method, seed ?? DrawSeed(), Missed));

    public Task<Outcome> Move(Secret who, SeatId seat, GroupId? group) =>
        AsFacilitator(who, (session, _) => GroupRules.Move(session, seat, group, Missed));

    public Task<Outcome> Pin(Secret who, SeatId seat, GroupId? group) =>
        AsFacilitator(who, (session, _) => GroupRules.Pin(session, seat, group));

    public Task<Outcome> Bind(Secret who, SeatId one, SeatId other, Bond bond) =>
        AsFacilitator(who, (session, _) => GroupRules.Bind(session, one, other, bond));

    public Task<Outcome> DrawScenarios(Secret who, int? seed = null) =>
        AsFacilitator(who, (session, _) => GroupRules.DrawScenarios(session, seed ?? DrawSeed()));

    public Task<Outcome> Install(Secret who) =>
        AsFacilitator(who, (session, _) => GroupRules.Install(session, DrawSeed(), missed: Missed));

    public Task<Outcome> Merge(Secret who, GroupId from, GroupId into) =>
        AsFacilitator(who, (session, _) => GroupRules.Merge(session, from, into));

    public async Task<MixScore?> Weigh(Secret who, SeatId seat, GroupId? group)
    {
        await Fresh();
        return Facilitates(who) ? Mixing.After(_session, seat, group) : null;
    }
}
