using FilageFuturs.Web.Seats;

namespace FilageFuturs.BrowserTests;

// What happens in the room without a screen: people who sit, write and vote, a facilitation that goes on.
public sealed partial class OpenRoom
{
    public static async Task<OpenRoom> In(Hall hall, string kit = KnownKits.QuelsFuturs)
    {
        var room = new OpenRoom(hall);
        await room.Open(kit: kit);
        return room;
    }

    /// <summary>Takes a seat without a screen: somebody to count, to group and to vote for.</summary>
    public async Task<Sitter> Sits(string name, bool onWall = true, Profile? profile = null)
    {
        var sitter = new Sitter(SeatId.New(), Secret.New());
        Accepted(await hall.Grains.Seats(Id).Join(
            new(Links.Participants.Text, sitter.Seat, sitter.Key, name, profile ?? Profile.Unsaid, onWall)));
        return sitter;
    }

    public async Task<ImmutableArray<Sitter>> Sit(params string[] names)
    {
        var sitters = ImmutableArray.CreateBuilder<Sitter>();
        foreach (var name in names)
        {
            sitters.Add(await Sits(name));
        }

        return sitters.ToImmutable();
    }

    /// <summary>A screen for somebody who already has a seat.</summary>
    public async Task<Visitor> ScreenOf(Sitter sitter, Device device)
    {
        var visitor = await Visitor.Enter(hall, device);
        await Seats(visitor, sitter);
        return await visitor.IsReady();
    }

    /// <summary>This browser holds the seat, and asks for its screen.</summary>
    public async Task Seats(Visitor visitor, Sitter sitter)
    {
        await visitor.Holds(SeatCookies.Name(Id, ScreenKind.Seat), sitter.Key);
        await visitor.Go($"/atelier/{Id}");
    }

    /// <summary>Goes on from step to step until a phase of this kind is open; for a card, the first one.</summary>
    public async Task GoesOnTo(PhaseKind kind)
    {
        var kit = await Kit();
        if ((await See()).State is SessionState.Lobby)
        {
            Accepted(await hall.Grains.Phases(Id).Start(Facilitator));
        }

        while (kit.Find((await See()).Clock!.Phase)!.Kind != kind)
        {
            await GoesOn();
        }
    }

    public async Task GoesOn() => Accepted(await hall.Grains.Phases(Id).Next(Facilitator, (await See()).Clock!.Phase));

    public async Task GoesBackTo(PhaseId phase) => Accepted(await hall.Grains.Phases(Id).UndoStep(Facilitator, phase));

    public async Task Pauses() => Accepted(await hall.Grains.Phases(Id).Pause(Facilitator, (await See()).Clock!.Phase));

    public async Task Resumes() => Accepted(await hall.Grains.Phases(Id).Resume(Facilitator, (await See()).Clock!.Phase));

    public async Task Shows(Scenario scenario) => Accepted(await hall.Grains.Session(Id).ShowScenario(Facilitator, scenario.Id));

    public async Task Places(Sitter sitter, Dot dot, Scenario on) =>
        Accepted(await hall.Grains.Voting(Id).PlaceDot(sitter.Key, dot.Id, on.Id));

    public async Task Reveals() => Accepted(await hall.Grains.Voting(Id).Reveal(Facilitator));

    public async Task FormsGroups()
    {
        Accepted(await hall.Grains.Groups(Id).Draw(Facilitator, GroupingMethod.ByChance, seed: 7));
        Accepted(await hall.Grains.Groups(Id).Install(Facilitator));
    }

    public async Task<GroupView> GroupOf(Sitter sitter)
    {
        var room = await See();
        return room.Find(room.Find(sitter.Seat)!.Group!.Value)!;
    }

    public async Task Writes(Sitter sitter, Card card, Prompt prompt, string note) =>
        Accepted(await (await BoardOf(sitter, card)).Write(sitter.Key, prompt.Id, NoteId.New(), note));

    public async Task Marks(Sitter sitter, Card card, Prompt prompt, CellMark mark) =>
        Accepted(await (await BoardOf(sitter, card)).Mark(sitter.Key, prompt.Id, mark, isSet: true));

    public async Task Retains(Sitter sitter, Card card, Prompt prompt, string answer) =>
        Accepted(await (await BoardOf(sitter, card)).Retain(sitter.Key, prompt.Id, AnswerId.New(), null, null, answer));

    public async Task Calls(GroupView group) => Accepted(await hall.Grains.Sharing(Id).CallPresenter(Facilitator, group.Id));

    public async Task<IdeaId> Adds(Sitter sitter, string idea)
    {
        var id = IdeaId.New();
        Accepted(await hall.Grains.Anchoring(Id).AddIdea(sitter.Key, id, idea));
        return id;
    }

    public async Task Supports(Sitter sitter, IdeaId idea) =>
        Accepted(await hall.Grains.Anchoring(Id).Support(sitter.Key, idea, true));

    public async Task Says(string message) =>
        Accepted(await hall.Grains.Session(Id).Send(Facilitator, MessageId.New(), null, message));

    public async Task Closes() => Accepted(await hall.Grains.Session(Id).Close(Facilitator));

    private async Task<IScenarioBoardGrain> BoardOf(Sitter sitter, Card card) =>
        hall.Grains.Board(Id, new((await GroupOf(sitter)).Id, card.Id));

    private static void Accepted(Outcome outcome) => Assert.Equal(Refusal.None, outcome.Refusal);
}

/// <summary>A seat held by the test itself.</summary>
public sealed record Sitter(SeatId Seat, Secret Key);
