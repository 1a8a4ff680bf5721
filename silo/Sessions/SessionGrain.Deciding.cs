using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace FilageFuturs.Silo.Sessions;

/// <summary>
/// The one place every command passes: rule, log, memory, watchers. Commands that come while others are being stored are
/// decided next, one after the other, and stored together.
/// </summary>
internal sealed partial class SessionGrain
{
    private Turns<Waiting> Turns => field ??= new(DecideTogether);

    private Task<Outcome> Decide(
        Func<Session, DateTimeOffset, Decision> rule, [CallerMemberName] string operation = "") =>
        metrics.Follow("session", operation, () => DecideInTurn(rule, operation));

    /// <summary>Reads again what may have changed elsewhere, and closes what is due before anything else is decided.</summary>
    private Task Settle() => DecideInTurn((_, _) => Decision.Nothing, nameof(Settle));

    private async Task<Outcome> DecideInTurn(Func<Session, DateTimeOffset, Decision> rule, string operation)
    {
        var mine = new Waiting(rule);
        await Turns.Queue(mine);
        mine.Failure?.Throw();
        return logger.Noted(Id, operation, new(mine.Refusal, mine.Version));
    }

    private async Task DecideTogether(List<Waiting> together)
    {
        var (times, isOvertaken) = (1, false);
        while (true)
        {
            try
            {
                if (_isStale || isOvertaken)
                {
                    await Load(evenBack: isOvertaken);
                }

                await DecideOnce(together);
                return;
            }
            catch (EventLogConflictException) when (times < EventLogConflictException.TriesAtMost)
            {
                (times, isOvertaken) = (times + 1, true);
            }
            catch (Exception failure)
            {
                // Perhaps stored, perhaps not: only the log knows, so it is read again before answering anyone else.
                _isStale = true;
                together.ForEach(one => one.Failure = ExceptionDispatchInfo.Capture(failure));
                return;
            }
        }
    }

    private async Task DecideOnce(List<Waiting> together)
    {
        var (now, due) = (clock.GetUtcNow(), _session.Due);
        var recorded = ImmutableArray.CreateBuilder<Recorded>();
        var changes = ImmutableArray.CreateBuilder<BoardChange>();
        var closing = Stepping.CloseDue(_session, now, due <= now ? Missed : null);
        var session = Follow(_session, closing, now, recorded);
        var endsByTheClock = recorded.Count > 0;
        foreach (var one in together)
        {
            one.Failure = null;
            try
            {
                var decision = one.Rule(session, now);
                session = Follow(session, decision, now, recorded);
                (one.Refusal, one.Version) = (decision.Refusal, session.Version);
                if (decision.Change is { } change)
                {
                    changes.Add(change.Stored(session.Version, now));
                }
            }
            catch (Exception failure)
            {
                // A rule that breaks is its caller's trouble alone.
                one.Failure = ExceptionDispatchInfo.Capture(failure);
            }
        }

        if (recorded.Count > 0)
        {
            await Append(recorded.ToImmutable(), session, changes.ToImmutable());
        }

        if (endsByTheClock && due is { } moment)
        {
            metrics.Ended(clock.GetUtcNow() - moment, "session");
        }
    }

    private static Session Follow(
        Session session, Decision decision, DateTimeOffset now, ImmutableArray<Recorded>.Builder recorded)
    {
        // All of a decision or nothing: what breaks half-way leaves no event behind for the log.
        var whole = new List<Recorded>();
        foreach (var happened in decision.IsRefused || decision.Events.IsDefault ? [] : decision.Events)
        {
            var one = new Recorded(session.Version + 1, now, happened);
            session = session.Apply(one);
            whole.Add(one);
        }

        recorded.AddRange(whole);
        return session;
    }

    /// <summary>A command in the queue, and what became of it.</summary>
    private sealed class Waiting(Func<Session, DateTimeOffset, Decision> rule)
    {
        public Func<Session, DateTimeOffset, Decision> Rule => rule;

        public Refusal Refusal { get; set; }

        public long Version { get; set; }

        public ExceptionDispatchInfo? Failure { get; set; }
    }
}
