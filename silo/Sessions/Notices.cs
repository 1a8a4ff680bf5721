namespace FilageFuturs.Silo.Sessions;

/// <summary>Which parts of the views an event changes. When in doubt, everything: a pull too many harms nobody.</summary>
internal static class Notices
{
    public static Notice Of(ImmutableArray<Recorded> events, Session before, Session after)
    {
        var room = false;
        var console = false;
        var seats = new HashSet<SeatId>();
        var boards = new HashSet<BoardId>();
        foreach (var recorded in events)
        {
            switch (recorded.Event)
            {
                case DotPlaced placed:
                    seats.Add(placed.By);
                    break;
                case DotTakenBack taken:
                    seats.Add(taken.By);
                    break;
                case var happened when Near(happened, after) is { } near:
                    (room, console) = (true, true);
                    seats.UnionWith(near);
                    break;
                case SeatErased:
                    return Everything(after);
                case SessionDeleted:
                    // Those who had a seat have none any more, and hear of it like the others.
                    return Everything(before) with { Version = after.Version };
                default:
                    var board = Board.Of(recorded.Event);
                    console = true;
                    room |= board is null;
                    boards.UnionWith(board is { } changed ? [changed] : []);
                    seats.UnionWith(board is null ? Everybody(after) : []);
                    break;
            }
        }

        return new(after.Version, room, console, [.. seats], [.. boards]);
    }

    public static Notice Everything(Session session) => new(
        session.Version,
        true,
        true,
        [.. Everybody(session)],
        [.. session.Boards.See(session).Select(tile => tile.Id)]);

    /// <summary>Something new for the facilitation, which is kept elsewhere than in this session's log.</summary>
    public static Notice OfConsoles(Session session) => new(session.Version, false, true, [], []);

    // A draft is seen by its group alone, a place by its person; null where nothing is as near.
    private static IEnumerable<SeatId>? Near(SessionEvent happened, Session session) => happened switch
    {
        SelfAssessed assessed => [assessed.By],
        PlausibilityPlaced placed => [placed.By],
        StudioFieldWritten written => Group(session, written.Group),
        StudioKindChosen chosen => Group(session, chosen.Group),
        StudioWordingTaken taken => Group(session, taken.Group),
        StudioWordingDropped dropped => Group(session, dropped.Group),
        _ => null,
    };

    private static IEnumerable<SeatId> Group(Session session, GroupId group) => session.Grouping.Find(group)?.Seats ?? [];

    private static IEnumerable<SeatId> Everybody(Session session) => session.People.Seats.Keys;
}
