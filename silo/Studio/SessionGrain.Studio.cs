namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionStudio
{
    public Task<Outcome> ChooseKind(Secret seat, MadeKind kind) =>
        AsSeat(seat, (session, me, now) => StudioRules.Choose(session, me, kind, now));

    public Task<Outcome> WriteField(
        Secret seat, MadeKind kind, FieldId field, RevisionId revision, RevisionId? instead, string text) =>
        AsSeat(seat, (session, me, now) => StudioRules.Write(session, me, new(kind, field, revision, instead, text), now));

    public Task<Outcome> TakeWording(Secret seat, MadeKind kind, FieldId field, RevisionId revision) =>
        AsSeat(seat, (session, me, now) => StudioRules.Take(session, me, kind, field, revision, now));

    public Task<Outcome> DropWording(Secret seat, MadeKind kind, FieldId field, RevisionId revision) =>
        AsSeat(seat, (session, me, now) => StudioRules.Drop(session, me, kind, field, revision, now));

    public Task<Outcome> WithholdObject(Secret facilitator, GroupId group, bool isWithheld) =>
        AsFacilitator(facilitator, (session, _) => StudioRules.Withhold(session, group, isWithheld));
}
