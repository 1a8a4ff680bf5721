using System.Globalization;
using FilageFuturs.ComponentTests.Replay;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;
using FilageFuturs.Web.Synthesis;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A French kit on the wall of a hall that speaks English.</summary>
public sealed class WallTongueTests : BunitContext
{
    public WallTongueTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new("en");
        Services.AddLocalization();
        Services.AddSingleton<Wording>();
        Services.AddSingleton<MergedWording>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Renderer.SetRendererInfo(new RendererInfo("Server", true));
    }

    [Theory]
    [InlineData(PhaseKind.Grouping, ".carte-g h2")]
    [InlineData(PhaseKind.CardBoard, ".k")]
    [InlineData(PhaseKind.CardBoard, "h1")]
    [InlineData(PhaseKind.CardBoard, ".texte")]
    [InlineData(PhaseKind.CardBoard, ".groupes h2")]
    [InlineData(PhaseKind.ShareOut, "h1")]
    [InlineData(PhaseKind.ShareOut, ".suite b")]
    [InlineData(PhaseKind.ArtefactStudio, ".k")]
    [InlineData(PhaseKind.ArtefactStudio, "h1")]
    [InlineData(PhaseKind.ArtefactStudio, ".texte")]
    [InlineData(PhaseKind.ArtefactStudio, ".groupes h2")]
    [InlineData(PhaseKind.ArtefactTour, "h1")]
    [InlineData(PhaseKind.Pause, "h1")]
    [InlineData(PhaseKind.CustomText, "h1")]
    [InlineData(PhaseKind.CustomText, ".pied")]
    public void Words_of_the_kit_are_in_its_language(PhaseKind kind, string words) =>
        Assert.Equal("fr", TongueOf(kind, words, WallRooms.During("2b").Grouped()));

    [Theory]
    [InlineData(PhaseKind.Grouping, ".carte-g h2")]
    [InlineData(PhaseKind.CardBoard, ".groupes h2")]
    [InlineData(PhaseKind.ShareOut, "h1")]
    [InlineData(PhaseKind.ShareOut, ".suite b")]
    [InlineData(PhaseKind.ArtefactStudio, ".groupes h2")]
    public void A_group_without_a_scenario_is_called_in_the_language_of_the_page(PhaseKind kind, string words)
    {
        var room = WallRooms.During("2b").Grouped();

        Assert.Null(TongueOf(kind, words, room with { Groups = [.. room.Groups.Select(group => group with { Scenario = null })] }));
    }

    [Fact]
    public void What_rooms_bring_back_is_in_the_language_of_their_kit()
    {
        var voted = ARestitution.Merged with { Preserved = [new(1, "Le droit de rater", null, 2, null)] };
        var cards = voted with
        {
            Kit = voted.Kit with { Phases = [.. voted.Kit.Phases.Where(phase => phase.Kind is PhaseKind.CardBoard)] },
            Rooms = [voted.Rooms[0] with { State = MergedState.NotRevealed }],
            Prompts = [new(AWorkshop.Society, voted.Kit.Cards[0].Prompts[0].Id, [new(new("lille"), null, 1, "Vitrailliste", false, false)])],
            Needs = new(1, 9, 9, [new(1, NeedKind.Skill, "Douter", null, 30, 9, 1)], []),
        };

        Assert.All(["thead th", "tbody th", ".deux-murs ol li"], words => Assert.Equal("fr", BroughtBack(voted, words)));
        Assert.All(
            [".deux-murs h2", ".deux-murs ul li", ".deux-murs ol li", ".deux-murs div:last-child ol li"],
            words => Assert.Equal("fr", BroughtBack(cards, words)));
    }

    private string? BroughtBack(MergedView merged, string words) => Render<WallStage>(stage => stage
        .Add(view => view.Kit, ARestitution.Kit)
        .Add(view => view.Room, ARestitution.Room)
        .Add(view => view.Merged, merged)).Find(words).Closest("[lang]")?.GetAttribute("lang");

    private string? TongueOf(PhaseKind kind, string words, RoomView room)
    {
        var phases = WallRooms.Kit.Phases.Select(phase =>
            phase.Id == room.Clock!.Phase ? phase with { Kind = kind, Text = "Une lettre" } : phase);
        var wall = Render<WallStage>(stage => stage
            .Add(view => view.Kit, WallRooms.Kit with { Phases = [.. phases] })
            .Add(view => view.Room, room.Presenting("g4", "societe") with { Tour = Tour(room.Clock!.Phase) }));
        return wall.Find(words).Closest("[lang]")?.GetAttribute("lang");
    }

    private static TourView Tour(PhaseId phase) =>
        new(phase, [], 0, 3, WallRooms.Start.AddMinutes(2), [], ImmutableDictionary<ArtefactId, int>.Empty, null);
}
