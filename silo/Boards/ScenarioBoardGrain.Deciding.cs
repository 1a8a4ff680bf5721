using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Boards;

/// <summary>
/// Several people write on one board at once: what comes while the session records is decided next, one after the other,
/// and recorded together.
/// </summary>
internal sealed partial class ScenarioBoardGrain
{
    private Turns<Asked> Turns => field ??= new(DecideTogether);

    private Task<Outcome> Decide(
        Secret who, Func<Board, Card, Identity, Decision> rule, [CallerMemberName] string operation = "") =>
        metrics.Follow("board", operation, async () =>
        {
            var asked = new Asked(who, rule);
            await Turns.Queue(asked);
            asked.Failure?.Throw();
            return logger.Noted(SessionId, operation, asked.Outcome!.Value);
        });

    private async Task DecideTogether(List<Asked> together)
    {
        var (left, times, isLost) = (together, 1, false);
        while (true)
        {
            try
            {
                await DecideOnce(left);
            }
            catch (Exception failure) when (!isLost)
            {
                // Perhaps stored, perhaps not: the log is read again, and a command that it already holds decides nothing.
                LogAnswerLost(SessionId, failure);
                (times, isLost) = (0, true);
            }
            catch (Exception failure)
            {
                Unanswered(together).ForEach(one => one.Failure = ExceptionDispatchInfo.Capture(failure));
                return;
            }

            left = Unanswered(together);
            if (left.Count is 0 || times == EventLogConflictException.TriesAtMost)
            {
                return;
            }

            times++;
            await Forget();
        }
    }

    private async Task DecideOnce(List<Asked> together)
    {
        var story = await StoryUpTo(0);
        var (board, acts) = (story.Board, ImmutableArray.CreateBuilder<RecordAct>());
        foreach (var one in together)
        {
            var me = await Identify(one.Who);
            var decision = me.Role is Role.None ? Refusal.NotAllowed
                : story.Card is { } card ? one.Rule(board, card, me)
                : Refusal.NoSuchBoard;
            one.Decided = decision.Refusal;
            if (!decision.IsRefused && !decision.Events.IsEmpty)
            {
                var gate = me.Facilitates ? RecordGate.Facilitation : RecordGate.WritingInGroup;
                acts.Add(new(one.Who, gate, decision.Events));
                board = decision.Events.Aggregate(board, (after, happened) => after.Apply(happened, default, after.Version));
            }
        }

        if (acts.Count is 0)
        {
            Answer(together, Refusal.None, story.Version);
            return;
        }

        var answer = await Record(story, board, acts.DrainToImmutable());
        if (together.Count > 1 && answer.Refusal is not (Refusal.None or Refusal.BoardHasMovedOn))
        {
            await DecideApart(together);
        }
        else
        {
            Answer(together, answer.Refusal, answer.Version);
        }
    }

    private async Task<RecordAnswer> Record(BoardStory story, Board after, ImmutableArray<RecordAct> acts)
    {
        var forgets = _forgets;
        var foreseen = BoardChanges.Of(story.Board, after, story.Card!, story.Scenario, _atCells.See());
        var answer = await Session.Record(new(Id.Group, Id, story.Board.Version, acts, story.Version, foreseen));
        if (answer.Refusal is Refusal.None)
        {
            await StoryUpTo(answer.Version, forgets == _forgets ? answer.Since : null);
        }
        else
        {
            _identities.Clear();
        }

        return answer;
    }

    /// <summary>One of them may not: nobody else pays for it, nor is told of what rested on it.</summary>
    private async Task DecideApart(List<Asked> together)
    {
        foreach (var one in together)
        {
            await DecideOnce([one]);
        }
    }

    // What one was told may rest on what another just did: nobody is answered before it is stored.
    private static void Answer(List<Asked> together, Refusal recorded, long version) =>
        together.ForEach(one => one.Outcome = new(recorded is Refusal.None ? one.Decided : recorded, version));

    private static List<Asked> Unanswered(List<Asked> together) => [.. together.Where(one => !one.IsAnswered)];

    [LoggerMessage(LogLevel.Warning, "Session {Session}: the answer to a board was lost, it reads the log again.")]
    private partial void LogAnswerLost(SessionId session, Exception failure);

    /// <summary>A command in the queue, and what became of it.</summary>
    private sealed class Asked(Secret who, Func<Board, Card, Identity, Decision> rule)
    {
        public Secret Who => who;

        public Func<Board, Card, Identity, Decision> Rule => rule;

        /// <summary>What the rule said; the answer only once what it may rest on is stored.</summary>
        public Refusal Decided { get; set; }

        public Outcome? Outcome { get; set; }

        public bool IsAnswered => Outcome is { Refusal: not Refusal.BoardHasMovedOn };

        public ExceptionDispatchInfo? Failure { get; set; }
    }
}
