namespace FilageFuturs.Tests.Groups;

public sealed class LatePlacingTests
{
    private static readonly SeatId Ines = new("ines");

    [Fact]
    public void A_latecomer_joins_the_smallest_group() =>
        Assert.Equal(G2, Place([.. TwoGroups, new SeatRemoved(Emma), Sits(Ines)]));

    [Fact]
    public void Who_left_is_not_counted() =>
        Assert.Equal(G2, Place([.. TwoGroups, new SeatLeft(Emma), Sits(Ines)]));

    [Fact]
    public void A_latecomer_joins_the_group_where_the_fewest_are_around() =>
        Assert.Equal(G2, Place([.. TwoGroups, Sits(Ines)], Emma, Fatou));

    [Fact]
    public void Nobody_joins_people_whose_screens_are_all_gone() =>
        Assert.Equal(G1, Place([.. TwoGroups, Sits(Ines)], Emma, Fatou, Gael, Hana));

    [Fact]
    public void Those_who_may_come_back_keep_their_place_in_a_full_group() =>
        Assert.Equal(G1, Place([.. TwoGroups, Sits(new("jo")), new SeatPlaced(new("jo"), G2), Sits(Ines)], Emma, Fatou, Gael));

    [Fact]
    public void Among_equals_the_latecomer_goes_where_the_mix_gains_most()
    {
        var trades = People(8).Select((seat, rank) => Sits(seat, Trade(rank < 4 ? "technique" : "production")));
        ImmutableArray<SessionEvent> room = [.. TheRoomIsOpen, .. trades, .. UpTo(GroupingPhase), .. Installed];
        Assert.Equal(G2, Place([.. room, Sits(Ines, Trade("technique"))]));
        Assert.Equal(G1, Place([.. room, Sits(Ines, Trade("production"))]));
    }

    [Fact]
    public void When_all_groups_are_full_the_latecomer_is_the_sixth() =>
        Assert.Equal(G1, Place([
            .. TwoGroups,
            Sits(new("jo")), new SeatPlaced(new("jo"), G1),
            Sits(new("kim")), new SeatPlaced(new("kim"), G2),
            Sits(Ines),
        ]));

    [Fact]
    public void Nobody_is_sent_alone_to_a_group_that_emptied() =>
        Assert.Equal(G1, Place([.. TwoGroups, .. People(8)[4..].Select(seat => new SeatPlaced(seat, G1)), Sits(Ines)]));

    [Fact]
    public void Nobody_is_placed_before_the_groups_are_announced_nor_at_the_door()
    {
        Assert.Null(Place([.. GroupingIsOpen, Installed[0], Sits(Ines)]));
        Assert.Null(Place([.. TwoGroups, Sits(Ines, waits: true)]));
    }

    private static GroupId? Place(ImmutableArray<SessionEvent> room, params ImmutableArray<SeatId> missed) =>
        LatePlacing.For(Given(room).Session, Ines, missed.ToHashSet());

    private static Profile Trade(string trade) => new(Function: new ChoiceId(trade));
}
