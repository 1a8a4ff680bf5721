using System.Globalization;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Sessions;
using FilageFuturs.Web.Tours;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Groups;

/// <summary>The wall of a room whose groups only go round objects.</summary>
public sealed class TouringGroupsTests : BunitContext
{
    private static readonly Kit Touring =
        WallRooms.Kit with { Phases = [WallRooms.Kit.Phases[2], WallRooms.Kit.Phases[3] with { Kind = PhaseKind.ArtefactTour }] };

    private static readonly RoomView Forming = WallRooms.During("2a");

    private static readonly RoomView Formed =
        Forming with { Groups = [.. Forming.Grouped().Groups.Select(group => group with { Scenario = null })] };

    public TouringGroupsTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new("fr");
        Services.AddLocalization();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Renderer.SetRendererInfo(new RendererInfo("Server", true));
    }

    [Fact]
    public void No_future_waits_face_down_while_they_form()
    {
        var wall = Wall(Forming);

        Assert.Empty(wall.FindAll(".dos"));
        Assert.Equal("Vous découvrirez le vôtre ici, et sur votre écran.", wall.Find(".pied").TextContent);
    }

    [Fact]
    public void Once_formed_they_are_named_and_no_lot_is_spoken_of()
    {
        var wall = Wall(Formed);

        Assert.Equal("Les groupes sont formés.", wall.Find("h1").TextContent);
        Assert.Equal(["Groupe 1", "Groupe 2", "Groupe 3", "Groupe 4"], wall.FindAll("h2").Select(name => name.TextContent));
        Assert.Empty(wall.FindAll(".emb"));
        Assert.DoesNotContain("futur", wall.Find(".tirage").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_such_a_room_drew_before_is_shown_as_it_was()
    {
        var wall = Wall(Forming.Grouped());

        Assert.Equal("Le sort a parlé.", wall.Find("h1").TextContent);
        Assert.Equal("L’art face au divertissement", wall.Find("h2").TextContent);
    }

    [Fact]
    public void Before_their_objects_they_go_by_their_number_without_an_emblem()
    {
        var tour = new TourView(Forming.Clock!.Phase, [], 0, 3, null, [], ImmutableDictionary<ArtefactId, int>.Empty, null);
        var places = Render<TourPlaces>(set => set.Add(one => one.Kit, Touring).Add(one => one.Room, Formed with { Tour = tour }));

        Assert.Equal(["Groupe 1", "Groupe 2", "Groupe 3", "Groupe 4"], places.FindAll(".nom").Select(name => name.TextContent));
        Assert.Empty(places.FindAll(".emb"));
    }

    private IRenderedComponent<WallStage> Wall(RoomView room) => Render<WallStage>(stage => stage
        .Add(view => view.Kit, Touring)
        .Add(view => view.Room, room)
        .Add(view => view.Site, "https://futurs.exemple/"));
}
