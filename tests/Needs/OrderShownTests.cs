using System.Text;
using FilageFuturs.Silo.Replay;
using FilageFuturs.Tests.Replay;
using FilageFuturs.Tests.Synthesis;
using static FilageFuturs.Tests.Needs.NeedsTests;

namespace FilageFuturs.Tests.Needs;

/// <summary>The room's order moves by five people, or as its step ends: by one, it would tell press by press what that one gives.</summary>
public sealed class OrderShownTests
{
    private static readonly NeedId Together = new("collectif");
    private static readonly PhaseId OrderPhase = new("classement");
    private static readonly PhaseId NextPhase = new("carte-besoins");

    private static ImmutableArray<SessionEvent> FiveHaveSpread =>
        [.. OrderIsOpen, .. Five.Select(seat => new PointsSpread(seat, [new(Understand, 2)]))];

    [Fact]
    public void The_order_does_not_follow_a_sixth_person_though_the_count_does()
    {
        var story = Given(FiveHaveSpread);
        var before = Order(story.Session);

        story.When((session, now) => NeedsRules.Spread(session, Fatou, [new(Together, 9)], now));

        var after = Order(story.Session);
        Assert.Equal(before.Lines.AsEnumerable(), after.Lines);
        Assert.Equal(before.Agreement, after.Agreement);
        Assert.Equal((8, 6, (int?)5, 1), (after.Voters, after.Spread, after.Counted, after.Since));
    }

    [Fact]
    public void Nor_whoever_changes_takes_back_crosses_or_is_removed()
    {
        var before = Order(Given(FiveHaveSpread).Session).Lines;

        foreach (var happened in new SessionEvent[]
        {
            new PointsSpread(Ana, [new(Together, 10)]), new PointsSpread(Ana, []), new SeatMoved(Ana), new SeatRemoved(Ana),
        })
        {
            Assert.Equal(before.AsEnumerable(), Order(Given(FiveHaveSpread).And(happened).Session).Lines);
        }
    }

    [Fact]
    public void Everybody_is_counted_once_the_step_closes_or_ends()
    {
        foreach (var end in new SessionEvent[]
        {
            new WritingClosed(OrderPhase),
            new PhaseOpened(NextPhase, PhaseMode.Firm, TimeSpan.FromMinutes(10), Start + TimeSpan.FromMinutes(20)),
            new SessionClosed(),
        })
        {
            var order = Order(Given(FiveHaveSpread).And(new PointsSpread(Fatou, [new(Together, 9)]), new PointsSpread(Ana, [new(Together, 1)]), end).Session);

            Assert.Equal([(Together, 10, 2), (Understand, 8, 4)], order.Lines.Select(line => (line.Need, line.Points, line.Givers)));
            Assert.Equal((6, (int?)6, 0), (order.Spread, order.Counted, order.Since));
        }
    }

    [Fact]
    public void A_fifth_person_who_spreads_or_changes_brings_what_the_others_gave_since()
    {
        var story = Given(FiveHaveSpread)
            .And([.. People(8).Skip(5).Select(seat => new PointsSpread(seat, [new(Together, 3)]))])
            .And(new PointsSpread(Ana, [new(Understand, 3)]));
        Assert.Equal((10, 0), (PointsOf(story.Session, Understand), PointsOf(story.Session, Together)));

        story.And(new PointsSpread(Ana, [new(Understand, 5)]));
        Assert.Equal((10, 0), (PointsOf(story.Session, Understand), PointsOf(story.Session, Together)));

        story.And(new PointsSpread(Bilal, [new(Together, 1)]));
        Assert.Equal((11, 10), (PointsOf(story.Session, Understand), PointsOf(story.Session, Together)));
    }

    [Fact]
    public void Whoever_gives_again_what_they_had_given_has_changed_nothing()
    {
        var order = Order(Given(FiveHaveSpread).And(new PointsSpread(Ana, []), new PointsSpread(Ana, [new(Understand, 2)])).Session);

        Assert.Equal((5, 0), (order.Spread, order.Since));
    }

