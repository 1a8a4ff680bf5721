using System.Runtime.CompilerServices;
using FilageFuturs.Silo.Synthesis;

namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionPaper
{
    public Task<Outcome> EnterVotes(Secret facilitator, VotesEntered entry) => Enter(facilitator, entry);

    public Task<Outcome> EnterAnswer(Secret facilitator, AnswerEntered entry) => Enter(facilitator, entry);

    public Task<Outcome> EnterIdea(Secret facilitator, IdeaEntered entry) => Enter(facilitator, entry);

    public Task<Outcome> EnterNeed(Secret facilitator, NeedEntered entry) => Enter(facilitator, entry);

    public Task<Outcome> EnterPoints(Secret facilitator, PointsEntered entry) => Enter(facilitator, entry);

    public Task<Outcome> RemoveEntry(Secret facilitator, EntryId entry) =>
        Typing(facilitator, session => PaperRules.Remove(session, entry));

    public async Task<PaperView?> SeePaper(Secret facilitator)
    {
        await Fresh();
        return Facilitates(facilitator) ? _session.Paper.See(_session) : null;
    }

    private Task<Outcome> Enter(Secret facilitator, SessionEvent entry) =>
        Typing(facilitator, session => PaperRules.Enter(session, entry));

    private Task<Outcome> Typing(
        Secret facilitator, Func<Session, Decision> rule, [CallerMemberName] string operation = "") => AsFacilitator(
        facilitator,
        (session, now) => PaperRules.IsOver(session, now, times) ? Refusal.SessionIsClosed : rule(session),
        evenClosed: true,
        operation);
}
