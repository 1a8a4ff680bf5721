namespace FilageFuturs.Tests.Support;

/// <summary>A session of its own for one test, as its facilitator holds it.</summary>
public sealed class OpenRoom(Cluster cluster)
{
    public SessionId Id { get; } = SessionId.New();

    public Opening Opening { get; } = new(
        "opening", KnownKits.QuelsFuturs, "Équipe du Théâtre des Écluses", "Camille", [], 16, 4, 20, null, IsRehearsal: false);

    public Links Links { get; private set; } = null!;

    public Secret Facilitator => Links.Facilitator!.Value;

    public async Task<Links> Open(Opening? opening = null)
    {
        var opened = await cluster.Grains.Session(Id).Open(opening ?? Opening);
        Assert.Equal(Refusal.None, opened.Refusal);
        return Links = opened.Links!;
    }

    public async Task<Secret> Join(string name, SeatId? seat = null)
    {
        var token = Secret.New();
        var outcome = await cluster.Grains.Seats(Id).Join(new(
            Links.Participants.Text, seat ?? SeatId.New(), token, name, Profile.Unsaid, OnWall: false));
        Assert.Equal(Refusal.None, outcome.Refusal);
        return token;
    }

    public async Task<RoomView> See() => (await cluster.Grains.Session(Id).SeeRoom(Facilitator))!;

    /// <summary>Steps through the conduct until a phase of this kind runs.</summary>
    public async Task<PhaseId> GoTo(PhaseKind kind)
    {
        var kit = (await cluster.Grains.Session(Id).SeeKit(Facilitator))!;
        await Accepted(cluster.Grains.Phases(Id).Start(Facilitator));
        for (var room = await See(); kit.Find(room.Clock!.Phase)!.Kind != kind; room = await See())
        {
            await Accepted(cluster.Grains.Phases(Id).Next(Facilitator, room.Clock!.Phase));
        }

        return (await See()).Clock!.Phase;
    }

    public static async Task<Outcome> Accepted(Task<Outcome> asked)
    {
        var outcome = await asked;
        Assert.Equal(Refusal.None, outcome.Refusal);
        return outcome;
    }
}
