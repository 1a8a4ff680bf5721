namespace FilageFuturs.Tests.Voting;

[Collection(nameof(Cluster))]
public sealed class SilentVoteTests(Cluster cluster)
{
    private readonly OpenRoom _room = new(cluster);

    [Fact]
    public async Task A_dot_is_seen_by_its_owner_alone_until_the_reveal()
    {
        var (ana, bilal, kit) = await Vote();
        var dot = kit.Dots[0].Id;
        var scenario = kit.Scenarios[1].Id;
        await OpenRoom.Accepted(cluster.Grains.Voting(_room.Id).PlaceDot(ana, dot, scenario));

        Assert.Equal(scenario, (await Mine(ana)).Dots[dot]);
        Assert.Empty((await Mine(bilal)).Dots);
        Assert.Null((await _room.See()).Vote!.Result);

        await OpenRoom.Accepted(cluster.Grains.Voting(_room.Id).Reveal(_room.Facilitator));

        Assert.Equal(1, (await _room.See()).Vote!.Result!.Of(scenario, dot));
    }

    [Fact]
    public async Task A_participant_does_not_reveal_the_vote()
    {
        var (ana, _, _) = await Vote();

        Assert.Equal(Refusal.NotAllowed, (await cluster.Grains.Voting(_room.Id).Reveal(ana)).Refusal);
    }

    private async Task<(Secret Ana, Secret Bilal, Kit Kit)> Vote()
    {
        await _room.Open();
        var ana = await _room.Join("Ana");
        var bilal = await _room.Join("Bilal");
        await _room.GoTo(PhaseKind.DotVote);
        return (ana, bilal, (await cluster.Grains.Session(_room.Id).SeeKit(ana))!);
    }

    private async Task<MineView> Mine(Secret seat) => (await cluster.Grains.Session(_room.Id).SeeMine(seat))!;
}
