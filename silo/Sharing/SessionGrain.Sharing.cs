namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionSharing
{
    public Task<Outcome> CallPresenter(Secret who, GroupId group) =>
        AsFacilitator(who, (session, now) => SharingRules.CallPresenter(session, group, now));

    public Task<Outcome> RevealCards(Secret who, bool areRevealed) =>
        AsFacilitator(who, (session, _) => SharingRules.RevealCards(session, areRevealed));
}
