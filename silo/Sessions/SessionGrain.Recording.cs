namespace FilageFuturs.Silo.Sessions;

/// <summary>The gate for boards and groups: they decide, the session alone orders.</summary>
internal sealed partial class SessionGrain
{
    public async Task<RecordAnswer> Record(RecordRequest request)
    {
        if (IsBehind(request))
        {
            _isStale = true;
        }

        var outcome = await Decide((session, now) =>
            RecordRules.Check(session, request, now) is var refusal and not Refusal.None ? refusal
            : _rate.Take(GesturesIn(session, request), now) is var tooOften and not Refusal.None ? tooOften
            : Decision.Of([.. request.Acts.SelectMany(act => act.Events)]) with
            {
                Change = NobodyIsErasedSince(request) ? request.Change : null,
            });
        return new(outcome.Refusal, _session.Version, request.Board is { } board ? _recent.Around(board, request.Since) : null);
    }

    private static IEnumerable<SeatId> GesturesIn(Session session, RecordRequest request) =>
        request.Acts.SelectMany(act => GestureRate.Of(session, act.Who, act.Events));

    // A board knows no more than the log: another silo, which had this session for a moment, stored what is not read here.
    private bool IsBehind(RecordRequest request) =>
        request.Board is { } board && request.BoardVersion > _session.Boards.VersionOf(board);

    // A board that was foreseen before words were erased may still say them.
    private bool NobodyIsErasedSince(RecordRequest request) =>
        request.Board is not null && _recent.IsWholeSince(request.Since);

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
