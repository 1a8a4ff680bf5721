namespace FilageFuturs.BrowserTests.Gatherings;

/// <summary>A gathering opened for one test, and the ways into it.</summary>
internal sealed class OpenGathering(Hall hall)
{
    private static readonly string[] Towns = ["Lille", "Amiens", "Dunkerque", "Valenciennes", "Lens", "Beauvais", "Saint-Quentin"];
    private static readonly string[] Facilitators = ["Maud", "Farid", "Anouk", "Rémi", "Sonia", "Paul", "Ilham"];

    public SessionId Id { get; } = SessionId.New();

    public Links Links { get; private set; } = null!;

    public Secret Conductor => Links.Facilitator!.Value;

    public IGatheringGrain Grain => hall.Grains.Gathering(Id);

    public async Task<OpenGathering> Open(int rooms, Arrival arrival = Arrival.Choice, bool hasWelcome = true, int seats = 20, string kit = KnownKits.QuelsFuturs)
    {
        var opened = await Grain.Open(new(
            Id.Value, kit, "Rassemblement régional Hauts-de-France", "Filage", "Hauts-de-France", new(2026, 5, 21),
            arrival, hasWelcome, IsRehearsal: true, [],
            [.. Enumerable.Range(0, rooms).Select(rank => new RoomOpening(SessionId.New(), Towns[rank], null, Facilitators[rank], 18, seats))]));
        Assert.Equal(Refusal.None, opened.Refusal);
        Links = opened.Links!;
        return this;
    }

    public async Task<GatheringView> See() => (await Grain.See(Conductor))!;

    public async Task<RoomView> See(GatheredRoom room) => (await hall.Grains.Session(room.Session).SeeRoom(room.Key))!;

    public async Task<Visitor> Arrive(string name, Device device)
    {
        var visitor = await Visitor.Enter(hall, device);
        await visitor.Go($"/e/{Id}/{Links.Participants.Text}");
        await visitor.Page.GetByLabel("Prénom").First.FillAsync(name);
        await visitor.Click("Entrer");
        return await visitor.IsReady();
    }

    public async Task<Visitor> Enter(SessionId session, Secret secret, Device device)
    {
        var visitor = await Visitor.Enter(hall, device);
        await visitor.Go($"/e/{session}/{secret.Text}");
        return await visitor.IsReady();
    }

    /// <summary>Somebody without a screen, who came in by the one link and sits in this room.</summary>
    public async Task<(SeatId Seat, Secret Token)> Sit(string name, GatheredRoom room)
    {
        var (seat, token) = (SeatId.New(), Secret.New());
        await Accepted(hall.Grains.Seats(Id).Join(new(Links.Participants.Text, seat, token, name, Profile.Unsaid, false, IsSimulated: true)));
        await Accepted(Grain.Place(Conductor, [new(seat, room.Session)]));
        await Grain.Cross(token);
        return (seat, token);
    }

    public Task Calls(CueKind kind, int seconds = 0, string? text = null, PhaseId? phase = null) =>
        Accepted(Grain.Call(Conductor, new(CueId.New(), kind, phase, TimeSpan.FromSeconds(seconds), TimeSpan.FromMinutes(1), text)));

    public async Task GoTo(SessionId session, Secret key, PhaseKind kind)
    {
        var kit = (await hall.Grains.Session(session).SeeKit(key))!;
        await Accepted(hall.Grains.Phases(session).Start(key));
        for (var room = await Look(session, key); kit.Find(room.Clock!.Phase)!.Kind != kind; room = await Look(session, key))
        {
            await Accepted(hall.Grains.Phases(session).Next(key, room.Clock!.Phase));
        }
    }

    /// <summary>Whoever is in this room sits in groups, before their first card.</summary>
    public async Task OpenCards(GatheredRoom room)
    {
        await GoTo(room.Session, room.Key, PhaseKind.Grouping);
        await Accepted(hall.Grains.Groups(room.Session).Draw(room.Key, GroupingMethod.ByChance, seed: 7));
        await Accepted(hall.Grains.Groups(room.Session).Install(room.Key));
        await GoTo(room.Session, room.Key, PhaseKind.CardBoard);
    }

    public static async Task Accepted(Task<Outcome> asked) => Assert.Equal(Refusal.None, (await asked).Refusal);

    private async Task<RoomView> Look(SessionId session, Secret key) => (await hall.Grains.Session(session).SeeRoom(key))!;
}
