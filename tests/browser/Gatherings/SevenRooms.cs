using FilageFuturs.Web.Seats;

namespace FilageFuturs.BrowserTests.Gatherings;

/// <summary>A gathering of seven rooms for one test, in the middle of its hour: people who sit, vote and raise their hands.</summary>
public sealed class SevenRooms(Hall hall) : IAsyncDisposable
{
    private static readonly (string Name, string Facilitator, int People)[] Plan =
    [
        ("Lille", "Maud", 18), ("Amiens", "Farid", 16), ("Dunkerque", "Anouk", 14), ("Valenciennes", "Rémi", 17),
        ("Lens", "Sonia", 12), ("Beauvais", "Paul", 9), ("Saint-Quentin", "Ilham", 13),
    ];

    private readonly Dictionary<SessionId, ImmutableArray<Sitter>> _people = [];
    private readonly Attendance _attendance = new(hall);

    public SessionId Id { get; } = SessionId.New();

    public ImmutableArray<SessionId> Rooms { get; } = [.. Plan.Select(_ => SessionId.New())];

    public Links Links { get; private set; } = null!;

    public Secret Conductor => Links.Facilitator!.Value;

    public IGatheringGrain Grain => hall.Grains.Gathering(Id);

    public async Task<GatheringView> See() => (await Grain.See(Conductor))!;

    public async Task<RoomView> Look(int room) => (await hall.Grains.Session(Rooms[room]).SeeRoom(await KeyOf(room)))!;

    public ImmutableArray<Sitter> PeopleOf(int room) => _people[Rooms[room]];

    public static async Task<SevenRooms> In(Hall hall)
    {
        var rooms = new SevenRooms(hall);
        await rooms.Open();
        return rooms;
    }

    private async Task Open()
    {
        var opened = await Grain.Open(new(
            Id.Value, KnownKits.QuelsFuturs, "Rassemblement régional Hauts-de-France", "Filage", "Hauts-de-France", new(2026, 5, 21),
            Arrival.Choice, false, false, [],
            [.. Plan.Select((room, rank) => new RoomOpening(Rooms[rank], room.Name, null, room.Facilitator, room.People, 20))]));
        Assert.Equal(Refusal.None, opened.Refusal);
        Links = opened.Links!;
    }

    /// <summary>Everybody comes in by the one link and sits in a room; these many of each room, all when it is null.</summary>
    public async Task Fill(int? most = null)
    {
        foreach (var (room, rank) in Plan.Select((room, rank) => (room, rank)))
        {
            var count = Math.Min(most ?? room.People, room.People);
            _people[Rooms[rank]] = [.. await Task.WhenAll(Enumerable.Range(1, count).Select(number => Sits(rank, $"{room.Name} {number}")))];
            await _attendance.Holds(Rooms[rank], [.. _people[Rooms[rank]].Select(person => person.Seat)]);
        }
    }

    /// <summary>Comes in by the one link, and waits for a room.</summary>
    public async Task<Sitter> Arrives(string name)
    {
        var sitter = new Sitter(SeatId.New(), Secret.New());
        Accepted(await hall.Grains.Seats(Id).Join(new(Links.Participants.Text, sitter.Seat, sitter.Key, name, Profile.Unsaid, false)));
        return sitter;
    }

    /// <summary>A room steps on until a phase of this kind runs; on the way it votes and reveals.</summary>
    public async Task GoesOnTo(int room, PhaseKind kind)
    {
        var (key, kit) = (await KeyOf(room), (await See()).Kit);
        Accepted(await hall.Grains.Phases(Rooms[room]).Start(key));
        for (var view = await Look(room); kit.Find(view.Clock!.Phase)!.Kind != kind; view = await Look(room))
        {
            if (kit.Find(view.Clock!.Phase)!.Kind is PhaseKind.DotVote)
            {
                await Votes(room, kit);
                Accepted(await hall.Grains.Voting(Rooms[room]).Reveal(key));
            }

            Accepted(await hall.Grains.Phases(Rooms[room]).Next(key, view.Clock!.Phase));
        }
    }

    public async Task AllGoOnTo(PhaseKind kind, params int[] but)
    {
        foreach (var room in Enumerable.Range(0, Rooms.Length).Except(but))
        {
            await GoesOnTo(room, kind);
        }
    }

    public Task RaisesHand(int room, int person) => hall.Grains.Floor(Rooms[room]).RaiseHand(PeopleOf(room)[person].Key);

    /// <summary>These people have closed their screens.</summary>
    public void Loses(int room, int people) => _attendance.Loses([.. PeopleOf(room).Take(people).Select(person => person.Seat)]);

    /// <summary>Nobody has the console of this room open any more.</summary>
    public void IsUnattended(int room) => _attendance.IsUnattended(Rooms[room]);

    public async Task Calls(int room)
    {
        var group = (await Look(room)).Groups[0];
        var caller = PeopleOf(room).Single(person => person.Seat == group.Seats[0]);
        Accepted(await hall.Grains.Group(Rooms[room], group.Id).CallHelp(caller.Key));
    }

    public async Task Closes(int room) => Accepted(await hall.Grains.Session(Rooms[room]).Close(await KeyOf(room)));

    internal async Task<Screens> OpenPages(string path)
    {
        var screens = await Screens.Of(hall);
        await screens.Hold(SeatCookies.Name(Id, ScreenKind.Console), Conductor);
        await screens.Go(path);
        return screens;
    }

    public async Task<Visitor> OpenPage(Device device)
    {
        var visitor = await Visitor.Enter(hall, device);
        await visitor.Holds(SeatCookies.Name(Id, ScreenKind.Console), Conductor);
        await visitor.Go($"/conduite/{Id}");
        return await visitor.IsReady();
    }

    public async Task<Visitor> OpenWall(int room)
    {
        var visitor = await Visitor.Enter(hall, Device.Projector);
        await visitor.Go($"/e/{Rooms[room]}/{(await See()).Rooms[room].Links!.Wall.Text}");
        return await visitor.IsReady();
    }

    public ValueTask DisposeAsync() => _attendance.DisposeAsync();

    private async Task<Secret> KeyOf(int room) => (await See()).Rooms[room].Links!.Facilitator!.Value;

    private async Task<Sitter> Sits(int room, string name)
    {
        var sitter = await Arrives(name);
        Accepted(await Grain.Choose(sitter.Key, Rooms[room]));
        Assert.Equal(Rooms[room], (await Grain.Cross(sitter.Key)).To);
        return sitter;
    }

    // Preferred, projected, feared: what most rooms say, and one room in four its own way.
    private async Task Votes(int room, Kit kit)
    {
        foreach (var (person, rank) in PeopleOf(room).Select((person, rank) => (person, rank)))
        {
            int[] on = [rank % 3 is 0 ? room % 4 is 3 ? 1 : 0 : 3, rank % 4 is 0 ? 2 : 1, rank % 7 is 6 ? 0 : 2];
            for (var dot = 0; dot < on.Length; dot++)
            {
                Accepted(await hall.Grains.Voting(Rooms[room]).PlaceDot(person.Key, kit.Dots[dot].Id, kit.Scenarios[on[dot]].Id));
            }
        }
    }

    private static void Accepted(Outcome outcome) => Assert.Equal(Refusal.None, outcome.Refusal);
}
