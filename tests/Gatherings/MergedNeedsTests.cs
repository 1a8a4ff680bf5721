using FilageFuturs.Silo.Synthesis;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>What several rooms need, as one map.</summary>
public sealed class MergedNeedsTests
{
    private static readonly PhaseId Order = new("classement");
    private static readonly NeedId Understand = new("comprendre");
    private static readonly NeedId Together = new("collectif");
    private static readonly SessionId Lille = new("lille");
    private static readonly SessionId Amiens = new("amiens");

    private static readonly Kit Circuit = SmallKit with
    {
        Needs = [new(Understand, NeedKind.Skill, "Comprendre les fondements de l’IA"), new(Together, NeedKind.Dialogue, "Maintenir le travail collectif hors IA")],
        Phases = [new(Order, PhaseKind.Ranking, "1", 1, "L’ordre", "L’ordre", 10, PhaseMode.Firm, [], "Répartissez vos points.", null)],
    };

    [Fact]
    public void Points_of_the_shared_needs_are_the_sum_of_the_rooms()
    {
        var merged = Merged(Room(Lille, 6, new NeedPoints(Understand, 2), new NeedPoints(Together, 5)), Room(Amiens, 5, new NeedPoints(Understand, 4)));

        Assert.Equal((2, 11, 11), (merged.Rooms, merged.Voters, merged.Spread));
        Assert.Equal([(1, 32, 11, 2), (2, 30, 6, 2)], merged.Shared.Select(need => (need.Rank!.Value, need.Points!.Value, need.Givers!.Value, need.Rooms)));
        Assert.Equal("Comprendre les fondements de l’IA", merged.Shared[0].Text);
    }

    [Fact]
    public void A_room_of_fewer_than_five_spreads_adds_its_words_and_no_point()
    {
        var small = Room(Amiens, 4, new NeedAdded(new("a1"), Ana, NeedKind.RedLine, "Pas d’IA au recrutement"), new NeedPoints(Understand, 9));

        var merged = Merged(Room(Lille, 6, new NeedPoints(Understand, 2)), small);

        Assert.Equal((1, 6), (merged.Rooms, merged.Spread));
        Assert.Equal((12, 1), (merged.Shared[0].Points!.Value, merged.Shared[0].Rooms));
        Assert.Equal(new(null, NeedKind.RedLine, "Pas d’IA au recrutement", Amiens, null, null, 0), Assert.Single(merged.Own));
    }

    [Fact]
    public void Points_of_fewer_than_five_on_paper_are_told_by_their_number_and_which_rooms_give_points_is_known()
    {
        var merged = Merged(Room(Lille, 6, OnPaper(3), new NeedPoints(Understand, 2)), Room(Amiens, 3, OnPaper(4)));

        Assert.Equal((1, 6, 0, 7), (merged.Rooms, merged.Spread, merged.OnPaper, merged.HeldBack));
        Assert.Equal(12, merged.Shared[0].Points!.Value);
        Assert.Equal([Lille], merged.Counted!.Value.AsEnumerable());
    }

    [Fact]
    public void Where_no_room_gives_points_those_held_back_are_told_too()
    {
        var merged = Merged(Room(Amiens, 3, OnPaper(4)));

        Assert.Equal((0, 4), (merged.Rooms, merged.HeldBack));
        Assert.Empty(merged.Counted!.Value);
    }

    [Fact]
    public void A_need_that_a_room_added_keeps_the_name_and_the_points_of_that_room()
    {
        var own = new NeedId("l1");
        var merged = Merged(Room(Lille, 5, new NeedAdded(own, Ana, NeedKind.Dialogue, "Une heure par mois"), new NeedPoints(own, 3)), Room(Amiens, 5, new NeedPoints(Together, 1)));

        Assert.Equal(new(null, NeedKind.Dialogue, "Une heure par mois", Lille, 15, 5, 1), Assert.Single(merged.Own));
    }

    [Fact]
    public void What_rooms_merged_is_told_with_the_need_that_it_counts_with()
    {
        var own = new NeedId("l1");
        var lille = Room(Lille, 5, new NeedAdded(own, Ana, NeedKind.Dialogue, "Une heure par mois"), new NeedPoints(own, 3));

        var merged = Merged(
            Joined(Joined(lille, own, "Un temps fixe"), Understand, "Savoir comment ça marche"),
            Joined(Room(Amiens, 3), Understand, "Savoir comment ça marche", "Lire le code"));

        Assert.Equal(["Un temps fixe"], Assert.Single(merged.Own).Under.AsEnumerable());
        Assert.Equal(
            ["Savoir comment ça marche", "Lire le code"],
            merged.Shared.Single(need => need.Text == "Comprendre les fondements de l’IA").Under.AsEnumerable());
        Assert.Empty(merged.Shared.Single(need => need.Text != "Comprendre les fondements de l’IA").Under);
    }

    [Fact]
    public void Rooms_that_have_not_spread_any_point_give_a_map_without_an_order()
    {
        var merged = Merged(Room(Lille, 6), Room(Amiens, 3));

        Assert.Equal(0, merged.Rooms);
        Assert.All(merged.Shared, need => Assert.Equal((null, null, 0), (need.Rank, need.Points, need.Rooms)));
    }

    [Fact]
    public void Rooms_whose_kit_maps_no_need_have_no_merged_map() =>
        Assert.Null(MergingNeeds.Of(SmallKit, [new(Archive.Build(Lille, Given(InTheLobby(5)).Session, Times), [])]));

    private static KeepingTimes Times => new(TimeSpan.FromDays(30), TimeSpan.FromDays(365));

    private static MergedNeeds Merged(params List<RoomResult> rooms) => MergingNeeds.Of(Circuit, rooms)!;

    private static RoomResult Joined(RoomResult room, NeedId into, params ImmutableArray<string> words)
    {
        var map = room.Archive.Needs!;
        ImmutableArray<ArchivedNeed> needs = [.. map.Needs.Select(need => need.Need == into ? need with { Merged = words } : need)];
        return room with { Archive = room.Archive with { Needs = map with { Needs = needs } } };
    }

    private static PointsEntered OnPaper(int people) => new(new("points"), people, people, [new(Understand, people * 2, people)]);

    private static RoomResult Room(SessionId id, int people, params NeedPoints[] each) => Room(id, people, null, each);

    /// <summary>A room that closed once everybody had spread the same way, after it added a need of its own, or typed points.</summary>
    private static RoomResult Room(SessionId id, int people, SessionEvent? before, params NeedPoints[] each)
    {
        var session = Given(
        [
            ((SessionOpened)TheRoomIsOpen[0]) with
            {
                Kit = Circuit,
                Plan = [new(Order, TimeSpan.FromMinutes(10), PhaseMode.Firm)],
            },
            .. InTheLobby(people).Skip(1),
            new PhaseOpened(Order, PhaseMode.Firm, TimeSpan.FromMinutes(10), Start + TimeSpan.FromMinutes(10)),
            .. new[] { before }.OfType<SessionEvent>(),
            .. each.Length == 0 ? [] : People(people).Select(seat => new PointsSpread(seat, [.. each])),
            new SessionClosed(),
        ]).Session;
        return new(Archive.Build(id, session, Times), []);
    }
}
