using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>Fewer than five people voted on paper in a room of the region.</summary>
[Collection(nameof(Cluster))]
public sealed class SmallPaperTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    [Fact]
    public async Task Their_room_says_how_many_were_typed_and_counts_none_of_them()
    {
        await _gathering.Open();
        var (alone, beside) = (_gathering.Rooms[0], _gathering.Rooms[1]);
        var kit = await _gathering.Vote(beside, 6, scenario: 0);
        await _gathering.Reveal(beside);
        await Type(alone, kit, 4);
        await Type(beside, kit, 3);

        var merged = (await _gathering.Grain.SeeMerged(_gathering.Conductor))!;

        Assert.Equal((MergedState.TooFew, 4), (merged.Rooms[0].State, merged.Rooms[0].HeldBack));
        Assert.Null(merged.Rooms[0].WithDots);
        Assert.Equal((MergedState.Counted, 6, 3), (merged.Rooms[1].State, merged.Rooms[1].WithDots!.Value, merged.Rooms[1].HeldBack));
        Assert.Equal((6, 0), (merged.Figures.WithDots, merged.Figures.OnPaper));
    }

    [Fact]
    public async Task Beside_a_vote_that_nobody_revealed_yet_it_is_said_to_be_hidden_and_not_of_too_few_people()
    {
        await _gathering.Open();
        var room = _gathering.Rooms[0];
        var kit = await _gathering.Vote(room, 6, scenario: 0);
        await Type(room, kit, 3);

        var hidden = (await _gathering.Grain.SeeMerged(_gathering.Conductor))!.Rooms[0];
        Assert.Equal((MergedState.NotRevealed, 3), (hidden.State, hidden.HeldBack));
        Assert.Null(hidden.WithDots);

        await _gathering.Reveal(room);
        var shown = (await _gathering.Grain.SeeMerged(_gathering.Conductor))!.Rooms[0];
        Assert.Equal((MergedState.Counted, 6, 3), (shown.State, shown.WithDots!.Value, shown.HeldBack));
    }

    [Fact]
    public async Task Five_or_more_beside_it_are_counted_and_their_room_says_that_its_own_vote_is_hidden()
    {
        await _gathering.Open();
        var room = _gathering.Rooms[0];
        var kit = await _gathering.Vote(room, 6, scenario: 0);
        await Type(room, kit, 8);

        var hidden = (await _gathering.Grain.SeeMerged(_gathering.Conductor))!.Rooms[0];
        Assert.Equal((MergedState.Counted, 8, 8, true), (hidden.State, hidden.WithDots!.Value, hidden.OnPaper, hidden.IsHidden));

        await _gathering.Reveal(room);
        var shown = (await _gathering.Grain.SeeMerged(_gathering.Conductor))!.Rooms[0];
        Assert.Equal((MergedState.Counted, 14, 8, false), (shown.State, shown.WithDots!.Value, shown.OnPaper, shown.IsHidden));
    }

    private async Task Type(SessionId room, Kit kit, int people) => await Accepted(cluster.Grains.Paper(room).EnterVotes(
        await _gathering.FacilitatorOf(room),
        new(new("votes"), people, people, [new(kit.Scenarios[0].Id, kit.Dots[0].Id, people)])));
}