    [Fact]
    public void What_the_facilitation_merges_or_takes_off_is_followed_at_once() =>
        Assert.Equal([(Understand, 10)], Order(Given(FiveHaveSpread).And(new NeedsMerged(Together, Understand)).Session).Lines
            .Select(line => (line.Need, line.Points)));

    [Fact]
    public void An_order_of_which_a_withdrawn_need_left_four_people_is_held_back_and_says_how_many_wait_to_be_counted()
    {
        var story = Given(OrderIsOpen).And(new NeedAdded(Own, Ana, NeedKind.Skill, "Un temps pour essayer"), new PointsSpread(Ana, [new(Own, 2)]));
        Assert.Equal(0, Order(story.Session).Since);

        story.And([.. Five.Skip(1).Select(seat => new PointsSpread(seat, [new(Understand, 2)]))])
            .And(new NeedWithdrawn(Own), new PointsSpread(Ana, [new(Understand, 1)]));

        var order = Order(story.Session);
        Assert.Empty(order.Lines);
        Assert.Equal((5, (int?)null, 1), (order.Spread, order.Counted, order.Since));
        Assert.Equal(9, Order(story.And(new WritingClosed(OrderPhase)).Session).Lines.Sum(line => line.Points));
    }

    [Fact]
    public void Instants_beside_one_another_in_the_replay_tell_what_nobody_gave()
    {
        ImmutableArray<SessionEvent> hour =
        [
            .. FiveHaveSpread, new PointsSpread(Fatou, [new(Together, 1)]), new PointsSpread(Fatou, [new(Together, 2)]), new WritingClosed(OrderPhase),
        ];
        var record = Histories.RecordOf(hour);
        var five = FiveHaveSpread.Length;

        var seen = Enumerable.Range(five, 4).Select(version => ReplaySeeing.Frame(new("seance"), record, new(version, 0), [], true).Room.Needs!.Ranking!).ToList();

        Assert.Equal([5, 6, 6, 6], seen.Select(order => order.Spread));
        Assert.Equal([10, 10, 10, 12], seen.Select(order => order.Lines.Sum(line => line.Points)));
        Assert.Equal(Order(Given(hour).Session).Lines.AsEnumerable(), seen[^1].Lines);
    }

    [Fact]
    public void What_the_order_does_not_count_yet_neither_goes_on_into_another_session_nor_travels()
    {
        ImmutableArray<SessionEvent> hour = [.. FiveHaveSpread, new PointsSpread(Fatou, [new(Together, 9)])];

        var copy = Resumption.Of(
            Histories.Of(hour), new("autre", new("s"), Secret.New(), hour.Length, "Suite", ResumedCast.Simulated), _ => Secret.New(), Start).From([]);

        Assert.Equal(5, copy.Count(recorded => recorded.Event is PointsSpread));
        Assert.Equal(5, Encoding.UTF8.GetString(TravellingLogs.Export(hour)).Split('\n').Count(line => line.Contains("points-spread")));
    }

    [Fact]
    public void Whatever_people_press_each_move_of_the_order_is_made_by_five_of_them()
    {
        var moves = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var story = Given(OrderIsOpen);
            var given = story.Session.Needs.Given;
            for (var press = 0; press < 60; press++)
            {
                var before = Order(story.Session).Lines;
                story.And(new PointsSpread(
                    People(8)[random.Next(8)], [new(Understand, 1 + random.Next(5)), new(Together, 1 + random.Next(5))]));
                if (!before.SequenceEqual(Order(story.Session).Lines))
                {
                    var now = story.Session.Needs.Given;
                    var changed = People(8).Count(seat => !ReferenceEquals(now.GetValueOrDefault(seat), given.GetValueOrDefault(seat)));
                    Assert.True(changed >= Limits.LeastBreakdown, $"seed {seed}, press {press}");
                    (given, moves) = (now, moves + 1);
                }
            }
        }

        Assert.True(moves > 80);
    }

    private static RankingView Order(Session session) => session.Needs.See(session).Ranking!;

    private static int PointsOf(Session session, NeedId need) => Order(session).Lines.Single(line => line.Need == need).Points;
}
