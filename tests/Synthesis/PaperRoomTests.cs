namespace FilageFuturs.Tests.Synthesis;

/// <summary>A room that works wholly on paper: nobody comes in, and its workshop ends all the same.</summary>
[Collection(nameof(Cluster))]
public sealed class PaperRoomTests(Cluster cluster)
{
    private static readonly DotId Green = new("vert");
    private static readonly ScenarioId Second = new("scenario-2");

    private readonly OpenRoom _room = new(cluster);

    private ISessionGrain Session => cluster.Grains.Session(_room.Id);

    [Fact]
    public async Task Closed_from_its_hall_it_is_observed_and_its_journal_goes_elsewhere()
    {
        await Typed();
        Assert.Null(await cluster.Grains.Observatory(_room.Id).Observe(_room.Facilitator));

        await OpenRoom.Accepted(Session.Close(_room.Facilitator));

        var seen = (await cluster.Grains.Observatory(_room.Id).Observe(_room.Facilitator))!;
        Assert.Equal((7, 8), (seen.Archive.Vote!.Of(Second, Green)!.Value, seen.Archive.Vote.OnPaper));
        var there = SessionId.New();
        var file = (await Session.ExportLog(_room.Facilitator))!;
        var imported = await cluster.Grains.Archive(there).Import(new(there.Value, file));
        Assert.Equal((Refusal.None, 0), (imported.Refusal, imported.Line));
        Assert.Equal(8, (await cluster.Grains.Session(there).SeeArchive(imported.Links!.Facilitator!.Value))!.Vote!.OnPaper);
    }

    [Fact]
    public async Task Nothing_offers_to_open_it_again_since_no_step_would_come_back()
    {
        await Typed();
        await OpenRoom.Accepted(Session.Close(_room.Facilitator));

        var console = (await Session.SeeConsole(_room.Facilitator))!;

        Assert.Null(console.UndoUntil);
        Assert.Null(console.UndoPhase);
    }

    private async Task Typed()
    {
        await _room.Open();
        await OpenRoom.Accepted(cluster.Grains.Paper(_room.Id).EnterVotes(
            _room.Facilitator, new(new("votes"), 8, 8, [new(Second, Green, 7)])));
    }
}
