namespace FilageFuturs.Silo.Sessions;

/// <summary>The gate for boards and groups: they decide, the session alone orders.</summary>
internal sealed partial class SessionGrain
{
    public async Task<RecordAnswer> Record(RecordRequest request)
    {
        var before = 0L;
        var outcome = await Decide((session, now) =>
        {
            before = session.Version;
            return RecordRules.Check(session, IdentityOf(session, request.Who), request, now) is var refusal and not Refusal.None
                ? refusal
                : Decision.Of(request.Events);
        });
        return new(
            outcome.Refusal,
            outcome.Version,
            outcome.IsAccepted ? await ReadAll(before) : []);
    }
}
