namespace FilageFuturs.Tests.Gatherings;

/// <summary>A gathering of its own for one test, as its conductor holds it.</summary>
internal sealed class OpenGathering(Cluster cluster)
{
    public SessionId Id { get; } = SessionId.New();

    public ImmutableArray<SessionId> Rooms { get; } = [SessionId.New(), SessionId.New(), SessionId.New()];

    /// <summary>Its own log, beside that of its common room.</summary>
    public string Stream => GatheringGrain.StreamPrefix + Id;

    public Links Links { get; private set; } = null!;

    public Secret Conductor => Links.Facilitator!.Value;

    public IGatheringGrain Grain => cluster.Grains.Gathering(Id);

    public GatheringOpening Opening(Arrival arrival = Arrival.Choice, bool hasWelcome = false) => new(
        Id.Value, KnownKits.QuelsFuturs, "Rassemblement régional", "Filage", "Hauts-de-France", new(2026, 5, 21), arrival, hasWelcome, false, [],
        [
            new(Rooms[0], "Lille", new("nord"), "Maud", 12, 20),
            new(Rooms[1], "Amiens", new("somme"), "Farid", 12, 20),
            new(Rooms[2], "Laon", new("aisne"), "Anouk", 6, 8),
        ]);

    public async Task<OpenGathering> Open(
        Arrival arrival = Arrival.Choice,
        bool hasWelcome = false,
        string kit = KnownKits.QuelsFuturs,
        string? video = null,
        ReplayPromise replay = ReplayPromise.Facilitation,
        bool isRehearsal = false)
    {
        var opened = await Grain.Open(Opening(arrival, hasWelcome) with
        {
            KitId = kit,
            VideoPattern = video,
            Replay = replay,
            IsRehearsal = isRehearsal,
        });
        Assert.Equal(Refusal.None, opened.Refusal);
        Links = opened.Links!;
        return this;
    }

    /// <summary>Somebody who came in by the one link.</summary>
    public async Task<Sitter> Join(string name, Profile? profile = null)
    {
        var sitter = new Sitter(SeatId.New(), Secret.New());
        await Accepted(cluster.Grains.Seats(Id).Join(new(Links.Participants.Text, sitter.Seat, sitter.Token, name, profile ?? Profile.Unsaid, false)));
        return sitter;
    }

    public async Task<ImmutableArray<Sitter>> JoinIn(SessionId room, params string[] names)
    {
        var people = ImmutableArray.CreateBuilder<Sitter>();
        foreach (var name in names)
        {
            people.Add(await Join(name));
            await Accepted(Grain.Choose(people[^1].Token, room));
            Assert.Equal(room, (await Grain.Cross(people[^1].Token)).To);
        }

        return people.ToImmutable();
    }

    public async Task<GatheringView> See() => (await Grain.See(Conductor))!;

    public async Task<Secret> FacilitatorOf(SessionId room) => room == Id
        ? Conductor
        : (await See()).Rooms.Single(one => one.Session == room).Links!.Facilitator!.Value;

    public async Task<RoomView> Look(SessionId room) => (await cluster.Grains.Session(room).SeeRoom(await FacilitatorOf(room)))!;

    /// <summary>Steps one room through its conduct until a phase of this kind runs.</summary>
    public async Task GoTo(SessionId room, PhaseKind kind)
    {
        var facilitator = await FacilitatorOf(room);
        var kit = (await cluster.Grains.Session(room).SeeKit(facilitator))!;
        await Accepted(cluster.Grains.Phases(room).Start(facilitator));
        for (var view = await Look(room); kit.Find(view.Clock!.Phase)!.Kind != kind; view = await Look(room))
        {
            await Accepted(cluster.Grains.Phases(room).Next(facilitator, view.Clock!.Phase));
        }
    }

    /// <summary>As many people of one room, who all prefer the same scenario.</summary>
    public async Task<Kit> Vote(SessionId room, int people, int scenario)
    {
        var seated = await JoinIn(room, [.. Enumerable.Range(1, people).Select(rank => $"{rank} {room.Value[..6]}")]);
        await GoTo(room, PhaseKind.DotVote);
        var kit = (await cluster.Grains.Session(room).SeeKit(seated[0].Token))!;
        foreach (var person in seated)
        {
            await Accepted(cluster.Grains.Voting(room).PlaceDot(person.Token, kit.Dots[0].Id, kit.Scenarios[scenario].Id));
        }

        return kit;
    }

    public async Task Reveal(params SessionId[] rooms)
    {
        foreach (var room in rooms)
        {
            await Accepted(cluster.Grains.Voting(room).Reveal(await FacilitatorOf(room)));
        }
    }

    public Task<Outcome> Calls(CueKind kind, PhaseId? phase = null, int seconds = 0, string? text = null, ImmutableArray<SessionId> rooms = default) =>
        Grain.Call(Conductor, new(CueId.New(), kind, phase, TimeSpan.FromSeconds(seconds), TimeSpan.FromMinutes(1), text, rooms));

    /// <summary>This room has to read its log again and cannot, until the log accepts.</summary>
    public async Task Silence(SessionId room)
    {
        cluster.Log.Loses(room.Value);
        await cluster.Grains.Session(room).Forget();
        // Nobody waits for it to be heard: the room is looked at until it cannot be.
        await cluster.Soon(() => Fails(cluster.Grains.Session(room).SeeDoor("")));
    }

    public static Task<Outcome> Accepted(Task<Outcome> asked) => OpenRoom.Accepted(asked);

    private static async Task<bool> Fails(Task asked)
    {
        await asked.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return asked.IsFaulted;
    }
}

internal sealed record Sitter(SeatId Seat, Secret Token);
