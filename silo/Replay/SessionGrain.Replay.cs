namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionReplay
{
    public Task<Outcome> Pin(Secret who, MomentId moment, MomentKind kind) =>
        AsAnyone(who, (session, identity, _) => MomentRules.Pin(session, identity, moment, kind));

    public Task<Outcome> Unpin(Secret who, MomentId moment) =>
        AsAnyone(who, (session, identity, now) => MomentRules.Unpin(session, identity, moment, now));

    public async Task<Opened> Resume(Resuming resuming)
    {
        await Settle();
        if (_session.Exists)
        {
            return OpenedAgain(resuming.Id);
        }

        if (ResumeRules.Check(resuming) is var refusal and not Refusal.None)
        {
            return new(refusal, null);
        }

        var record = await GrainFactory.Replay(resuming.From).HandOver(resuming.Facilitator, resuming.Version, Id);
        if (record is not { } past)
        {
            return new(await WhyNothingOf(resuming), null);
        }

        if (past.IsEmpty)
        {
            return new(Refusal.NoSuchInstant, null);
        }

        var code = await ClaimCode();
        await AppendFirst(Resumption.Of(past, await Placed(resuming), secrets.Rehearsal(Id), clock.GetUtcNow())
            .From([.. LinkedRoles.Select(FirstLink), new CodeIssued(code)]));
        return new(Refusal.None, LinksFor(Role.Facilitator));
    }

    private async Task<Resuming> Placed(Resuming resuming) =>
        resuming.At is { } at && await GrainFactory.Replay(resuming.From).Open(new(resuming.Facilitator, true)) is { } record
            ? resuming with { At = ResumeRules.Within(record, resuming.Version, at) }
            : resuming with { At = null };

    private async Task<Refusal> WhyNothingOf(Resuming resuming) =>
        await GrainFactory.Replay(resuming.From).SeeSharing(resuming.Facilitator) is { WentOn.Length: >= Limits.ResumptionsPerSession }
            ? Refusal.TooMany
            : Refusal.NotAllowed;
}
