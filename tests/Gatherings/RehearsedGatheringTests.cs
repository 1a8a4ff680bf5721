using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>What simulated people made in the rooms of a gathering is told apart from what people made.</summary>
[Collection(nameof(Cluster))]
public sealed class RehearsedGatheringTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    [Fact]
    public async Task A_merged_result_counts_the_simulated_people_of_the_rooms_that_are_in_it()
    {
        var opened = await _gathering.Grain.Open(_gathering.Opening() with { IsRehearsal = true });
        var conductor = opened.Links!.Facilitator!.Value;
        var rooms = (await _gathering.Grain.See(conductor))!.Rooms;
        await Sits(rooms[0], "Ana", isSimulated: true);
        await Sits(rooms[0], "Bilal", isSimulated: false);
        await Sits(rooms[1], "Chloé", isSimulated: true);

        Assert.Equal((3, 2), await Counted(conductor));
        await Accepted(_gathering.Grain.WithdrawResults(rooms[1].Links!.Facilitator!.Value, rooms[1].Session, isWithdrawn: true));

        Assert.Equal((2, 1), await Counted(conductor));
    }

    private Task<Outcome> Sits(GatheredRoom room, string name, bool isSimulated) => Accepted(cluster.Grains.Seats(room.Session).Join(
        new(room.Links!.Participants.Text, SeatId.New(), Secret.New(), name, Profile.Unsaid, OnWall: false, isSimulated)));

    private async Task<(int People, int Simulated)> Counted(Secret conductor)
    {
        var figures = (await _gathering.Grain.SeeMerged(conductor))!.Figures;
        return (figures.People, figures.Simulated);
    }
}
