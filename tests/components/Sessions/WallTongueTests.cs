using System.Globalization;
using FilageFuturs.Web.Sessions;
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

    private string? TongueOf(PhaseKind kind, string words, RoomView room)
    {
        var phases = WallRooms.Kit.Phases.Select(phase =>
            phase.Id == room.Clock!.Phase ? phase with { Kind = kind, Text = "Une lettre" } : phase);
        var wall = Render<WallStage>(stage => stage
            .Add(view => view.Kit, WallRooms.Kit with { Phases = [.. phases] })
            .Add(view => view.Room, room.Presenting("g4", "societe")));
        return wall.Find(words).Closest("[lang]")?.GetAttribute("lang");
    }
}
