namespace FilageFuturs.ComponentTests.Support;

/// <summary>A workshop of a house, brought where a test wants it by its grains alone.</summary>
internal sealed class RehearsedRoom(IGrainFactory grains)
{
    public SessionId Id { get; } = SessionId.New();

    public Links Links { get; private set; } = null!;

    public Secret Facilitator => Links.Facilitator!.Value;

    public static async Task<RehearsedRoom> Open(
        IGrainFactory grains, string title, string kit = KnownKits.QuelsFuturs, bool isRehearsal = true)
    {
        var room = new RehearsedRoom(grains);
        var opened = await grains.Session(room.Id).Open(
            new(room.Id.Value, kit, title, null, [], 16, 4, 20, null, isRehearsal));
        room.Links = opened.Links!;
        return room;
    }

    public async Task<Secret> Seat(string name, ChoiceId? territory = null)
    {
        var token = Secret.New();
        Accepted(await grains.Seats(Id).Join(
            new(Links.Participants.Text, SeatId.New(), token, name, new(Territory: territory), OnWall: false)));
        return token;
    }

    /// <summary>The hour goes by; somebody says this at the end of it.</summary>
    public async Task Holds(Secret seat, string idea)
    {
        Accepted(await grains.Phases(Id).Start(Facilitator));
        for (var room = await See(); room.Clock!.Phase != room.Plan[^1].Phase; room = await See())
        {
            Accepted(await grains.Phases(Id).Next(Facilitator, room.Clock!.Phase));
        }

        Accepted(await grains.Anchoring(Id).AddIdea(seat, IdeaId.New(), idea));
    }

    public async Task Closes() => Accepted(await grains.Session(Id).Close(Facilitator));

    public async Task<byte[]> Exported() => (await grains.Session(Id).ExportLog(Facilitator))!;

    /// <summary>Follows a link as a browser does, and keeps its key.</summary>
    public Task Enters(HttpClient browser, Secret secret) => browser.GetAsync($"/e/{Id}/{secret.Text}");

    public async Task<RoomView> See() => (await grains.Session(Id).SeeRoom(Facilitator))!;

    private static void Accepted(Outcome outcome) => Assert.Equal(Refusal.None, outcome.Refusal);
}
