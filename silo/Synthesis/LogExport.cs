using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>
/// Writes a log so that it can be read, checked and lived again elsewhere, without names, profiles, keys, codes, the
/// session's own id or what the facilitation took off. The same record gives the same bytes wherever it was imported.
/// </summary>
internal static class LogExport
{
    private static readonly string[] LeftOut = ["owner", "tokenHash", "opening"];

    /// <param name="end">The session after the whole log.</param>
    /// <param name="shuffle">See <see cref="Ballots"/>.</param>
    public static byte[] Write(Session end, ImmutableArray<Recorded> log, byte[]? shuffle)
    {
        var history = HistoryOf(Redaction.Of(log, end));
        var told = Told(end, history, end.Room.IsImported ? null : shuffle).ToList();
        var voices = Pseudonyms.Of(history);
        var text = new StringBuilder();
        var hash = "";
        foreach (var content in Contents(end, told, voices))
        {
            (var line, hash) = LogFile.Seal(hash, content);
            text.Append(line).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<JsonObject> Contents(Session end, List<Recorded> told, JsonSerializerOptions voices) =>
    [
        LogFile.Header(end, told.Count, end.IsClosed && told[^1].Event is not SessionClosed),
        .. told.Select((recorded, rank) => LogFile.Line(
            rank + 1,
            recorded.At,
            EventNames.ByType[recorded.Event.GetType()],
            Data(recorded.Event, voices))),
        LogFile.End(told.Count),
    ];

    /// <summary>What comes after the curtain is no longer the workshop; what is typed then of its paper was made before.</summary>
    private static ImmutableArray<Recorded> HistoryOf(ImmutableArray<Recorded> log)
    {
        var closing = log.LastOrDefault(recorded => recorded.Event is SessionClosed or SessionReopened);
        var held = closing is { Event: SessionClosed }
            ? log.Where(recorded => recorded.Version <= closing.Version || PaperEntries.Is(recorded.Event))
            : log;
        // Two counts of one vote, a person apart, would tell of that person.
        var counted = held.LastOrDefault(recorded => recorded.Event is VotesBrokenDown);
        return
        [
            .. held.Where(recorded => LogFile.Tells(recorded.Event)
                && (recorded.Event is not VotesBrokenDown || recorded == counted)),
        ];
    }

    private static IEnumerable<Recorded> Told(Session end, ImmutableArray<Recorded> history, byte[]? shuffle)
    {
        var ballots = new Ballots(end, history, shuffle);
        var (dealt, wait) = (ballots.Dealt(), ballots.WaitForTheReveal);
        var (reactions, points) = (new DealtReactions(end, shuffle).Dealt(), new DealtPoints(end, history, shuffle).Dealt());
        var supports = new DealtSupports(end, history, shuffle).Dealt();
        foreach (var recorded in history)
        {
            if (DealtPoints.Is(recorded.Event) || DealtSupports.Is(recorded.Event))
            {
                foreach (var given in points[recorded.Version].Concat(supports[recorded.Version]))
                {
                    yield return recorded with { Event = given };
                }
            }
            else if (DealtReactions.Is(recorded.Event))
            {
                if (reactions.TryDequeue(out var one))
                {
                    yield return recorded with { Event = one };
                }
            }
            else if (Ballots.Is(recorded.Event))
            {
                if (!wait && ballots.IsCounted(recorded) && dealt.TryDequeue(out var ballot))
                {
                    yield return recorded with { Event = ballot };
                }
            }
            else
            {
                while (recorded.Event is VoteRevealed && dealt.TryDequeue(out var ballot))
                {
                    yield return recorded with { Event = ballot };
                }

                yield return recorded with { Event = Titled(Nameless.Of(recorded.Event), end) };
            }
        }
    }

    // The title that it bears at the end.
    private static SessionEvent Titled(SessionEvent happened, Session end) =>
        happened is SessionOpened opened ? opened with { Title = end.Room.Opening!.Title } : happened;

    private static JsonObject Data(SessionEvent happened, JsonSerializerOptions voices)
    {
        var data = JsonSerializer.SerializeToNode(happened, happened.GetType(), voices)!.AsObject();
        foreach (var name in LeftOut)
        {
            data.Remove(name);
        }

        return data;
    }
}
