using FilageFuturs.Tests.EventLog;
using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>What a gathering opens with: video links, who may watch again, and seats for all who come in by its one door.</summary>
[Collection(nameof(Cluster))]
public sealed class GatheringOpeningTests(Cluster cluster)
{
    private const string Site = "https://visio.ecluses.example/";
    private const string Pattern = Site + "{salle}";
    private const int SeatsEach = 40;

    private readonly OpenGathering _gathering = new(cluster);

    private SessionId Lille => _gathering.Rooms[0];

    [Fact]
    public async Task The_common_room_each_room_and_its_groups_have_video_links_of_their_own()
    {
        await _gathering.Open(video: Pattern);
        await _gathering.JoinIn(Lille, "Ana", "Bilal", "Chloé", "Driss", "Emma", "Fatou");
        await _gathering.GoTo(Lille, PhaseKind.Grouping);
        var facilitator = await _gathering.FacilitatorOf(Lille);
        await Accepted(cluster.Grains.Groups(Lille).Draw(facilitator, GroupingMethod.ByChance));
        await Accepted(cluster.Grains.Groups(Lille).Install(facilitator));
        var soissons = await OpensSoissons();

        var rooms = await Task.WhenAll(_gathering.Rooms.Prepend(_gathering.Id).Append(soissons).Select(_gathering.Look));

        var links = rooms.Select(room => room.VideoLink)
            .Concat(rooms.SelectMany(room => room.Groups).Select(group => group.VideoLink))
            .ToList();
        Assert.Equal(7, links.Count);
        Assert.Equal(links.Count, links.Distinct().Count());
        Assert.All(links, link => Assert.StartsWith(Site, link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gathering_without_a_pattern_has_no_video_link()
    {
        await _gathering.Open();

        Assert.Null((await _gathering.Look(Lille)).VideoLink);
    }

    [Fact]
    public async Task A_wrong_address_of_the_video_call_opens_nothing()
    {
        var opened = await _gathering.Grain.Open(_gathering.Opening() with { VideoPattern = "visio.ecluses.example" });

        Assert.Equal(Refusal.NotAllowed, opened.Refusal);
        Assert.Empty(await cluster.Log.ReadAll(_gathering.Stream));
    }

    [Fact]
    public async Task Where_it_was_promised_the_replay_of_a_room_and_of_the_common_room_can_be_shared()
    {
        await _gathering.Open(replay: ReplayPromise.Link);
        var soissons = await OpensSoissons();

        foreach (var session in new[] { Lille, soissons, _gathering.Id })
        {
            var facilitator = await _gathering.FacilitatorOf(session);
            Assert.Equal(ReplayPromise.Link, (await _gathering.Look(session)).Replay);
            await Accepted(cluster.Grains.Session(session).Close(facilitator));
            await Accepted(cluster.Grains.Replay(session).Share(facilitator));
        }
    }

    [Fact]
    public async Task Rooms_with_more_seats_than_the_common_room_are_refused_before_anything_is_written()
    {
        var opened = await _gathering.Grain.Open(_gathering.Opening() with { Rooms = Rooms(7) });

        Assert.Equal(Refusal.TooMany, opened.Refusal);
        Assert.Empty(await cluster.Log.ReadAll(_gathering.Stream));
    }

    [Fact]
    public async Task A_gathering_whose_seats_are_all_given_to_rooms_opens_none_more()
    {
        Assert.Equal(GatheringLimits.SeatsPerGathering, 6 * SeatsEach);
        var opened = await _gathering.Grain.Open(_gathering.Opening() with { Rooms = Rooms(6) });
        Assert.Equal(Refusal.None, opened.Refusal);

        var more = await _gathering.Grain.OpenRoom(opened.Links!.Facilitator!.Value, new(SessionId.New(), "Soissons", null, null, 1, 1));

        Assert.Equal(Refusal.TooMany, more.Refusal);
    }

    [Fact]
    public void Nobody_finds_a_room_by_a_territory_with_a_kit_that_lists_none()
    {
        var kit = SmallKit with { Profile = SmallKit.Profile with { Territories = [] } };
        var opening = _gathering.Opening(Arrival.Territory) with { Rooms = Rooms(2) };

        Assert.Equal(Refusal.NoSuchChoice, GatheringRules.Check(opening, kit));
        Assert.Equal(Refusal.None, GatheringRules.Check(opening with { Arrival = Arrival.Spread }, kit));
        Assert.Equal(Refusal.None, GatheringRules.Check(opening, SmallKit));
    }

    private static ImmutableArray<RoomOpening> Rooms(int count) =>
        [.. Enumerable.Range(1, count).Select(rank => new RoomOpening(SessionId.New(), $"Salle {rank}", null, null, 12, SeatsEach))];

    private async Task<SessionId> OpensSoissons()
    {
        var room = SessionId.New();
        await Accepted(_gathering.Grain.OpenRoom(_gathering.Conductor, new(room, "Soissons", new("aisne"), null, 6, 8)));
        return room;
    }
}
