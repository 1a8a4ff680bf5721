using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>
/// The log as JSON lines, without names, profiles, codes or hashes. Before the reveal the vote is left out; after it,
/// ballots bear names of their own and come one after another, so that neither order nor time leads back to a person.
/// </summary>
internal static class LogExport
{
    private static readonly string[] LeftOut = ["owner", "tokenHash", "secretHash"];

    public static IEnumerable<LogLine> Lines(ImmutableArray<Recorded> log)
    {
        var names = new Pseudonyms(log);
        var isRevealed = log.Any(recorded => recorded.Event is VoteRevealed);
        var ballots = new Queue<SessionEvent>(log.Select(recorded => recorded.Event)
            .Where(IsBallot)
            .OrderBy(ballot => names.BallotOf(VoterOf(ballot)!.Value), StringComparer.Ordinal));
        foreach (var (version, at, happened) in log)
        {
            if (!IsBallot(happened))
            {
                yield return Line(version, at, Nameless(happened), names.Voices);
            }
            else if (isRevealed)
            {
                yield return Line(version, at, ballots.Dequeue(), names.Ballots);
            }
        }
    }

    private static bool IsBallot(SessionEvent happened) => VoterOf(happened) is not null;

    private static SeatId? VoterOf(SessionEvent happened) => happened switch
    {
        DotPlaced placed => placed.By,
        DotTakenBack taken => taken.By,
        VoteFinished finished => finished.By,
        VoteResumed resumed => resumed.By,
        _ => null,
    };

    private static SessionEvent Nameless(SessionEvent happened) => happened switch
    {
        SessionOpened opened => opened with { Facilitator = null },
        CodeIssued => new CodeIssued(null),
        SeatTaken taken => taken with { Name = null, Profile = null },
        SeatRenamed renamed => renamed with { Name = null },
        ProfileChanged changed => changed with { Profile = null },
        _ => happened,
    };

    private static LogLine Line(long version, DateTimeOffset at, SessionEvent happened, JsonSerializerOptions options)
    {
        var data = JsonSerializer.SerializeToNode(happened, happened.GetType(), options)!.AsObject();
        foreach (var name in LeftOut)
        {
            data.Remove(name);
        }

        var line = new JsonObject
        {
            ["version"] = version,
            ["at"] = at,
            ["type"] = EventNames.ByType[happened.GetType()],
            ["data"] = data,
        };
        return new(version, line.ToJsonString(EventJson.Options));
    }
}
