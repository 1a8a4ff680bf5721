namespace FilageFuturs.Tests.Groups;

public sealed class DrawTests
{
    [Theory]
    [InlineData(GroupingMethod.ByChance)]
    [InlineData(GroupingMethod.ByDiversity)]
    public void Everybody_has_one_group_and_sizes_differ_by_one_at_most(GroupingMethod method)
    {
        for (var people = 1; people <= Limits.SeatsPerSession; people++)
        {
            var drawn = Rooms.Draw(Rooms.WithoutWishes(people, people), method, 3);
            Assert.Equal(GroupSizes.For(people).AsEnumerable(), drawn.Select(group => group.Seats.Length));
            Assert.Equal(People(people).ToHashSet(), [.. drawn.SelectMany(group => group.Seats)]);
            Assert.Equal(people, drawn.Sum(group => group.Seats.Length));
        }
    }

    [Theory]
    [InlineData(GroupingMethod.ByChance)]
    [InlineData(GroupingMethod.ByDiversity)]
    public void As_many_groups_are_drawn_as_were_planned_where_each_has_three_to_five_people(GroupingMethod method)
    {
        for (var planned = 1; planned <= Limits.GroupsPerSession; planned++)
        {
            for (var people = planned * Limits.LeastPerGroup; people <= planned * Limits.PeoplePerGroup; people += 2)
            {
                var drawn = Rooms.Draw(Rooms.WithoutWishes(people, people, planned), method, 3);
                Assert.Equal(planned, drawn.Length);
                Assert.Equal(GroupSizes.For(people, planned).AsEnumerable(), drawn.Select(group => group.Seats.Length));
                Assert.Equal(People(people).ToHashSet(), [.. drawn.SelectMany(group => group.Seats)]);
            }
        }
    }

    [Fact]
    public void Fewer_people_than_were_planned_for_make_as_many_groups_as_they_can() =>
        Assert.Equal(2, Rooms.Draw(Rooms.WithoutWishes(7, 1, planned: 4), GroupingMethod.ByChance, 1).Length);

    [Fact]
    public void Nobody_is_pinned_to_a_group_beyond_those_that_were_planned() =>
        Given(InTheLobby(9))
            .When(session => GroupRules.Pin(session, Ana, G3))
            .ThenRefused(Refusal.NoSuchGroup);

