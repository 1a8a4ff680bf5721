using System.Text;
using System.Text.Json.Nodes;
using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Needs;

public sealed class NeedsTests
{
    private static readonly PhaseId MapPhase = new("carte-besoins");
    private static readonly PhaseId OrderPhase = new("classement");
    internal static readonly NeedId Understand = new("comprendre");
    internal static readonly NeedId Own = new("n1");

    private static readonly Kit Circuit = SmallKit with
    {
        Needs = [new(Understand, NeedKind.Skill, "Comprendre les fondements de l’IA"), new(new("collectif"), NeedKind.Dialogue, "Maintenir le travail collectif hors IA")],
        Phases =
        [
            new(MapPhase, PhaseKind.NeedsMap, "1", 1, "La carte", "La carte", 10, PhaseMode.Firm, [], "De quoi avons-nous besoin ?", null),
            new(OrderPhase, PhaseKind.Ranking, "2", 1, "L’ordre", "L’ordre", 10, PhaseMode.Firm, [], "Répartissez vos points.", null),
        ],
    };

    private static ImmutableArray<SessionEvent> MapIsOpen =>
    [
        ((SessionOpened)TheRoomIsOpen[0]) with
        {
            Kit = Circuit,
            Plan = [.. Circuit.Phases.Select(phase => new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))],
        },
        .. InTheLobby(8).Skip(1),
        new PhaseOpened(MapPhase, PhaseMode.Firm, TimeSpan.FromMinutes(10), Start + TimeSpan.FromMinutes(10)),
    ];

    internal static ImmutableArray<SessionEvent> OrderIsOpen =>
        [.. MapIsOpen, new PhaseOpened(OrderPhase, PhaseMode.Firm, TimeSpan.FromMinutes(10), Start + TimeSpan.FromMinutes(10))];

    [Fact]
    public void The_map_begins_with_the_needs_of_the_kit() =>
        Assert.Equal(2, Given(MapIsOpen).Session.Needs.See(Given(MapIsOpen).Session).Needs.Count(need => need.IsShared));

    [Fact]
    public void A_need_sent_twice_is_on_the_map_once()
    {
        var story = Given(MapIsOpen).When((session, now) => NeedsRules.Add(session, Ana, Own, NeedKind.RedLine, "Ne pas recruter par algorithme", now));

        story.When((session, now) => NeedsRules.Add(session, Ana, Own, NeedKind.RedLine, "Ne pas recruter par algorithme", now)).ThenNothing();
    }

    [Fact]
    public void What_comes_from_two_cells_of_a_spreadsheet_stays_two_words() =>
        Given(MapIsOpen)
            .When((session, now) => NeedsRules.Add(session, Ana, Own, NeedKind.Skill, "Lille\tParis\0", now))
            .Then(new NeedAdded(Own, Ana, NeedKind.Skill, "Lille Paris"));

    [Fact]
    public void A_need_of_the_kit_cannot_be_taken_off() =>
        Given(MapIsOpen)
            .When((session, now) => NeedsRules.Withdraw(session, new(Role.Facilitator, null, null), Understand, now))
            .ThenRefused(Refusal.NoSuchNeed);

    [Fact]
    public void Nobody_takes_anothers_need_off_the_map() =>
        Given(MapIsOpen)
            .And(new NeedAdded(Own, Ana, NeedKind.Skill, "Un temps pour essayer"))
            .When((session, now) => NeedsRules.Withdraw(session, new(Role.Participant, Bilal, null), Own, now))
            .ThenRefused(Refusal.NotTheAuthor);

    [Fact]
    public void Whether_its_author_or_the_facilitation_took_a_need_off_is_recorded()
    {
        Story WithHers() => Given(MapIsOpen).And(new NeedAdded(Own, Ana, NeedKind.Skill, "Un temps pour essayer"));

        WithHers().When((session, now) => NeedsRules.Withdraw(session, Somebody(Ana), Own, now)).Then(new NeedWithdrawn(Own, Ana));
        WithHers().When((session, now) => NeedsRules.Withdraw(session, TheFacilitator, Own, now)).Then(new NeedWithdrawn(Own));
    }

    [Fact]
    public void Anybody_moves_a_need_to_another_place() =>
        Given(MapIsOpen)
            .And(new NeedAdded(Own, Ana, NeedKind.Skill, "Un temps pour essayer"))
            .When((session, now) => NeedsRules.Move(session, new(Role.Participant, Bilal, null), Own, NeedKind.Dialogue, now))
            .Then(new NeedMoved(Own, NeedKind.Dialogue));

    [Fact]
    public void The_facilitation_moves_a_need_while_people_put_them_in_order_and_nobody_else_does()
    {
        var story = Given(OrderIsOpen).And(new NeedAdded(Own, Ana, NeedKind.Skill, "Un temps pour essayer"));

        story.When((session, now) => NeedsRules.Move(session, Somebody(Ana), Own, NeedKind.Dialogue, now)).ThenRefused(Refusal.NotInThisPhase);
        story.When((session, now) => NeedsRules.Move(session, TheFacilitator, Own, NeedKind.Dialogue, now)).Then(new NeedMoved(Own, NeedKind.Dialogue));
    }

    [Fact]
    public void Nor_does_the_facilitation_move_one_once_the_workshop_is_closed() =>
        Given(OrderIsOpen)
            .And(new NeedAdded(Own, Ana, NeedKind.Skill, "Un temps pour essayer"), new SessionClosed())
            .When((session, now) => NeedsRules.Move(session, TheFacilitator, Own, NeedKind.Dialogue, now))
            .ThenRefused(Refusal.SessionIsClosed);

    [Fact]
    public void Two_needs_that_say_the_same_count_as_one_and_keep_both_words()
    {
        var story = Given(OrderIsOpen)
            .And(new NeedAdded(Own, Ana, NeedKind.Skill, "Savoir comment ça marche"))
            .And([.. Five.Select(seat => new PointsSpread(seat, [new(Own, 2), new(Understand, 3)]))]);

        story.When((session, _) => NeedsRules.Merge(session, Own, Understand));

        var view = story.Session.Needs.See(story.Session);
        Assert.Equal(["Savoir comment ça marche"], view.Needs.Single(need => need.Id == Understand).Merged.AsEnumerable());
        Assert.Equal(25, view.Ranking!.Lines[0].Points);
    }

    [Fact]
    public void Nobody_spreads_more_points_than_they_have() =>
        Given(OrderIsOpen)
            .When((session, now) => NeedsRules.Spread(session, Ana, [new(Understand, Limits.PointsPerSeat + 1)], now))
            .ThenRefused(Refusal.NoPointLeft);

    [Fact]
    public void Spreading_again_replaces_what_was_spread()
    {
        var story = Given(OrderIsOpen).When((session, now) => NeedsRules.Spread(session, Ana, [new(Understand, 4)], now));

        story.When((session, now) => NeedsRules.Spread(session, Ana, [new(new("collectif"), 1)], now));

        Assert.Equal(1, story.Session.Needs.PointsOf(Ana).Values.Sum());
    }

    [Fact]
    public void The_order_of_fewer_than_five_people_is_not_told() =>
        Assert.Empty(Given(OrderIsOpen)
            .And([.. Five.Take(4).Select(seat => new PointsSpread(seat, [new(Understand, 5)]))])
            .Session is var session ? session.Needs.See(session).Ranking!.Lines : []);

    [Fact]
    public void The_order_once_told_does_not_tell_of_who_is_removed()
    {
        var story = Given(OrderIsOpen).And([.. Five.Select(seat => new PointsSpread(seat, [new(Understand, 5)]))]);
        var before = story.Session.Needs.See(story.Session).Ranking!;

        var after = story.And(new SeatRemoved(Ana)).Session;

        Assert.Equal(before.Lines.AsEnumerable(), after.Needs.See(after).Ranking!.Lines.AsEnumerable());
    }

    [Fact]
    public void Whatever_people_spread_the_order_holds_every_point_once_and_agreement_is_a_share()
    {
        foreach (var seed in Enumerable.Range(0, 200))
        {
            var random = new Random(seed);
            ImmutableArray<SessionEvent> spreads =
            [
                .. Five.Select(seat => new PointsSpread(
                    seat, [new(Understand, 1 + random.Next(5)), new(new("collectif"), 1 + random.Next(5))])),
            ];
            var session = Given(OrderIsOpen).And(spreads).Session;
            var ranking = session.Needs.See(session).Ranking!;

            Assert.Equal(spreads.OfType<PointsSpread>().Sum(one => one.Points.Sum(points => points.Points)), ranking.Lines.Sum(line => line.Points));
            Assert.InRange(ranking.Agreement!.Value, 0, 1);
            Assert.Equal(ranking.Lines.Select(line => line.Points).OrderDescending(), ranking.Lines.Select(line => line.Points));
        }
    }

    [Fact]
    public void A_room_of_one_mind_agrees_wholly() => Assert.Equal(
        1,
        Given(OrderIsOpen).And([.. Five.Select(seat => new PointsSpread(seat, [new(Understand, 5)]))]).Session is var session
            ? session.Needs.See(session).Ranking!.Agreement
            : null);

    [Fact]
    public void How_far_a_few_people_agree_would_tell_what_one_of_them_chose()
    {
        var session = Given(OrderIsOpen).And([.. Five.Take(4).Select(seat => new PointsSpread(seat, [new(Understand, 5)]))]).Session;

        Assert.Null(session.Needs.See(session).Ranking!.Agreement);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(4, 0)]
    public void A_log_that_travels_keeps_the_order_and_says_nobodys_own_points(int people, int told)
    {
        ImmutableArray<SessionEvent> spreads = [.. Five.Take(people).Select((seat, rank) => new PointsSpread(seat, [new(Understand, rank + 1)]))];
        ImmutableArray<SessionEvent> log = [.. OrderIsOpen, spreads[0], .. spreads];

        string[] lines = [.. Encoding.UTF8.GetString(Export(log)).Split('\n').Where(line => line.Contains("points-spread"))];

        Assert.Equal(told, lines.Length);
        Assert.Equal(told * (told + 1) / 2, lines.Sum(line => (int)JsonNode.Parse(line)!["data"]!["points"]![0]!["points"]!));
        Assert.True(told is 0 || lines.Where((line, rank) => !line.Contains($"\"points\":{rank + 1}}}")).Any());
    }

    [Fact]
    public Task Whoever_crossed_and_came_back_counts_elsewhere_with_what_they_spread_since() => Travels(
    [
        Spreads(Ana, 9),
        .. Five.Skip(1).Select(seat => Spreads(seat, 2)),
        new SeatMoved(Ana),
        Sits(Ana),
        Spreads(Ana, 1),
    ]);

    [Fact]
    public Task Whoever_crossed_and_never_came_back_has_no_points_here_nor_elsewhere() => Travels(
    [
        Spreads(Hana, 9),
        .. Five.Select(seat => Spreads(seat, 2)),
        new SeatMoved(Hana),
    ]);

    [Fact]
    public Task Whoever_is_removed_once_the_order_is_told_counts_elsewhere_too_though_others_crossed() => Travels(
    [
        .. Five.Select(seat => Spreads(seat, 2)),
        new SeatRemoved(Bilal),
        new SeatMoved(Ana),
        Sits(Ana),
        Spreads(Ana, 1),
        Spreads(Fatou, 3),
    ]);

    [Fact]
    public Task Whoever_came_during_the_ranking_counts_elsewhere_too_though_somebody_had_spread_twice_before() => Travels(
    [
        .. People(8).Select(seat => Spreads(seat, 2)),
        Spreads(Ana, 1),
        Sits(new("zoe")),
        Spreads(new("zoe"), 3),
    ]);

    private static PointsSpread Spreads(SeatId seat, int points) => new(seat, [new(Understand, points), new(new("collectif"), 1)]);

    internal static async Task Travels(ImmutableArray<SessionEvent> spreads)
    {
        var here = Log([.. OrderIsOpen, .. spreads, new SessionClosed()]);
        var file = Export(here);
        var there = await Elsewhere(file);

        Assert.NotEmpty(Fold(here).Needs.See(Fold(here)).Ranking!.Lines);
        Assert.Equal(Read(here), Read(there));
        Assert.Equal(file, Export(there, [9]));
    }

    internal static ImmutableArray<SeatId> Five => [Ana, Bilal, Chloe, Driss, Emma];
}
