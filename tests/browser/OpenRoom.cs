namespace FilageFuturs.BrowserTests;

/// <summary>A session opened for one test, and the ways into it.</summary>
public sealed partial class OpenRoom(Hall hall)
{
    public SessionId Id { get; private init; } = SessionId.New();

    public Links Links { get; private set; } = null!;

    public Secret Facilitator => Links.Facilitator!.Value;

    public async Task Open(int seats = 20, bool isRehearsal = true, string kit = KnownKits.QuelsFuturs, string? video = null)
    {
        var opened = await hall.Grains.Session(Id).Open(new(
            "opening", kit, "Équipe du Théâtre des Écluses", "Hélène", [], Math.Min(16, seats), 4, seats, video, isRehearsal));
        Assert.Equal(Refusal.None, opened.Refusal);
        Links = opened.Links!;
    }

    /// <summary>A room that somebody opened by the form.</summary>
    public static async Task<OpenRoom> Of(Hall hall, SessionId id, Secret facilitator) =>
        new(hall) { Id = id, Links = (await hall.Grains.Session(id).SeeConsole(facilitator))!.Links };

    /// <summary>Opened as people do, by the form, for a rehearsal: the room, and the console before the facilitator.</summary>
    public static async Task<(OpenRoom Room, Visitor Console)> ByTheForm(Hall hall, string kit)
    {
        var console = await Visitor.Enter(hall, Device.Laptop);
        await console.Go("/ouvrir");
        await console.Writes("Titre de l’atelier", "Équipe du Théâtre des Écluses");
        await console.Writes("Votre prénom", "Hélène");
        await console.Page.Locator("#kit").SelectOptionAsync(kit);
        await console.Ticks("répétition");
        await console.Presses("Ouvrir l’atelier");
        await console.Reads("La salle est prête.");
        var links = await console.Page.Locator("code").AllInnerTextsAsync();
        var path = new Uri(links[^1]).AbsolutePath.Split('/');
        var room = await Of(hall, new(path[2]), new(path[3]));
        await console.Go($"/regie/{room.Id}");
        return (room, await console.IsReady());
    }

    public string Path(Secret secret) => $"/e/{Id}/{secret.Text}";

    public async Task<Visitor> OpenConsole(Device? device = null) => await Enter(device ?? Device.Laptop, Facilitator);

    public async Task<Visitor> OpenWall() => await Enter(Device.Projector, Links.Wall);

    /// <summary>Joins as people do: the link, a first name, one button.</summary>
    public async Task<Visitor> Arrive(string name, Device device)
    {
        var visitor = await Visitor.Enter(hall, device);
        await visitor.Go(Path(Links.Participants));
        await visitor.Page.GetByLabel("Prénom").First.FillAsync(name);
        await visitor.Click("Entrer");
        return await visitor.IsReady();
    }

    public async Task<RoomView> See() => (await hall.Grains.Session(Id).SeeRoom(Facilitator))!;

    public async Task<Kit> Kit() => (await hall.Grains.Session(Id).SeeKit(Facilitator))!;

    private async Task<Visitor> Enter(Device device, Secret secret)
    {
        var visitor = await Visitor.Enter(hall, device);
        await visitor.Go(Path(secret));
        return await visitor.IsReady();
    }
}
