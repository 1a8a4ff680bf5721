namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionObservatory
{
    public async Task<ObservedSession?> Observe(Secret facilitator)
    {
        await Fresh();
        LeaveOnceLookedAt();
        return Facilitates(facilitator)
            && _session is { IsClosed: true, Room.Opening: { IsRehearsal: false } opening }
            && Archive.Build(Id, _session, times) is { Vote: not null } archive
            ? new(archive, _session.Vote.Breakdown, opening.From?.Session, _session.Tie.Of?.Gathering)
            : null;
    }
}
