using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Tours;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Sessions;
using FilageFuturs.Web.Studio;
using FilageFuturs.Web.Tours;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>People talk in a tool of their own: from each scene one tap leads there, and one only.</summary>
public sealed class VideoCallTests : SeatContext
{
    private const string Calls = "a[href^='https://visio.example/']";
    private const string OfTheRoom = "https://visio.example/salle";
    private const string OfTheGroup = "https://visio.example/g4";

    private static readonly MineView Mine = AWorkshop.Mine;

    private static readonly Dictionary<SeatScene, (RoomView Room, MineView Mine, Kit Kit)> Running = new()
    {
        [SeatScene.Presentation] = (AWorkshop.During("presentation"), Mine, AWorkshop.Kit),
        [SeatScene.Vote] = (AWorkshop.During("vote"), Mine, AWorkshop.Kit),
        [SeatScene.Reveal] = (AWorkshop.During("vote") with { Vote = new(1, 2, new(1, 2, [])) }, Mine, AWorkshop.Kit),
        [SeatScene.Groups] = (AWorkshop.During("groupes"), Mine, AWorkshop.Kit),
        [SeatScene.Board] = (AWorkshop.During("carte-societe"), Mine, AWorkshop.Kit),
        [SeatScene.Aside] = (AWorkshop.During("carte-societe"), Mine with { Group = null }, AWorkshop.Kit),
        [SeatScene.ShareOut] = (
            AWorkshop.During("partage") with { Sharing = new(null, null, [], [], [], TimeSpan.FromMinutes(2)) }, Mine, AWorkshop.Kit),
        [SeatScene.Wall] = (AWorkshop.During("ancrage"), Mine, AWorkshop.Kit),
        [SeatScene.Needs] = (Working, Mine, With(PhaseKind.NeedsMap)),
        [SeatScene.Ranking] = (Working, Mine, With(PhaseKind.Ranking)),
        [SeatScene.Plane] = (Working with { Assessment = new(11, 0, []) }, Mine, With(PhaseKind.SelfAssessment)),
        [SeatScene.Tour] = (Touring, Mine, Circuit.Kit),
        [SeatScene.Harvest] = (Touring with { Tour = Touring.Tour! with { Harvest = [] } }, Mine, Circuit.Kit),
        [SeatScene.Rest] = (Working, Mine, With(PhaseKind.Pause)),
        [SeatScene.Text] = (Working, Mine, With(PhaseKind.CustomText)),
        [SeatScene.Studio] = (
            Working, Mine with { Studio = new(AWorkshop.OurGroup, null, [], [], null, IsWithheld: false) }, With(PhaseKind.ArtefactStudio)),
    };

    private readonly List<GroupId> _visited = [];

    public VideoCallTests()
    {
        var module = JSInterop.SetupModule("./js/plane.js");
        module.Mode = JSRuntimeMode.Loose;
        module.SetupModule("start", _ => true).Mode = JSRuntimeMode.Loose;
    }

