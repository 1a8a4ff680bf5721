namespace FilageFuturs.Silo.Replay;

/// <summary>What people may see of an instant: what everybody saw then, without names unless they were asked for and granted.</summary>
internal static class ReplaySeeing
{
    private const int LinesShown = 20;

    public static ReplayFrame Frame(
        SessionId id, Recording recording, ReplayCursor cursor, ImmutableArray<BoardId> boards, bool isAnonymous)
    {
        var (record, timeline) = (recording.Told, recording.Timeline);
        var version = Math.Clamp(cursor.Version, 1, timeline.Last);
        var session = record.At(version);
        var at = Math.Clamp(cursor.At, timeline.Offsets[(int)version - 1], timeline.Length);
        var room = Withheld(Unlinked(Seeing.Room(id, session, Everybody.Here, timeline.Start.AddMilliseconds(at))));
        return new(
            new(version, at),
            isAnonymous ? Nameless(room) : Corrected(room, record.Newest),
            [.. boards.Distinct().Take(Limits.BoardsPerFrame).Select(board => Board(session, board)).OfType<BoardView>()],
            session.Boards.See(session),
            [.. timeline.LinesAround(version, LinesShown).Select(line => Line(record, line, session, isAnonymous))]);
    }

    // A room for talking is often the same one week after week.
    private static RoomView Unlinked(RoomView room) => room with
    {
        VideoLink = null,
        Groups = [.. room.Groups.Select(group => group with { VideoLink = null })],
    };

    private static RoomView Nameless(RoomView room) => room with
    {
        Facilitator = null,
        People = [.. room.People.Select(person => person with { Name = null, Function = null, OnWall = false })],
    };

    // What was corrected since is told as its person wants it, at every instant. Where nothing was known, nothing is known now.
    private static RoomView Corrected(RoomView room, Session newest) => room with
    {
        People =
        [
            .. room.People.Select(person => newest.People.Find(person.Seat) is { } now
                ? person with
                {
                    Name = person.Name is null ? null : now.Name,
                    Function = person.Function is null ? null : now.Profile.Function,
                    OnWall = person.OnWall && now.OnWall,
                }
                : person),
        ],
    };

    // Names or not: the room saw its own counts once, and nobody else is to find out who chose what.
    private static RoomView Withheld(RoomView room) => room with
    {
        Vote = room.Vote is { } vote ? vote with { Result = vote.Result?.Withheld() } : null,
        Tour = room.Tour is { Harvest: { } harvest } tour
            ? tour with { Harvest = [.. harvest.Select(Withholding.Withheld)] }
            : room.Tour,
    };

    private static BoardView? Board(Session session, BoardId id) =>
        session.Boards.Opened(session).Where(opened => opened.Id == id).Select(opened => session.Boards.Find(id)
            .See(opened.Card, session.Grouping.Find(id.Group)?.Scenario, [])).FirstOrDefault();

    // A later line may speak of somebody who has not come yet: then it has no name and no voice.
    private static ReplayLine Line(Recording record, long version, Session session, bool isAnonymous)
    {
        var said = Saying.Of(record.EventAt(version), session.Kit)!;
        var person = said.By is { } seat ? session.People.Find(seat) : null;
        return new(
            version,
            record.Timeline.Offsets[(int)version - 1],
            said.What,
            said.By,
            said.Group ?? (said.By is { } one ? session.Grouping.Of(one) : null),
            !isAnonymous && person is { Name: not null } named ? record.Newest.People.Find(named.Id)?.Name : null,
            person?.Voice ?? 0,
            said.Subject,
            said.Words,
            IsFromConductor(record, version));
    }

    // The cue that brought it is in the same commit, just before.
    private static bool IsFromConductor(Recording record, long version) =>
        version > 1
        && record.EventAt(version) is MessageSent sent
        && record.EventAt(version - 1) is CueTaken { Kind: CueKind.Say } cue
        && sent.Id == CueRules.MessageOf(cue.Number);

    private sealed class Everybody : IPresences
    {
        public static readonly Everybody Here = new();

        public bool FacilitatorIsPresent => true;

        public Presence Of(Seat seat) => seat.HasLeft ? Presence.Left : Presence.Online;
    }
}
