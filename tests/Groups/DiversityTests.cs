namespace FilageFuturs.Tests.Groups;

public sealed class DiversityTests
{
    [Fact]
    public void Prepared_groups_are_at_least_as_mixed_as_chance()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var mix = Rooms.Mixed(
                Rooms.WithoutWishes(6 + (seed % 35), seed), GroupingMethod.ByDiversity, seed)!;
            Assert.InRange(mix.Score, mix.MeanOfChance, 1);
        }
    }

    [Theory]
    [InlineData(6, 40)]
    [InlineData(7, 40)]
    [InlineData(8, 40)]
    [InlineData(9, 8)]
    public void In_a_small_room_they_come_within_two_percent_of_the_best_there_is(int people, int rooms)
    {
        for (var seed = 0; seed < rooms; seed++)
        {
            var session = Rooms.WithoutWishes(people, seed);
            var sizes = GroupSizes.For(people);
            var profiles = Roster.Of(session).Select(seat => seat.Profile).ToImmutableArray();
            var diversity = Diversity.Of(profiles, session.Kit.Profile, sizes.Length);
            var best = Seatings([.. Enumerable.Range(0, people)], sizes).Max(diversity.Score);
            var drawn = Rooms.Mixed(session, GroupingMethod.ByDiversity, seed)!.Score;
            Assert.InRange(drawn, 0.98 * best!.Value, best.Value);
        }
    }

    [Fact]
    public void The_mean_of_chance_is_what_many_draws_by_chance_give()
    {
        var session = Rooms.WithoutWishes(17, 5);
        var draws = Enumerable.Range(0, 2000)
            .Select(seed => Rooms.Mixed(session, GroupingMethod.ByChance, seed)!)
            .ToList();
        Assert.InRange(draws.Average(mix => mix.Score) - draws[0].MeanOfChance, -0.005, 0.005);
    }

    [Fact]
    public void People_all_different_on_one_thing_are_as_mixed_as_can_be_when_dealt_evenly()
    {
        var session = RoomOf("production", "production", "technique", "technique", "technique", "technique");
        var mix = Rooms.Mixed(session, GroupingMethod.ByDiversity, 1)!;
        Assert.Equal(1, mix.Score);
        Assert.Equal(Criterion.Function, Assert.Single(mix.Criteria).Criterion);
    }

    [Fact]
    public void Not_having_said_is_no_trade_of_its_own()
    {
        var session = RoomOf("production", "technique", null, null, null, null);
        var apart = Score(session, [Ana, Chloe, Driss], [Bilal, Emma, Fatou]);
        var beside = Score(session, [Chloe, Ana, Emma], [Driss, Bilal, Fatou]);
        Assert.Equal(apart.Score, beside.Score);
        Assert.Equal(apart.MeanOfChance, apart.Score);
        Assert.Equal((2, 6), (apart.Declared, apart.People));
    }

    [Fact]
    public void Responsibilities_far_apart_mix_more_than_neighbours()
    {
        var levels = new[] { "execution", "coordination", "encadrement", "direction" };
        var session = Room([.. levels.Select(level => new Profile(Responsibility: new ChoiceId(level)))]);
        var neighbours = Score(session, [Ana, Bilal], [Chloe, Driss]);
        var far = Score(session, [Ana, Chloe], [Bilal, Driss]);
        Assert.True(far.Score > neighbours.Score);
    }

    [Fact]
    public void Declared_genders_are_mixed_as_trades_are()
    {
        ImmutableArray<ChoiceId> said = [new("femme"), new("homme")];
        ImmutableArray<Choice> offered = [.. said.Select(one => new Choice(one, one.Value))];
        var choices = SmallKit.Profile with { Functions = offered, Genders = offered };
        ImmutableArray<Profile> people = [.. Enumerable.Range(0, 8).Select(rank => new Profile(Gender: said[rank / 4]))];
        ImmutableArray<Profile> trades = [.. people.Select(person => new Profile(Function: person.Gender))];
        var diversity = Diversity.Of(people, choices, 2);

        var drawn = new DiversityDraw(Wishes.Of(People(8), [G1, G2], Grouping.Empty)!, diversity, new Random(1)).Draw()!.People();

        Assert.All(drawn, group => Assert.Equal(2, group.Count(person => people[person].Gender == said[0])));
        Assert.Equal(new(Criterion.Gender, 1), Assert.Single(diversity.Criteria(drawn)));
        Assert.Equal(Diversity.Of(trades, choices, 2).Score(drawn), diversity.Score(drawn));
    }

    [Fact]
    public void A_kit_that_lists_no_genders_mixes_by_none()
    {
        ImmutableArray<Profile> people = [new(Gender: new("femme")), new(Gender: new("homme")), new(), new()];

        Assert.False(Diversity.Of(people, SmallKit.Profile, 2).SaysSomething);
    }

    [Fact]
    public void Rooms_of_more_than_thirty_people_are_mixed_too()
    {
        var trades = Enumerable.Range(1, 32).Select(number => new ChoiceId($"metier-{number}")).ToList();
        ImmutableArray<Profile> people = [.. trades.Concat(trades).Select(trade => new Profile(Function: trade))];
        var choices = SmallKit.Profile with { Functions = [.. trades.Select(trade => new Choice(trade, trade.Value))] };
        var wishes = Wishes.Of(People(people.Length), [G1, G2], Grouping.Empty)!;

        var drawn = new DiversityDraw(wishes, Diversity.Of(people, choices, 2), new Random(1)).Draw()!;

        Assert.All(drawn.People(), room => Assert.Equal(trades.Count, room.Select(person => people[person].Function).Distinct().Count()));
    }

    [Fact]
    public void Nothing_is_scored_when_nobody_said_anything() =>
        Assert.Null(Rooms.Mixed(RoomOf(null, null, null, null, null, null), GroupingMethod.ByDiversity, 1));

    [Fact]
    public void The_log_of_a_draw_keeps_nothing_that_was_counted_from_profiles()
    {
        var session = Rooms.WithoutWishes(12, 3);

        Assert.All(Enum.GetValues<GroupingMethod>(), method => Assert.Null(Rooms.Drawn(session, method, 1).Mix));
        Assert.NotNull(Rooms.Mixed(session, GroupingMethod.ByDiversity, 1));
    }

    private static MixScore Score(Session session, ImmutableArray<SeatId> one, ImmutableArray<SeatId> other) =>
        Mixing.Score(session.Kit, Roster.Of(session), [one, other])!;

    private static Session RoomOf(params string?[] trades) =>
        Room([.. trades.Select(trade => new Profile(Function: trade is null ? null : new ChoiceId(trade)))]);

    private static Session Room(ImmutableArray<Profile> profiles) => Given([
        .. TheRoomIsOpen,
        .. People(profiles.Length).Zip(profiles, (seat, profile) => Sits(seat, profile)),
    ]).Session;

    /// <summary>Every way to sit people, by rank, in groups of these sizes.</summary>
    private static IEnumerable<ImmutableArray<ImmutableArray<int>>> Seatings(
        ImmutableArray<int> people, ImmutableArray<int> sizes) => sizes.IsEmpty
            ? [[]]
            : Choices(people, sizes[0]).SelectMany(first =>
                Seatings([.. people.Except(first)], sizes[1..]).Select(rest => rest.Insert(0, first)));

    private static IEnumerable<ImmutableArray<int>> Choices(ImmutableArray<int> people, int size) => size == 0
        ? [[]]
        : people.SelectMany((person, rank) =>
            Choices(people[(rank + 1)..], size - 1).Select(others => others.Insert(0, person)));
}