    public static TheoryData<string> Names =>
    [
        .. Enum.GetNames<SeatScene>().Except([nameof(SeatScene.Lobby), nameof(SeatScene.Curtain), nameof(SeatScene.Removed)]),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_scene_leads_to_the_call_once(string name)
    {
        var scene = Enum.Parse<SeatScene>(name);
        var (room, mine, kit) = Running[scene];
        Assert.Equal(scene, SeatScenes.Of(kit, room, mine));

        var page = OpenUnderItsTitle(ASeatScreen.Of(Calling(room), mine, kit));

        var call = Assert.Single(page.FindAll(Calls));
        Assert.Equal(scene is SeatScene.Board or SeatScene.Tour or SeatScene.Studio ? OfTheGroup : OfTheRoom, call.GetAttribute("href"));
        Assert.Equal("_blank noopener noreferrer", $"{call.GetAttribute("target")} {call.GetAttribute("rel")}");
    }

    [Fact]
    public void So_does_the_hall_and_the_scene_where_one_meets_ones_group()
    {
        var hall = OpenUnderItsTitle(ASeatScreen.Of(Calling(AWorkshop.Lobby)));
        Assert.Equal(OfTheRoom, Assert.Single(hall.FindAll(Calls)).GetAttribute("href"));

        var intro = Calling(AWorkshop.During("groupes") with { Groups = AWorkshop.Groups });
        Assert.Null(SeatScenes.CallOf(AWorkshop.Kit, intro, Mine));
    }

    [Fact]
    public void A_workshop_without_a_call_shows_none()
    {
        Assert.Null(SeatScenes.CallOf(AWorkshop.Kit, AWorkshop.During("vote"), Mine));
        Assert.Null(SeatScenes.CallOf(AWorkshop.Kit, AWorkshop.During("carte-societe"), Mine));
    }

    [Theory]
    [InlineData("groupes")]
    [InlineData("carte-societe")]
    public void Where_one_address_is_for_everybody_a_group_is_led_to_the_rooms_call(string phase)
    {
        var room = AWorkshop.During(phase) with { VideoLink = OfTheRoom, Groups = AWorkshop.Groups };

        Assert.Equal((OfTheRoom, false), SeatScenes.CallOf(AWorkshop.Kit, room, Mine)!.Value);
    }

    [Theory]
    [InlineData(false, false, false, false)]
    [InlineData(true, false, false, false)]
    [InlineData(false, true, false, false)]
    [InlineData(true, true, false, true)]
    [InlineData(false, false, true, false)]
    [InlineData(false, false, false, true)]
    public void From_the_tour_the_studio_and_every_state_of_a_tile_one_link_leads_to_the_groups_call(
        bool callsHelp, bool asksTime, bool isReady, bool isSmall)
    {
        var room = Calling(Touring);
        var ours = room.Find(AWorkshop.OurGroup)! with { CallsHelp = callsHelp, AsksTime = asksTime, IsReady = isReady };
        room = room with { Groups = [.. room.Groups.Select(group => group.Id == ours.Id ? ours : group)] };

        LeadsThere(Render<TourDesk>(desk => desk
            .Add(one => one.Kit, AWorkshop.Kit)
            .Add(one => one.Room, room)
            .Add(one => one.OnVisit, Visited)).FindAll(Calls));
        LeadsThere(Render<StudioDesk>(desk => desk
            .Add(one => one.Kit, AWorkshop.Kit)
            .Add(one => one.Room, room)
            .Add(one => one.OnVisit, Visited)).FindAll(Calls));
        LeadsThere(Render<GroupTile>(tile => tile
            .Add(one => one.Group, ours)
            .Add(one => one.Name, "Le spectacle vivant en résistance")
            .Add(one => one.Card, AWorkshop.Kit.Cards[0])
            .Add(one => one.Clock, room.Clock!)
            .Add(one => one.IsSmall, isSmall)
            .Add(one => one.OnVisit, Visited)).FindAll(Calls));
    }

    private void Visited(GroupView group) => _visited.Add(group.Id);

    private void LeadsThere(IEnumerable<IElement> calls)
    {
        var call = Assert.Single(calls, link => link.GetAttribute("href") is OfTheGroup);
        Assert.Equal("_blank noopener noreferrer", $"{call.GetAttribute("target")} {call.GetAttribute("rel")}");

        call.Click();

        Assert.Equal(AWorkshop.OurGroup, Assert.Single(_visited));
        _visited.Clear();
    }

    private static RoomView Working => AWorkshop.During("carte-societe");

    private static RoomView Touring => ATour.At(0, ATour.Met);

    private static Kit With(PhaseKind kind) => AWorkshop.Kit with
    {
        Assessment = Circuit.Kit.Assessment,
        Phases = [.. AWorkshop.Kit.Phases.Select(phase => phase.Id.Value is "carte-societe" ? phase with { Kind = kind, Card = null } : phase)],
    };

    private static RoomView Calling(RoomView room) => room with
    {
        VideoLink = OfTheRoom,
        Groups = [.. room.Groups.Select(group => group with { VideoLink = $"https://visio.example/{group.Id}" })],
    };
}
