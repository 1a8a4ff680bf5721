namespace FilageFuturs.ProcessTests;

/// <summary>A workshop in a process of its own, led to its first card.</summary>
/// <param name="connect">How that process, or one of a cluster, is reached.</param>
internal sealed class OpenWorkshop(Func<Task<Client>> connect)
{
    private readonly SessionId _id = SessionId.New();
    private Links _links = null!;

    public string Invitation => $"e/{_id}/{_links.Participants.Text}";

    private Secret Facilitator => _links.Facilitator!.Value;

    public async Task Open()
    {
        await using var client = await connect();
        var opened = await client.Grains.Session(_id).Open(new(
            "opening", KnownKits.QuelsFuturs, "Pannes", null, [], 4, 1, 4, null, IsRehearsal: false));
        _links = opened.Links!;
    }

    public async Task GoToTheCard()
    {
        await using var client = await connect();
        var phases = client.Grains.Phases(_id);
        var kit = (await client.Grains.Session(_id).SeeKit(Facilitator))!;
        await phases.Start(Facilitator);
        foreach (var phase in kit.Phases.TakeWhile(phase => phase.Kind is not PhaseKind.CardBoard))
        {
            Assert.Equal(Refusal.None, (await phases.Next(Facilitator, phase.Id)).Refusal);
        }
    }

    public async Task<int> StoredNotes()
    {
        await using var client = await connect();
        var console = (await client.Grains.Session(_id).SeeConsole(Facilitator))!;
        return console.Boards.Sum(board => board.Notes);
    }

    public async Task<Presence> PresenceOfTheOne()
    {
        await using var client = await connect();
        return (await client.Grains.Session(_id).SeeRoom(Facilitator))!.People.Single().Presence;
    }
}
