namespace FilageFuturs.Silo.Gatherings;

/// <summary>Where those who wait could sit: by territory, or as mixed as can be, never beyond the seats of a room.</summary>
internal static class Spreading
{
    public static ImmutableArray<RoomPlacement> Propose(Gathering gathering, Hall hall, Kit kit)
    {
        var rooms = gathering.Held.Select(room => room.Opened).ToImmutableArray();
        var wanted = gathering.Opening!.Arrival is Arrival.Territory
            ? ByTerritory(rooms, hall, hall.Waiting)
            : ForDiversity(rooms, hall, kit, seed: (int)(hall.Room.Version % int.MaxValue));
        return Fitting(rooms, hall, wanted);
    }

    /// <summary>The room of the territory that a person said, if it has a seat left.</summary>
    public static SessionId? Near(Gathering gathering, Hall hall, SeatId seat)
    {
        var rooms = gathering.Held.Select(room => room.Opened).ToImmutableArray();
        var wanted = ByTerritory(rooms, hall, hall.Waiting.Where(one => one.Seat == seat));
        return Fitting(rooms, hall, wanted) is [var found] ? found.Room : null;
    }

    private static IEnumerable<RoomPlacement> ByTerritory(
        ImmutableArray<GatheredRoomOpened> rooms, Hall hall, IEnumerable<PersonView> people)
    {
        var taken = rooms.ToDictionary(room => room.Room, room => hall.SeatsIn(room.Room).Length);
        foreach (var person in people)
        {
            // Two rooms of one territory fill up evenly.
            var near = rooms
                .Where(room => room.Territory is { } territory && territory == hall.ProfileOf(person.Seat).Territory)
                .MinBy(room => (double)taken[room.Room] / room.Seats);
            if (near is not null)
            {
                taken[near.Room]++;
                yield return new(person.Seat, near.Room);
            }
        }
    }

    private static IEnumerable<RoomPlacement> ForDiversity(
        ImmutableArray<GatheredRoomOpened> rooms, Hall hall, Kit kit, int seed)
    {
        ImmutableArray<SeatId> people =
            [.. hall.Room.People.Where(person => person.Presence is not Presence.Left).Select(person => person.Seat)];
        var waiting = hall.Waiting.Select(person => person.Seat).ToHashSet();
        if (waiting.Count == 0)
        {
            return [];
        }

        var groups = rooms.Select(room => new GroupId(room.Room.Value)).ToImmutableArray();
        var settled = people
            .Where(seat => hall.RoomOf(seat) is { } room && rooms.Any(one => one.Room == room))
            .ToImmutableDictionary(seat => seat, seat => new GroupId(hall.RoomOf(seat)!.Value.Value));
        var diversity = Diversity.Of([.. people.Select(hall.ProfileOf)], kit.Profile, groups.Length);
        var random = new Random(seed);
        var drawn = Wishes.Of(people, groups, Grouping.Empty with { Pins = settled }) is { } wishes
            ? diversity.SaysSomething ? new DiversityDraw(wishes, diversity, random).Draw() : new ChanceDraw(wishes, random).Draw()
            : null;
        return drawn is null
            ? Evenly(rooms, hall)
            : drawn.People().SelectMany((members, rank) => members
                .Select(member => people[member])
                .Where(waiting.Contains)
                .Select(seat => new RoomPlacement(seat, rooms[rank].Room)));
    }

    // Rooms that already hold very different numbers: the emptiest first.
    private static IEnumerable<RoomPlacement> Evenly(ImmutableArray<GatheredRoomOpened> rooms, Hall hall)
    {
        var taken = rooms.ToDictionary(room => room.Room, room => hall.SeatsIn(room.Room).Length);
        foreach (var person in hall.Waiting)
        {
            var emptiest = rooms.MinBy(room => (double)taken[room.Room] / room.Seats)!;
            taken[emptiest.Room]++;
            yield return new(person.Seat, emptiest.Room);
        }
    }

    private static ImmutableArray<RoomPlacement> Fitting(
        ImmutableArray<GatheredRoomOpened> rooms, Hall hall, IEnumerable<RoomPlacement> wanted)
    {
        var left = rooms.ToDictionary(room => room.Room, room => room.Seats - hall.SeatsIn(room.Room).Length);
        return [.. wanted.Where(placement => left[placement.Room]-- > 0)];
    }
}
