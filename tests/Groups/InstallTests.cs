namespace FilageFuturs.Tests.Groups;

public sealed class InstallTests
{
    [Fact]
    public void Groups_stay_secret_until_they_are_announced() =>
        Given([.. GroupingIsOpen, Installed[0], Installed[1]]).When(_ => Decision.Nothing).Then(session =>
        {
            Assert.Empty(session.Grouping.See(session));
            Assert.Null(session.Grouping.Of(Ana));
            Assert.Equal(2, session.Grouping.Propose(session).Groups.Length);
        });

    [Fact]
    public void Announcing_draws_the_scenarios_when_they_were_not() =>
        Given([.. GroupingIsOpen, Installed[0]])
            .When(session => GroupRules.Install(session, 5))
            .Then(session =>
            {
                Assert.Equal(2, session.Grouping.See(session).Select(group => group.Scenario).Distinct().Count());
                Assert.Equal(G1, session.Grouping.Of(Ana));
            });

    [Fact]
    public void Scenarios_drawn_in_front_of_everybody_are_kept() =>
        Given([.. GroupingIsOpen, Installed[0], Installed[1]])
            .When(session => GroupRules.Install(session, 5))
            .Then(new GroupsInstalled());

    [Fact]
    public void Who_came_after_the_draw_is_placed_and_who_was_put_aside_stays_aside() =>
        Given([.. GroupingIsOpen, Installed[0], Installed[1], new SeatPlaced(Ana, null), Sits(new("ines"))])
            .When(session => GroupRules.Install(session, 5))
            .Then(new SeatPlaced(new("ines"), G1), new GroupsInstalled());

    [Fact]
    public void Who_came_after_the_draw_is_placed_where_the_fewest_are_around() =>
        Given([.. GroupingIsOpen, Installed[0], Installed[1], Sits(new("ines"))])
            .When(session => GroupRules.Install(session, 5, missed: new HashSet<SeatId> { Emma, Fatou }))
            .Then(new SeatPlaced(new("ines"), G2), new GroupsInstalled());

    [Fact]
    public void Who_was_put_aside_is_told_apart_from_who_came_since() =>
        Given([.. GroupingIsOpen, Installed[0], new SeatPlaced(Ana, null), Sits(new("ines"))]).When(_ => Decision.Nothing).Then(session =>
        {
            var proposal = session.Grouping.Propose(session);
            Assert.Equal([Ana, new SeatId("ines")], proposal.Aside.AsEnumerable());
            Assert.Equal([Ana], proposal.PutAside!.Value.AsEnumerable());
        });

    [Fact]
    public void Announcing_twice_is_announcing_once() =>
        Given(TwoGroups).When(session => GroupRules.Install(session, 5)).ThenNothing();

    [Fact]
    public void Empty_groups_are_not_announced() =>
        Given([.. GroupingIsOpen, new GroupsDrawn(GroupingMethod.ByHand, 1, [new(G1, []), new(G2, [])], null)])
            .When(session => GroupRules.Install(session, 5))
            .ThenRefused(Refusal.NobodyToPlace);

    [Fact]
    public void Groups_are_not_announced_before_the_start() =>
        Given([.. InTheLobby(8), Installed[0]])
            .When(session => GroupRules.Install(session, 5))
            .ThenRefused(Refusal.NotStarted);

    [Fact]
    public void Every_group_has_a_video_room_of_its_own() =>
        Given(TwoGroups).When(_ => Decision.Nothing).Then(session =>
            Assert.Equal(
                "https://visio.example.org/seance-g1",
                session.Grouping.See(session, new SessionId("seance"))[0].VideoLink));

    [Fact]
    public void An_address_without_a_place_for_the_group_is_the_call_of_the_room_alone() =>
        Given([((SessionOpened)TwoGroups[0]) with { VideoPattern = "https://visio.example.org/equipe" }, .. TwoGroups.Skip(1)])
            .When(_ => Decision.Nothing)
            .Then(session => Assert.All(
                session.Grouping.See(session, new SessionId("seance")),
                group => Assert.Null(group.VideoLink)));
}
