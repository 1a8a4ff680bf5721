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

    public Task<Outcome> Add(Secret who, PromptId prompt, NoteId note, string text) =>
        Decide(who, (board, card, me) => BoardRules.Add(board, card, me, prompt, note, text));

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

    private static (SessionId Session, BoardId Board) KeyOf(string key)
    {
        var (session, part) = GrainKeys.Split(key);
        return (session, BoardId.Parse(part));
    }
}
