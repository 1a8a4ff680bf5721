using FilageFuturs.Web.Layout;

namespace FilageFuturs.Web.Observatory;

/// <summary>What an organisation may look at over time, before anything is counted.</summary>
/// <param name="Kept">How many sessions and gatherings the organisation keeps.</param>
/// <param name="Rooms">Each once, the oldest first.</param>
public sealed record Sightings(int Kept, ImmutableArray<Sighting> Rooms, ImmutableArray<KeptIdea> Ideas)
{
    /// <summary>How many of those kept were looked at, the latest kept; null where all were.</summary>
    public int? Latest { get; init; }

    /// <summary>How many of those looked at did not answer, and are counted nowhere.</summary>
    public int Silent { get; init; }

    /// <summary>
    /// Without what came twice: a record brought back from a file, a session that went on from another that is there, and the ideas
    /// of a room whose gathering brings them too.
    /// </summary>
    public static Sightings Of(int kept, IEnumerable<Sighting> rooms, IEnumerable<KeptIdea> ideas)
    {
        var all = rooms.DistinctBy(room => room.Session).ToList();
        // A copy stands for what was gone on from, too.
        var known = all.Select(room => room.Session).ToHashSet();
        // Of a room and its copy the room stays: its gathering brings its ideas, and it knows what it went on from.
        var once = all
            .OrderBy(room => room.At).ThenBy(room => room.Gathering is null).ThenBy(room => room.From is null)
            .DistinctBy(room => room.Trace)
            .Where(room => room.From is not { } from || !known.Contains(from))
            .ToImmutableArray();
        var written = ideas.ToLookup(idea => idea.Session);
        var places = once.Select(room =>
            room.Gathering is { } gathering && written.Contains(gathering) ? gathering : room.Session).Distinct();
        return new(kept, once, [.. places.SelectMany(place => written[place])]);
    }
}

/// <summary>One room of people: a session of its own, or a room of a gathering.</summary>
/// <param name="Name">What people call it.</param>
public sealed record Sighting(
    ArchiveView Archive, VoteBreakdown? Breakdown, string Name, SessionId? From = null, SessionId? Gathering = null)
{
    public SessionId Session => Archive.Session;

    public Kit Kit => Archive.Kit;

    public DateTimeOffset At => Archive.OpenedAt ?? Archive.ClosedAt!.Value;

    public DateOnly Day => Moments.Date(At);

    public ArchivedVote Vote => Archive.Vote!;

    /// <summary>
    /// The same for a record and for its copy, which has an id of its own, whatever was erased from one of them since. A copy has nothing
    /// of a vote of too few people.
    /// </summary>
    public object Trace =>
        (Kit.Id, Archive.OpenedAt, Archive.ClosedAt, Archive.Figures.Held, Vote.Counts.IsEmpty ? 0 : Vote.WithDots);
}

/// <param name="Session">Where it was written: a session, or a gathering as a whole.</param>
/// <param name="Name">Of that place.</param>
/// <param name="IsOnPaper">Typed for the room.</param>
public sealed record KeptIdea(
    SessionId Session, string KitId, DateOnly Day, string Name, string Text, int Supports, bool IsOnPaper = false);
