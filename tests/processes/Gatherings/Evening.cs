using System.Collections.Immutable;

namespace FilageFuturs.ProcessTests.Gatherings;

/// <summary>A region's evening: seven rooms, a hundred and twenty people, one conductor. Spoken to from outside the process.</summary>
internal sealed class Evening
{
    public const int Rooms = 7;
    public const int People = 120;

    private static readonly string[] Towns = ["Lille", "Amiens", "Dunkerque", "Valenciennes", "Lens", "Beauvais", "Saint-Quentin"];

    private readonly Random _random = new(20260521);
    private readonly List<Person> _people = [];

    private Client _client = null!;

    public SessionId Id { get; } = SessionId.New();

    public Links Links { get; private set; } = null!;

    public Kit Kit { get; private set; } = null!;

    public ImmutableArray<GatheredRoom> Held { get; private set; } = [];

    public Secret Conductor => Links.Facilitator!.Value;

    private IGrainFactory Grains => _client.Grains;

    private IGatheringGrain Gathering => Grains.Gathering(Id);

    /// <summary>The first room is the one that real pages look at.</summary>
    public GatheredRoom First => Held[0];

    public void Speak(Client client) => _client = client;

    public async Task Open()
    {
        var opened = await Gathering.Open(new(
            Id.Value, KnownKits.QuelsFuturs, "Rassemblement régional", "Filage", "Hauts-de-France", new(2026, 5, 21),
            Arrival.Choice, HasWelcome: true, IsRehearsal: true, [],
            [.. Towns.Select(town => new RoomOpening(SessionId.New(), town, null, "Maud", 18, 22))]));
        Assert.Equal(Refusal.None, opened.Refusal);
        Links = opened.Links!;
        var view = await See();
        (Kit, Held) = (view.Kit, view.Rooms);
    }

    public async Task<GatheringView> See() => (await Gathering.See(Conductor))!;

    /// <summary>Everybody but those who are there in person.</summary>
    public async Task Arrive(int alreadyThere)
    {
        foreach (var rank in Enumerable.Range(alreadyThere, People - alreadyThere))
        {
            var person = new Person(SeatId.New(), Secret.New(), Held[rank % Rooms].Session);
            await Accepted(Grains.Seats(Id).Join(new(
                Links.Participants.Text, person.Seat, person.Token, $"Personne {rank}", Profile.Unsaid, false, IsSimulated: true)));
            await Accepted(Gathering.Choose(person.Token, person.Room));
            _people.Add(person);
        }
    }

    public async Task Cross()
    {
        foreach (var person in _people)
        {
            Assert.Equal(person.Room, (await Gathering.Cross(person.Token)).To);
        }
    }

    public async Task<int> Call(CueKind kind, int seconds, PhaseId? phase = null)
    {
        var order = new CueOrder(CueId.New(), kind, phase, TimeSpan.FromSeconds(seconds));
        await Accepted(Gathering.Call(Conductor, order));
        return (await See()).Cues[^1].Number;
    }

    public async Task<RoomView> Look(GatheredRoom room) => (await Grains.Session(room.Session).SeeRoom(room.Key))!;

    public async Task AllAreAt(PhaseId phase)
    {
        foreach (var room in Held)
        {
            await Patience.For(async () => (await Look(room)).Clock?.Phase == phase, $"{room.Name} never came to {phase}.");
        }
    }

    public Task AreCalled(bool elsewhere) => Patience.For(
        async () => (await Look(First)).Gathering!.IsElsewhere == elsewhere, "Nobody was called.");

    public Task Vote() => Each(async person =>
    {
        foreach (var dot in Kit.Dots.Where(_ => _random.Next(8) > 0))
        {
            await Accepted(Grains.Voting(person.Room).PlaceDot(person.Token, dot.Id, Kit.Scenarios[_random.Next(Kit.Scenarios.Length)].Id));
        }
    });

    public async Task Reveal()
    {
        foreach (var room in Held)
        {
            await Accepted(Grains.Voting(room.Session).Reveal(room.Key));
        }
    }

    /// <summary>All groups at once: each person writes a note, one of each group retains most answers.</summary>
    public async Task Write(Card card)
    {
        var writers = new HashSet<(SessionId, GroupId)>();
        var first = new HashSet<Person>();
        foreach (var person in _people)
        {
            person.Group = (await Grains.Session(person.Room).SeeMine(person.Token))!.Group;
            if (person.Group is { } group && writers.Add((person.Room, group)))
            {
                first.Add(person);
            }
        }

        await Task.WhenAll(_people.Where(person => person.Group is not null).Select(person => Write(person, card, first.Contains(person))));
    }

    public Task Preserve() => Each(async person =>
    {
        person.Idea = IdeaId.New();
        await Accepted(Grains.Anchoring(person.Room).AddIdea(person.Token, person.Idea.Value, $"Garder {person.Seat.Value[..8]}"));
        var other = _people.Find(one => one.Room == person.Room && one.Idea is not null && one != person);
        await (other is null ? Task.CompletedTask : Accepted(Grains.Anchoring(person.Room).Support(person.Token, other.Idea!.Value, true)));
    });

    public async Task MeetInPlenary()
    {
        await Accepted(Gathering.BringIdeas(Conductor, 3));
        var plenary = Grains.Phases(Id);
        await Accepted(plenary.Start(Conductor));
        var room = (await Grains.Session(Id).SeeRoom(Conductor))!;
        foreach (var line in room.Plan.SkipLast(1))
        {
            await Accepted(plenary.Next(Conductor, line.Phase));
        }

        var ideas = (await Grains.Session(Id).SeeRoom(Conductor))!.Ideas.Ideas;
        foreach (var person in _people)
        {
            await Accepted(Grains.Anchoring(Id).Support(person.Token, ideas[_random.Next(ideas.Length)].Id, true));
        }

        var family = FamilyId.New();
        await Accepted(Grains.Anchoring(Id).NameFamily((await See()).Scribe, family, "Le temps"));
        await Accepted(Grains.Anchoring(Id).FileIdea((await See()).Scribe, ideas[0].Id, family));
    }

    public async Task<MergedView> CloseAndFreeze()
    {
        foreach (var room in Held)
        {
            await Accepted(Grains.Session(room.Session).Close(room.Key));
        }

        await Accepted(Grains.Session(Id).Close(Conductor));
        return (await Gathering.SeeMerged((await Gathering.Freeze(Conductor)).Secret!.Value))!;
    }

    public async Task<byte[]> Export(GatheredRoom? room) =>
        (await Grains.Session(room?.Session ?? Id).ExportLog(room?.Key ?? Conductor))!;

    private async Task Write(Person person, Card card, bool retains)
    {
        var board = Grains.Board(person.Room, new(person.Group!.Value, card.Id));
        var prompt = card.Prompts[_people.IndexOf(person) % card.Prompts.Length].Id;
        await Accepted(board.Write(person.Token, prompt, NoteId.New(), $"Note de {person.Seat.Value[..8]}"));
        foreach (var answered in retains ? card.Prompts.SkipLast(1) : [])
        {
            await Accepted(board.Retain(person.Token, answered.Id, AnswerId.New(), null, null, $"Réponse de {person.Seat.Value[..8]}"));
        }
    }

    private async Task Each(Func<Person, Task> does)
    {
        foreach (var person in _people)
        {
            await does(person);
        }
    }

    public static async Task Accepted(Task<Outcome> asked) => Assert.Equal(Refusal.None, (await asked).Refusal);

    private sealed record Person(SeatId Seat, Secret Token, SessionId Room)
    {
        public GroupId? Group { get; set; }

        public IdeaId? Idea { get; set; }
    }
}
