using FilageFuturs.Silo.Synthesis;
using static FilageFuturs.Tests.Needs.NeedsTests;

namespace FilageFuturs.Tests.Needs;

/// <summary>A need that leaves the map takes along neither others' words nor anybody's points.</summary>
public sealed class WithdrawnNeedsTests
{
    private static readonly NeedId Wide = new("n2");
    private static readonly NeedId Widest = new("n3");

    private static ImmutableArray<SessionEvent> ThreeAreAdded =>
    [
        .. OrderIsOpen,
        new NeedAdded(Own, Ana, NeedKind.Skill, "Un temps pour essayer"),
        new NeedAdded(Wide, Bilal, NeedKind.Skill, "Du temps"),
        new NeedAdded(Widest, Chloe, NeedKind.Skill, "Des moyens"),
    ];

    [Fact]
    public void Whoever_wrote_a_need_is_told_which_are_theirs_as_long_as_they_stand_on_the_map()
    {
        var story = Given(ThreeAreAdded);

        Assert.Equal(Own, Assert.Single(NeedsOf(story.Session, Ana)));
        Assert.Equal(Wide, Assert.Single(NeedsOf(story.Session, Bilal)));
        Assert.Empty(NeedsOf(story.Session, Driss));
        Assert.Empty(NeedsOf(story.And(new NeedWithdrawn(Own)).Session, Ana));
        Assert.Empty(NeedsOf(story.And(new NeedsMerged(Wide, Understand)).Session, Bilal));
    }

    [Fact]
    public void Points_on_a_need_that_was_withdrawn_can_be_given_again()
    {
        var story = Given(ThreeAreAdded).And(new PointsSpread(Ana, [new(Own, Limits.PointsPerSeat)]), new NeedWithdrawn(Own));

        Assert.Empty(Mine(story.Session));
        story.When((session, now) => NeedsRules.Spread(session, Ana, OneMore(session, Understand), now))
            .Then(new PointsSpread(Ana, [new(Understand, 1)]));
    }

    [Fact]
    public void A_page_that_has_not_heard_of_it_yet_gives_its_points_to_another()
    {
        var story = Given(ThreeAreAdded).And(new PointsSpread(Ana, [new(Own, 3)]), new NeedWithdrawn(Own));

        story.When((session, now) => NeedsRules.Spread(session, Ana, [new(Own, 4)], now)).ThenRefused(Refusal.NoSuchNeed);
        story.When((session, now) => NeedsRules.Spread(session, Ana, [new(Own, 3), new(Understand, 1)], now))
            .Then(session => Assert.Equal(KeyValuePair.Create(Understand, 1), Assert.Single(Mine(session))));
    }

    [Fact]
    public void Nor_does_a_merge_in_that_instant_stop_it()
    {
        var story = Given(ThreeAreAdded).And(new PointsSpread(Ana, [new(Own, 3)]), new NeedsMerged(Own, Wide));

        story.When((session, now) => NeedsRules.Spread(session, Ana, [new(Own, 3), new(Understand, 1)], now))
            .Then(session => Assert.Equal((3, 1), (Mine(session)[Wide], Mine(session)[Understand])));
    }

    [Fact]
    public void How_far_a_room_agrees_is_counted_on_the_needs_that_stayed()
    {
        ImmutableArray<SessionEvent> spreads = [.. Five.Select((seat, rank) => new PointsSpread(seat, [new(Understand, 1), new(Own, rank + 1)]))];
        var session = Given(ThreeAreAdded).And(spreads).And(new NeedWithdrawn(Own)).Session;

        Assert.Equal(1, session.Needs.See(session).Ranking!.Agreement);
    }

    [Fact]
    public void Who_spread_on_what_was_withdrawn_alone_is_not_among_the_five_that_the_order_needs()
    {
        var session = Given(ThreeAreAdded)
            .And([.. Five.Skip(1).Select(seat => new PointsSpread(seat, [new(Understand, 1)])), new PointsSpread(Ana, [new(Own, 1)])])
            .And(new NeedWithdrawn(Own))
            .Session;

        Assert.Equal(4, session.Needs.See(session).Ranking!.Spread);
        Assert.False(session.Needs.IsShown);
    }

    [Fact]
    public void What_was_merged_into_a_need_comes_back_with_its_points_when_that_one_is_withdrawn()
    {
        var session = Given(ThreeAreAdded)
            .And(new PointsSpread(Ana, [new(Own, 2), new(Wide, 3)]), new NeedsMerged(Own, Wide), new NeedWithdrawn(Wide))
            .Session;

        Assert.Contains("Un temps pour essayer", Words(session));
        Assert.Equal(KeyValuePair.Create(Own, 2), Assert.Single(Mine(session)));
    }

