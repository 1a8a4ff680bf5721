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
        AsFacilitator(facilitator, (session, _) => PaperRules.Remove(session, entry));

    public async Task<PaperView?> SeePaper(Secret facilitator)
    {
        await Fresh();
        return Facilitates(facilitator) ? _session.Paper.See(_session) : null;
    }

    private Task<Outcome> Enter(Secret facilitator, SessionEvent entry) =>
        AsFacilitator(facilitator, (session, _) => PaperRules.Enter(session, entry));
}
