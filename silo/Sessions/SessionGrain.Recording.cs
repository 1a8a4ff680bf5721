namespace FilageFuturs.Silo.Sessions;

/// <summary>The gate for boards and groups: they decide, the session alone orders.</summary>
internal sealed partial class SessionGrain
{
    public async Task<RecordAnswer> Record(RecordRequest request)
    {
        var outcome = await Decide((session, now) =>
            RecordRules.Check(session, IdentityOf(session, request.Who), request, now) is var refusal and not Refusal.None
                ? refusal
                : Decision.Of(request.Events));
        return new(outcome.Refusal, _session.Version, request.Board is { } board ? _recent.Around(board, request.Since) : null);
    }

    public async Task<BoardSight?> SeeAround(Secret who, BoardId board, long since)
    {
        await Fresh();
        return MayLook(who)
            ? new(
                IdentityOf(who),
                _session.ShareOut.AreRevealed || _session.IsClosed,
                _session.Version,
                _recent.Around(board, since))
            : null;
    }
}