    [Fact]
    public void Those_merged_one_after_the_other_stay_together_when_the_last_is_withdrawn()
    {
        var session = Given(ThreeAreAdded).And(new NeedsMerged(Own, Wide), new NeedsMerged(Wide, Widest), new NeedWithdrawn(Widest)).Session;

        var wide = session.Needs.See(session).Needs.Single(need => need.Id == Wide);

        Assert.Equal(["Un temps pour essayer"], wide.Merged.AsEnumerable());
    }

    [Fact]
    public void And_stay_where_they_are_when_one_between_is_withdrawn()
    {
        var session = Given(ThreeAreAdded).And(new NeedsMerged(Own, Wide), new NeedsMerged(Wide, Widest), new NeedWithdrawn(Wide)).Session;

        var widest = session.Needs.See(session).Needs.Single(need => need.Id == Widest);

        Assert.Equal(["Un temps pour essayer"], widest.Merged.AsEnumerable());
    }

    [Fact]
    public void Whoever_erases_themselves_takes_out_of_the_synthesis_neither_the_words_of_others_nor_the_points()
    {
        ImmutableArray<SeatId> others = [Bilal, Chloe, Driss, Emma, Fatou];
        var session = Given(ThreeAreAdded)
            .And(new NeedsMerged(Wide, Own), new NeedsMerged(Widest, Own))
            .And([.. others.Select(seat => new PointsSpread(seat, [new(Own, 2), new(Wide, 1)]))])
            .And(new SeatErased(Ana))
            .Session;

        var told = Archive.Build(new("seance"), session, new(Keeping.Names, Keeping.Words)).Needs!.Needs[0];

        Assert.Equal((Own, NeedKind.Skill, "Du temps"), (told.Need, told.Kind, told.Text));
        Assert.Equal((1, 15), (told.Rank!.Value, told.Points!.Value));
        Assert.Equal(["Des moyens"], told.Merged.AsEnumerable());
    }

    [Fact]
    public Task A_log_that_travels_keeps_the_points_of_a_need_that_came_back() => Travels(
    [
        .. ThreeAreAdded.Skip(OrderIsOpen.Length),
        .. Five.Select(seat => new PointsSpread(seat, [new(Own, 2), new(Wide, 1)])),
        new NeedsMerged(Own, Wide),
        new NeedWithdrawn(Wide),
        new PointsSpread(Ana, [new(Own, 5)]),
    ]);

    [Fact]
    public void Whatever_is_merged_and_withdrawn_others_words_stay_and_the_points_that_one_sees_can_be_given()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            ImmutableArray<NeedId> needs = [Understand, Own, Wide, Widest];
            var story = Given(ThreeAreAdded);
            for (var gesture = 0; gesture < 12; gesture++)
            {
                var (one, other) = (needs[random.Next(needs.Length)], needs[random.Next(needs.Length)]);
                story.When((session, now) => random.Next(6) switch
                {
                    0 => NeedsRules.Withdraw(session, TheFacilitator, one, now),
                    1 => NeedsRules.Merge(session, one, other),
                    _ => NeedsRules.Spread(session, Ana, OneMore(session, one), now),
                });

                var (after, mine) = (story.Session, Mine(story.Session));
                Assert.Empty(mine.Keys.Except(after.Needs.Shown.Select(need => need.Id)));
                Assert.Equal(Refusal.None, NeedsRules.Spread(after, Ana, Told(mine), story.Now).Refusal);
                Assert.Equal(after.Needs.Needs.Select(need => need.Text).OfType<string>().Order(), Words(after).Order());
            }
        }
    }

    private static ImmutableHashSet<NeedId> NeedsOf(Session session, SeatId seat) => Seeing.Mine(session, session.People.Find(seat)!).Needs!;

    private static ImmutableDictionary<NeedId, int> Mine(Session session) => Seeing.Mine(session, session.People.Find(Ana)!).Points!;

    private static ImmutableArray<NeedPoints> OneMore(Session session, NeedId need) =>
        Told(Mine(session).SetItem(need, Mine(session).GetValueOrDefault(need) + 1));

    private static ImmutableArray<NeedPoints> Told(ImmutableDictionary<NeedId, int> points) =>
        [.. points.Select(given => new NeedPoints(given.Key, given.Value))];

    private static IEnumerable<string> Words(Session session) =>
        session.Needs.See(session).Needs.SelectMany(need => need.Merged.Prepend(need.Text!));
}
