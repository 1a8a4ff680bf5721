namespace FilageFuturs.Tests.Groups;

public sealed class MoveTests
{
    [Fact]
    public void Before_the_groups_are_announced_people_move_freely() =>
        Given([.. GroupingIsOpen, Installed[0]])
            .When(session => GroupRules.Move(session, Ana, G2))
            .Then(session => Assert.Equal(G2, session.Grouping.PlaceOf(Ana)));

    [Fact]
    public void Draws_are_counted_and_moves_are_not() =>
        Given([.. GroupingIsOpen, Installed[0], new SeatPlaced(Ana, G2), Installed[0]])
            .When(session => GroupRules.Move(session, Ana, G2))
            .Then(session => Assert.Equal(2, session.Grouping.Propose(session).Draws));

    [Fact]
    public void The_mix_is_weighed_before_the_move_and_is_what_it_becomes()
    {
        var story = Given([.. TheRoomIsOpen, .. SitWithProfiles(8, 3), Installed[0]]);
        var weighed = Mixing.After(story.Session, Ana, G2)!;
        story.When(session => GroupRules.Move(session, Ana, G2)).Then(session =>
            Assert.Equal(weighed.Score, session.Grouping.Propose(session).Mix!.Score));
    }

    [Fact]
    public void One_person_is_lent_after_the_groups_are_announced() =>
        Given(TwoGroups).When(session => GroupRules.Move(session, Ana, G2)).Then(new SeatPlaced(Ana, G2));

    [Fact]
    public void Somebody_may_be_put_aside() =>
        Given(TwoGroups).When(session => GroupRules.Move(session, Ana, null)).Then(session =>
        {
            Assert.Null(session.Grouping.Of(Ana));
            Assert.Equal([Ana], session.Grouping.Propose(session).Aside.AsEnumerable());
        });

    [Fact]
    public void Moving_where_one_is_changes_nothing() =>
        Given(TwoGroups).When(session => GroupRules.Move(session, Ana, G1)).ThenNothing();

    [Fact]
    public void A_group_of_five_is_full_while_another_has_room() =>
        Given([.. TwoGroups, Sits(new("ines")), new SeatPlaced(new("ines"), G2)])
            .When(session => GroupRules.Move(session, Ana, G2))
            .ThenRefused(Refusal.GroupIsFull);

    [Fact]
    public void When_all_are_full_a_sixth_is_welcome() =>
        Given([
                .. TwoGroups,
                Sits(new("ines")), new SeatPlaced(new("ines"), G1),
                Sits(new("jo")), new SeatPlaced(new("jo"), G2),
                Sits(new("kim")),
            ])
            .When(session => GroupRules.Move(session, new("kim"), G2))
            .Then(new SeatPlaced(new("kim"), G2));

    [Fact]
    public void Who_left_makes_room() =>
        Given([.. TwoGroups, Sits(new("ines")), new SeatPlaced(new("ines"), G2), new SeatLeft(Emma)])
            .When(session => GroupRules.Move(session, Ana, G2))
            .Then(new SeatPlaced(Ana, G2));

    [Fact]
    public void Who_is_gone_without_a_goodbye_makes_room_too_once_the_groups_are_told()
    {
        SessionEvent[] five = [Sits(new("ines")), new SeatPlaced(new("ines"), G2)];
        var gone = new HashSet<SeatId> { Emma, new("ines") };

        Given([.. TwoGroups, .. five])
            .When(session => GroupRules.Move(session, Ana, G2, gone))
            .Then(new SeatPlaced(Ana, G2));
        Given([.. TwoGroups.Where(one => one is not GroupsInstalled), .. five])
            .When(session => GroupRules.Move(session, Ana, G2, gone))
            .ThenRefused(Refusal.GroupIsFull);
    }

    [Fact]
    public void What_is_not_there_does_not_move()
    {
        Given(TwoGroups).When(session => GroupRules.Move(session, Ana, G3)).ThenRefused(Refusal.NoSuchGroup);
        Given(TwoGroups).When(session => GroupRules.Move(session, new("kim"), G1)).ThenRefused(Refusal.NoSuchSeat);
        Given([.. TwoGroups, new SeatRemoved(Ana)])
            .When(session => GroupRules.Move(session, Ana, G2))
            .ThenRefused(Refusal.NoSuchSeat);
    }

    [Fact]
    public void A_removed_person_leaves_the_group_and_who_says_goodbye_keeps_the_place() =>
        Given([.. TwoGroups, new SeatRemoved(Ana), new SeatLeft(Bilal)])
            .When(_ => Decision.Nothing)
            .Then(session => Assert.Equal([Bilal, Chloe, Driss], session.Grouping.Find(G1)!.Seats.AsEnumerable()));
}
