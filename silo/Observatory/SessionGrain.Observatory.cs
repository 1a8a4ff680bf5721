namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionObservatory
{
    public async Task<ObservedSession?> Observe(Secret facilitator)
    {
        await Fresh();
        return Facilitates(facilitator)
            && _session is { IsClosed: true, Vote.IsRevealed: true, Room.Opening: { IsRehearsal: false } opening }
            ? new(Archive.Build(Id, _session, times), _session.Vote.Breakdown, opening.From?.Session, _session.Tie.Of?.Gathering)
            : null;
    }
}
