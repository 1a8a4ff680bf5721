using System.Runtime.CompilerServices;

namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionAnchoring
{
    public Task<Outcome> AddIdea(Secret seat, IdeaId idea, string text) =>
        AsSeat(seat, (session, me, now) => AnchoringRules.AddIdea(session, me, idea, text, now));

    public Task<Outcome> WithdrawIdea(Secret who, IdeaId idea) =>
        AsAnyone(who, (session, identity, now) => AnchoringRules.WithdrawIdea(session, identity, idea, now));

    public Task<Outcome> ReinstateIdea(Secret seat, IdeaId idea) =>
        AsSeat(seat, (session, me, now) => AnchoringRules.ReinstateIdea(session, me, idea, now));

    public Task<Outcome> Support(Secret seat, IdeaId idea, bool isSupported) =>
        AsSeat(seat, (session, me, now) => AnchoringRules.Support(session, me, idea, isSupported, now));

    public Task<Outcome> NameFamily(Secret who, FamilyId family, string name) =>
        AsScribe(who, (session, _) => AnchoringRules.NameFamily(session, family, name));

    public Task<Outcome> RemoveFamily(Secret who, FamilyId family) =>
        AsScribe(who, (session, _) => AnchoringRules.RemoveFamily(session, family));

    public Task<Outcome> FileIdea(Secret who, IdeaId idea, FamilyId? family) =>
        AsScribe(who, (session, _) => AnchoringRules.FileIdea(session, idea, family));

    private Task<Outcome> AsScribe(
        Secret who, Func<Session, DateTimeOffset, Decision> rule, [CallerMemberName] string operation = "") =>
        Decide(
            (session, now) => Identities.Of(session, who) switch
            {
                not ({ Facilitates: true } or { Role: Role.Scribe }) => Refusal.NotAllowed,
                _ when session.IsClosed => Refusal.SessionIsClosed,
                _ => rule(session, now),
            },
            operation);
}
