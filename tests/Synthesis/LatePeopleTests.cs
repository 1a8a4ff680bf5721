using FilageFuturs.Silo.Synthesis;

namespace FilageFuturs.Tests.Synthesis;

/// <summary>Who is said to have imagined a world: those who were in its group while there was a card to fill.</summary>
public sealed class LatePeopleTests
{
    private static readonly SeatId Ines = new("ines");

    private static ImmutableArray<SessionEvent> CardsAreOver => [.. SocietyIsOpen, Opens(StagePhase), Opens(SharingPhase)];

    private static ImmutableArray<SessionEvent> InesIsPlaced => [Sits(Ines), new SeatPlaced(Ines, G1)];

    [Fact]
    public void Whoever_came_into_a_group_at_its_last_card_is_among_them() =>
        Assert.Equal([(G1, 5), (G2, 4)], PeopleOf([.. SocietyIsOpen, Opens(StagePhase), .. InesIsPlaced, Opens(SharingPhase)]));

    [Fact]
    public void Whoever_was_placed_at_the_share_out_or_at_the_wall_is_not()
    {
        Assert.Equal([(G1, 4), (G2, 4)], PeopleOf([.. CardsAreOver, .. InesIsPlaced]));
        Assert.Equal([(G1, 4), (G2, 4)], PeopleOf([.. CardsAreOver, Opens(WallPhase), .. InesIsPlaced]));
    }

    [Fact]
    public void Whoever_goes_to_another_group_by_then_stays_where_they_imagined()
    {
        ImmutableArray<SessionEvent> room = [.. CardsAreOver, new SeatPlaced(Ana, G2)];

        Assert.Equal([(G1, 4), (G2, 4)], PeopleOf(room));
        Assert.Equal([(G1, 4), (G2, 4)], PeopleOf([.. room, new SeatPlaced(Ana, null)]));
        Assert.Equal([(G1, 3), (G2, 4)], PeopleOf([.. room, new SeatRemoved(Ana)]));
    }

    [Fact]
    public void Groups_that_join_once_the_cards_are_over_take_nobody_in_who_came_after() =>
        Assert.Equal([(G1, 4), (G2, 4)], PeopleOf(
        [
            .. SocietyIsOpen,
            new NoteAdded(new(G1, Society), Fear, new("n1"), Ana, "La pluie"),
            Opens(StagePhase),
            Opens(SharingPhase),
            .. InesIsPlaced,
            new GroupsMerged(G1, G2),
        ]));

    [Fact]
    public void Whoever_is_lent_or_set_aside_after_their_group_joined_another_stays_in_the_world_that_it_left()
    {
        ImmutableArray<SessionEvent> joined =
        [
            .. SocietyIsOpen,
            new NoteAdded(new(G1, Society), Fear, new("n1"), Ana, "La pluie"),
            Opens(StagePhase),
            Opens(SharingPhase),
            new GroupsMerged(G1, G2),
        ];

        Assert.Equal([(G1, 4), (G2, 4)], PeopleOf([.. joined, new SeatPlaced(Ana, null)]));
        Assert.Equal([(G1, 4), (G2, 4)], PeopleOf([.. joined, new SeatPlaced(Ana, null), new SeatPlaced(Ana, G2)]));
        Assert.Equal([(G1, 4), (G2, 4)], PeopleOf([.. joined, new SeatPlaced(Emma, null)]));
    }

    [Fact]
    public void Where_their_group_left_no_world_they_are_counted_with_those_whom_it_joined()
    {
        ImmutableArray<SessionEvent> joined = [.. CardsAreOver, new GroupsMerged(G1, G2)];

        Assert.Equal([(G2, 8)], PeopleOf([.. joined, new SeatPlaced(Ana, null)]));
        Assert.Equal([(G2, 8)], PeopleOf([.. CardsAreOver, new SeatPlaced(Ana, G2), new GroupsMerged(G1, G2)]));
    }

    [Fact]
    public void A_card_that_is_taken_back_is_filled_by_whoever_came_meanwhile() =>
        Assert.Equal(
            [(G1, 5), (G2, 4)],
            PeopleOf([.. CardsAreOver, .. InesIsPlaced, new PhaseReopened(StagePhase, Start), Opens(SharingPhase)]));

    private static IEnumerable<(GroupId Group, int People)> PeopleOf(ImmutableArray<SessionEvent> events) =>
        Archive.Build(
                new("seance"),
                Given([.. events, new SessionClosed()]).Session,
                new KeepingTimes(TimeSpan.FromDays(30), TimeSpan.FromDays(365)))
            .Worlds.Select(world => (world.Group, world.People));
}