    [Fact]
    public void Pins_and_bonds_hold_in_five_hundred_rooms()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var session = Rooms.WithWishes(1 + (seed % (Limits.SeatsPerSession - 1)), seed);
            var method = seed % 8 == 0 ? GroupingMethod.ByDiversity : GroupingMethod.ByChance;
            var drawn = Rooms.Draw(session, method, seed);
            var groups = drawn
                .SelectMany(group => group.Seats.Select(seat => (seat, group.Group)))
                .ToDictionary(pair => pair.seat, pair => pair.Group);
            Assert.Equal(
                GroupSizes.For(groups.Count).AsEnumerable(),
                drawn.Select(group => group.Seats.Length).OrderDescending());
            Assert.All(session.Grouping.Pins, pin => Assert.Equal(pin.Value, groups[pin.Key]));
            Assert.All(session.Grouping.Bonds, bond =>
                Assert.Equal(bond.Bond is Bond.Together, groups[bond.One] == groups[bond.Other]));
        }
    }

    [Theory]
    [InlineData(GroupingMethod.ByChance)]
    [InlineData(GroupingMethod.ByDiversity)]
    public void The_same_seed_draws_the_same_groups_again(GroupingMethod method)
    {
        var session = Rooms.WithWishes(17, 4);
        Assert.Equal(Written(Rooms.Draw(session, method, 12)), Written(Rooms.Draw(session, method, 12)));
        Assert.NotEqual(Written(Rooms.Draw(session, method, 12)), Written(Rooms.Draw(session, method, 13)));
    }

    [Fact]
    public void By_hand_everybody_is_aside_but_for_the_pins() =>
        Given([.. InTheLobby(8), new SeatPinned(Ana, G2)])
            .When(session => GroupRules.Draw(session, GroupingMethod.ByHand, 1))
            .Then(session =>
            {
                Assert.Equal(G2, session.Grouping.PlaceOf(Ana));
                Assert.Equal(7, session.Grouping.Propose(session).Aside.Length);
            });

    [Fact]
    public void Simulated_people_are_grouped_like_others_and_who_said_goodbye_is_not() =>
        Given([.. InTheLobby(5), Sits(Fatou) with { IsSimulated = true }, new SeatLeft(Ana)])
            .When(session => GroupRules.Draw(session, GroupingMethod.ByChance, 1))
            .Then(session =>
            {
                Assert.NotNull(session.Grouping.PlaceOf(Fatou));
                Assert.Null(session.Grouping.PlaceOf(Ana));
            });

    [Theory]
    [InlineData(GroupingMethod.ByChance)]
    [InlineData(GroupingMethod.ByDiversity)]
    public void Twelve_who_are_there_and_three_whose_screens_are_gone_make_four_groups_of_three_who_are_there(GroupingMethod method)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var gone = Gone(3, of: 15, seed);
            var drawn = Rooms.Draw(Rooms.WithoutWishes(15, seed), method, seed, gone);
            Assert.Equal([3, 3, 3, 3], drawn.Select(group => group.Seats.Count(seat => !gone.Contains(seat))));
            Assert.Equal([4, 4, 4, 3], drawn.Select(group => group.Seats.Length).OrderDescending());
            Assert.Equal(People(15).ToHashSet(), [.. drawn.SelectMany(group => group.Seats)]);
        }
    }

    [Fact]
    public void Whoever_is_gone_makes_no_group_more_and_has_one_all_the_same()
    {
        for (var people = 2; people <= Limits.SeatsPerSession; people++)
        {
            var gone = Gone(people / 3, people, seed: people);
            var drawn = Rooms.Draw(Rooms.WithoutWishes(people, people), GroupingMethod.ByChance, 3, gone);
            var around = drawn.Select(group => group.Seats.Count(seat => !gone.Contains(seat))).ToList();
            Assert.InRange(around.Max() - around.Min(), 0, 1);
            Assert.InRange(drawn.Max(group => group.Seats.Length) - drawn.Min(group => group.Seats.Length), 0, 1);
            Assert.All(drawn, group => Assert.InRange(group.Seats.Length, 1, Limits.PeoplePerGroup));
            Assert.InRange(drawn.Length, GroupSizes.CountFor(people - gone.Count), GroupSizes.CountFor(people));
            Assert.Equal(people, drawn.SelectMany(group => group.Seats).Distinct().Count());
        }
    }

    [Fact]
    public void Where_most_screens_sleep_everybody_counts() => Assert.Equal(
        [4, 4, 4, 4],
        Rooms.Draw(Rooms.WithoutWishes(16, 1), GroupingMethod.ByChance, 3, Gone(9, 16, seed: 1)).Select(group => group.Seats.Length));

    [Fact]
    public void A_pin_to_the_last_group_holds_while_one_of_twelve_is_gone_for_a_minute()
    {
        var session = Given([.. InTheLobby(12), new SeatPinned(Ana, new("g4"))]).Session;

        var drawn = Rooms.Draw(session, GroupingMethod.ByChance, 3, new HashSet<SeatId> { Bilal });

        Assert.Contains(Ana, drawn.Single(group => group.Group == new GroupId("g4")).Seats);
    }

    [Fact]
    public void A_step_that_announces_the_groups_draws_them_by_who_is_there_too()
    {
        var gone = Gone(3, of: 15, seed: 2);
        var story = Given([.. InTheLobby(15), .. UpTo(GroupingPhase)]).When((session, now) => Stepping.Next(session, GroupingPhase, now, gone));

        Assert.Equal(
            [3, 3, 3, 3],
            story.Session.Grouping.Groups.Select(group => group.Seats.Count(seat => !gone.Contains(seat))));
    }

    [Fact]
    public void Wishes_about_whoever_is_gone_are_kept_too()
    {
        var session = Given([
            .. InTheLobby(9),
            new SeatPinned(Hana, G2),
            new PairBound(Ana, Bilal, Bond.Together),
            new PairBound(Bilal, Chloe, Bond.Together),
            new PairBound(Ana, Gael, Bond.Apart),
        ]).Session;
        for (var seed = 0; seed < 20; seed++)
        {
            var groups = Rooms.Draw(session, GroupingMethod.ByChance, seed, new HashSet<SeatId> { Bilal, Gael, Hana })
                .SelectMany(group => group.Seats.Select(seat => (seat, group.Group)))
                .ToDictionary(pair => pair.seat, pair => pair.Group);
            Assert.Equal(G2, groups[Hana]);
            Assert.Equal([groups[Ana], groups[Ana]], [groups[Bilal], groups[Chloe]]);
            Assert.NotEqual(groups[Ana], groups[Gael]);
        }
    }

    [Fact]
    public void Where_nobodys_screen_is_there_everybody_counts()
    {
        var session = Rooms.WithoutWishes(15, 1);
        Assert.Equal(
            Written(Rooms.Draw(session, GroupingMethod.ByChance, 3)),
            Written(Rooms.Draw(session, GroupingMethod.ByChance, 3, People(15).ToHashSet())));
    }

    [Fact]
    public void Nobody_seated_makes_no_groups() =>
        Given(TheRoomIsOpen)
            .When(session => GroupRules.Draw(session, GroupingMethod.ByChance, 1))
            .ThenRefused(Refusal.NobodyToPlace);

    [Fact]
    public void Installed_groups_are_not_drawn_again() =>
        Given(TwoGroups)
            .When(session => GroupRules.Draw(session, GroupingMethod.ByChance, 1))
            .ThenRefused(Refusal.GroupsAreInstalled);

    [Fact]
    public void Three_people_kept_apart_do_not_fit_in_two_groups() => Refused(
        new PairBound(Ana, Bilal, Bond.Apart),
        new PairBound(Bilal, Chloe, Bond.Apart),
        new PairBound(Ana, Chloe, Bond.Apart));

    [Fact]
    public void Nobody_is_kept_together_and_apart() => Refused(
        new PairBound(Ana, Bilal, Bond.Together),
        new PairBound(Bilal, Chloe, Bond.Together),
        new PairBound(Ana, Chloe, Bond.Apart));

    [Fact]
    public void Five_kept_together_do_not_fit_in_a_group_of_four() => Refused(
        [.. People(5).Skip(1).Select(seat => new PairBound(Ana, seat, Bond.Together))]);

    [Fact]
    public void Two_kept_together_are_not_pinned_apart() => Refused(
        new PairBound(Ana, Bilal, Bond.Together), new SeatPinned(Ana, G1), new SeatPinned(Bilal, G2));

    [Fact]
    public void A_pin_to_a_group_that_is_not_there_cannot_hold() => Refused(new SeatPinned(Ana, G3));

    private static void Refused(params ImmutableArray<SessionEvent> wishes) =>
        Given([.. InTheLobby(8), .. wishes])
            .When(session => GroupRules.Draw(session, GroupingMethod.ByDiversity, 1))
            .ThenRefused(Refusal.ConstraintsCannotHold);

    private static HashSet<SeatId> Gone(int count, int of, int seed)
    {
        var seats = People(of).ToArray();
        new Random(seed).Shuffle(seats);
        return [.. seats[..count]];
    }

    private static string Written(ImmutableArray<DrawnGroup> groups) =>
        string.Join(" | ", groups.Select(group => string.Join(' ', group.Seats)));
}
