namespace FilageFuturs.Silo.Gatherings;

/// <summary>Where those who wait could sit: by territory, or as mixed as can be, never beyond the seats of a room.</summary>
internal static class Spreading
{
    /// <param name="rooms">Those that still take people.</param>
    public static ImmutableArray<RoomPlacement> Propose(
        Arrival arrival, ImmutableArray<GatheredRoomOpened> rooms, Hall hall, Kit kit)
    {
        if (arrival is Arrival.Territory)
        {
            return Fitting(rooms, hall, ByTerritory(rooms, hall, hall.Waiting));
        }

        // Groups are drawn as large as one another and rooms are not: whom a room has no seat for sits where one is left.
        var mixed = Fitting(rooms, hall, ForDiversity(rooms, hall, kit, seed: (int)(hall.Room.Version % int.MaxValue)));
        var after = hall with { Places = hall.Places.SetItems(mixed.Select(one => KeyValuePair.Create(one.Seat, one.Room))) };
        return [.. mixed, .. Fitting(rooms, after, Evenly(rooms, after, after.Waiting, (_, _) => true))];
    }

    /// <summary>The room of the territory that a person said, if it has a seat left.</summary>
    public static SessionId? Near(Gathering gathering, Hall hall, SeatId seat)
    {
        var rooms = gathering.Held.Select(room => room.Opened).ToImmutableArray();
        var wanted = ByTerritory(rooms, hall, hall.Waiting.Where(one => one.Seat == seat));
        return Fitting(rooms, hall, wanted) is [var found] ? found.Room : null;
    }

    private static IEnumerable<RoomPlacement> ByTerritory(
        ImmutableArray<GatheredRoomOpened> rooms, Hall hall, IEnumerable<PersonView> people) =>
        Evenly(rooms, hall, people, (room, seat) => room.Territory is { } territory && territory == hall.ProfileOf(seat).Territory);

    private static IEnumerable<RoomPlacement> ForDiversity(
        ImmutableArray<GatheredRoomOpened> rooms, Hall hall, Kit kit, int seed)
    {
        // Who sits in a room that takes nobody any more counts in no other.
        var open = rooms.Select(room => room.Room).ToHashSet();
        ImmutableArray<SeatId> people =
        [
            .. hall.Room.People
                .Where(person => person.Presence is not Presence.Left && (hall.RoomOf(person.Seat) is not { } room || open.Contains(room)))
                .Select(person => person.Seat),
        ];
        var waiting = hall.Waiting.Select(person => person.Seat).ToHashSet();
        if (waiting.Count == 0 || rooms.IsEmpty)
        {
            return [];
        }

        var groups = rooms.Select(room => new GroupId(room.Room.Value)).ToImmutableArray();
        var settled = people
            .Where(seat => hall.RoomOf(seat) is not null)
            .ToImmutableDictionary(seat => seat, seat => new GroupId(hall.RoomOf(seat)!.Value.Value));
        var diversity = Diversity.Of([.. people.Select(hall.ProfileOf)], kit.Profile, groups.Length);
        var random = new Random(seed);
        var drawn = Wishes.Of(people, groups, Grouping.Empty with { Pins = settled }) is { } wishes
            ? diversity.SaysSomething ? new DiversityDraw(wishes, diversity, random).Draw() : new ChanceDraw(wishes, random).Draw()
            : null;
        return drawn is null ? [] : drawn.People().SelectMany((members, rank) => members
            .Select(member => people[member])
            .Where(waiting.Contains)
            .Select(seat => new RoomPlacement(seat, rooms[rank].Room)));
    }

    // The emptiest first, also where rooms already hold very different numbers.
    private static IEnumerable<RoomPlacement> Evenly(
        ImmutableArray<GatheredRoomOpened> rooms,
        Hall hall,
        IEnumerable<PersonView> people,
        Func<GatheredRoomOpened, SeatId, bool> suits)
    {
        var taken = rooms.ToDictionary(room => room.Room, room => hall.Taken(room.Room));
        foreach (var person in people)
        {
            if (rooms.Where(room => suits(room, person.Seat)).MinBy(room => (double)taken[room.Room] / room.Seats) is { } emptiest)
            {
                taken[emptiest.Room]++;
                yield return new(person.Seat, emptiest.Room);
            }
        }
    }

    private static ImmutableArray<RoomPlacement> Fitting(
        ImmutableArray<GatheredRoomOpened> rooms, Hall hall, IEnumerable<RoomPlacement> wanted)
    {
        var left = rooms.ToDictionary(room => room.Room, room => room.Seats - hall.Taken(room.Room));
        return [.. wanted.Where(placement => left[placement.Room]-- > 0)];
    }
}
