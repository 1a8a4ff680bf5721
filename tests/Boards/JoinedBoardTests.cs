namespace FilageFuturs.Tests.Boards;

[Collection(nameof(Cluster))]
public sealed class JoinedBoardTests(Cluster cluster) : BoardContext(cluster)
{
    [Fact]
    public async Task Once_two_groups_are_one_the_people_of_both_read_the_card_that_came_and_nobody_writes_on_it()
    {
        await OpenRoom.Accepted(Group.Write(Ana, "n1", "La pluie"));
        var host = (await Group.Room.See()).Groups[1].Id;
        Assert.Null(await Group.Board.See(Group.Stranger));

        await OpenRoom.Accepted(Cluster.Grains.Groups(Group.Room.Id).Merge(Group.Room.Facilitator, Group.Id.Group, host));

        Assert.Equal("La pluie", Assert.Single((await Group.SeeCell(Group.Stranger)).Notes).Text);
        Assert.Equal("La pluie", Assert.Single((await Group.SeeCell(Ana)).Notes).Text);
        Assert.False((await Group.Write(Ana, "n2", "Le vent")).IsAccepted);
        var joined = Assert.Single((await Group.Room.See()).Find(host)!.Joined!.Value);
        Assert.Equal(Group.Id.Group, joined.Id);
        Assert.NotNull(joined.Scenario);
    }
}
