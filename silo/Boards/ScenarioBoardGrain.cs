using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Boards;

/// <summary>
/// One card as one group fills it: decides, lets the session record, applies what the log returned. It holds nothing
/// that the log cannot give back.
/// </summary>
internal sealed partial class ScenarioBoardGrain(
    IEventLog log, TimeProvider clock, SessionMetrics metrics, ILogger<ScenarioBoardGrain> logger)
    : Grain, IScenarioBoardGrain
{
    private const int IdentitiesKept = Limits.SeatsPerSession * Limits.KeysPerSeat;

    private readonly Dictionary<Secret, Identity> _identities = [];
    private readonly BoardPast _past = new();
    private (SessionId Session, BoardId Board)? _key;
    private BoardStory? _story;
    private int _forgets;

    private SessionId SessionId => Key.Session;

    private BoardId Id => Key.Board;

    private (SessionId Session, BoardId Board) Key => _key ??= KeyOf(this.GetPrimaryKeyString());

    private ISessionGrain Session => field ??= GrainFactory.Session(SessionId);

    public Task<Outcome> Write(Secret who, PromptId prompt, NoteId note, string text) =>
        Decide(who, (board, card, me) => BoardRules.Write(board, card, me, prompt, note, text));

    public Task<Outcome> Delete(Secret who, NoteId note) =>
        Decide(who, (board, _, me) => BoardRules.Delete(board, me, note));

    public Task<Outcome> Retain(
        Secret who, PromptId prompt, AnswerId answer, NoteId? from, AnswerId? instead, string text) =>
        Decide(who, (board, card, me) => BoardRules.Retain(board, card, me, new(prompt, answer, from, instead, text)));

    public Task<Outcome> Release(Secret who, PromptId prompt, AnswerId answer) =>
        Decide(who, (board, card, me) => BoardRules.Release(board, card, me, prompt, answer));

    public Task<Outcome> DropVariant(Secret who, PromptId prompt, AnswerId answer) =>
        Decide(who, (board, card, me) => BoardRules.DropVariant(board, card, me, prompt, answer));

    public Task<Outcome> Mark(Secret who, PromptId prompt, CellMark mark, bool isSet) =>
        Decide(who, (board, card, me) => BoardRules.Mark(board, card, me, prompt, mark, isSet));

    public async Task<BoardView?> See(Secret who) => (await SeeSince(who, null))?.Onto(null);

    public async Task<BoardChange?> SeeSince(Secret who, long? known)
    {
        var (asked, forgets) = (_story?.Version ?? 0, _forgets);
        if (await Session.SeeAround(who, Id, asked) is not { } sight)
        {
            return null;
        }

        var story = forgets == _forgets ? await StoryUpTo(sight.Version, sight.Since) : await StoryUpTo(sight.Version);
        return story is { Card: { } card } && story.IsShownTo(sight)
            ? BoardChanges.Of(known is { } from ? _past.At(from) : null, story.Board, card, story.Scenario, _atCells.See())
            : null;
    }

    public Task Forget()
    {
        _forgets++;
        _story = null;
        _past.Forget();
        _identities.Clear();
        return Task.CompletedTask;
    }

    private Task<Outcome> Decide(
        Secret who, Func<Board, Card, Identity, Decision> rule, [CallerMemberName] string operation = "") =>
        metrics.Follow("board", operation, () => DecideTwice(who, rule));

    private async Task<Outcome> DecideTwice(Secret who, Func<Board, Card, Identity, Decision> rule)
    {
        try
        {
            var outcome = await DecideOnce(who, rule);
            if (outcome.Refusal is not Refusal.BoardHasMovedOn)
            {
                return outcome;
            }
        }
        catch (Exception failure)
        {
            LogAnswerLost(SessionId, failure);
        }

        // Perhaps stored, perhaps not: the log is read again, and a command that it already holds decides nothing.
        await Forget();
        return await DecideOnce(who, rule);
    }

    private async Task<Outcome> DecideOnce(Secret who, Func<Board, Card, Identity, Decision> rule)
    {
        var story = await StoryUpTo(0);
        var me = await Identify(who);
        var decision = me.Role is Role.None ? Refusal.NotAllowed
            : story.Card is { } card ? rule(story.Board, card, me)
            : Refusal.NoSuchBoard;
        return decision.IsRefused || decision.Events.IsEmpty
            ? new(decision.Refusal, story.Version)
            : await Record(story, who, me, decision.Events);
    }

    private async Task<Outcome> Record(BoardStory story, Secret who, Identity me, ImmutableArray<SessionEvent> events)
    {
        var gate = me.Facilitates ? RecordGate.Facilitation : RecordGate.WritingInGroup;
        var forgets = _forgets;
        var answer = await Session.Record(
            new(who, Id.Group, Id, story.Board.Version, gate, events, story.Version, Foreseen(story, events)));
        if (answer.Refusal is not Refusal.None)
        {
            _identities.Clear();
        }
        else
        {
            await StoryUpTo(answer.Version, forgets == _forgets ? answer.Since : null);
        }

        return new(answer.Refusal, answer.Version);
    }

    private static (SessionId Session, BoardId Board) KeyOf(string key)
    {
        var (session, part) = GrainKeys.Split(key);
        return (session, BoardId.Parse(part));
    }

    private BoardChange Foreseen(BoardStory story, ImmutableArray<SessionEvent> events)
    {
        var after = events.Aggregate(story.Board, (board, one) => board.Apply(one, default, board.Version));
        return BoardChanges.Of(story.Board, after, story.Card!, story.Scenario, _atCells.See());
    }

    [LoggerMessage(LogLevel.Warning, "Session {Session}: the answer to a board was lost, it reads the log again.")]
    private partial void LogAnswerLost(SessionId session, Exception failure);
}
