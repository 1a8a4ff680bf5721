using System.Globalization;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Replay;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Replay;

public sealed class PlenarySceneTests : SeatContext
{
    private static readonly IdeaView Idea = new(new("i1"), "Le savoir des voisines", 2, null);

    public PlenarySceneTests()
    {
        Services.AddSingleton<Wording>();
        Services.AddSingleton<MergedWording>();
    }

    [Theory]
    [InlineData(ReplaySight.Plenary, ".pleniere h1")]
    [InlineData(ReplaySight.Wall, ".salle h1")]
    public void What_the_rooms_of_a_gathering_brought_back_is_looked_at_again(ReplaySight sight, string title)
    {
        var drawn = Restitution(sight, ARestitution.Merged);

        Assert.Equal("La région a voté", drawn.Find(title).TextContent);
        Assert.NotEmpty(drawn.FindAll(".mur-reuni table"));
    }

    [Theory]
    [InlineData(ReplaySight.Plenary)]
    [InlineData(ReplaySight.Wall)]
    public void Whoever_sees_it_in_the_synthesis_alone_is_told_so_and_not_that_rooms_have_not_voted(ReplaySight sight)
    {
        var drawn = Restitution(sight, null);

        Assert.Equal("Restitution", drawn.Find("h2").TextContent);
        Assert.Contains("se lit dans la synthèse", drawn.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("pas encore révélé", drawn.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vote_revealed_late_is_looked_at_while_groups_are_formed() =>
        Assert.NotEmpty(Draw("groupes").FindAll(".revele"));

    [Fact]
    public void A_vote_revealed_late_takes_no_other_phases_place_where_no_groups_are_formed() =>
        Assert.Contains(Idea.Text!, Draw("ancrage").Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData(PhaseKind.ShareOut, ".contee h2")]
    [InlineData(PhaseKind.Wall, ".gardees h2")]
    [InlineData(PhaseKind.Wall, ".gardees h3")]
    [InlineData(PhaseKind.Wall, ".gardees li")]
    [InlineData(PhaseKind.NeedsMap, ".carte-besoins li")]
    [InlineData(PhaseKind.Ranking, ".classe li p")]
    [InlineData(PhaseKind.SelfAssessment, ".dits li")]
    [InlineData(PhaseKind.Pause, ".constat h2")]
    [InlineData(PhaseKind.Pause, ".constat p")]
    public void Words_of_the_kit_are_in_its_language(PhaseKind kind, string words) =>
        Assert.Equal("fr", InEnglish(kind, Everything).Find(words).Closest("[lang]")?.GetAttribute("lang"));

    [Fact]
    public void Words_of_ours_are_in_the_language_of_the_page()
    {
        Assert.Null(InEnglish(PhaseKind.ShareOut, AWorkshop.Lobby).Find(".constat h2").GetAttribute("lang"));

        var silent = Everything with { Vote = new(1, 2, null) };
        Assert.Null(InEnglish(PhaseKind.DotVote, silent).Find(".constat p").GetAttribute("lang"));
        Assert.Equal("en", InEnglish(PhaseKind.Wall, Everything with { Ideas = new([], [Idea with { Text = null }]) })
            .Find(".gardees li").GetAttribute("lang"));
    }

    [Fact]
    public void What_is_read_in_the_synthesis_alone_is_named_in_the_language_of_the_kit()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        var drawn = Restitution(ReplaySight.Wall, null);

        Assert.Equal("fr", drawn.Find(".constat h2").GetAttribute("lang"));
        Assert.Null(drawn.Find(".constat p").Closest("[lang]"));
    }

    private static RoomView Everything => AWorkshop.During("partage") with
    {
        Sharing = new(
            new("g4"), AWorkshop.Now, [AWorkshop.Society], [new("g2"), new("g4")], [new("g2"), new("g4"), new("g1"), new("g3")],
            TimeSpan.FromSeconds(150)),
        Ideas = new([new(new("f1"), "Le lien")], [Idea with { Family = new("f1") }]),
        Needs = new([new(new("n1"), NeedKind.Skill, "Douter", false, [])], new(6, 6, null, [new(1, new("n1"), 12, 6)])),
        Assessment = new(6, 6, [.. Enumerable.Repeat(new PlanePoint(50, 50), 6)]),
    };

    private IRenderedComponent<PlenaryScene> InEnglish(PhaseKind kind, RoomView room)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var phases = AWorkshop.Kit.Phases.Select(phase => phase.Id.Value == "partage" ? phase with { Kind = kind } : phase);
        return Render<PlenaryScene>(parameters => parameters
            .Add(scene => scene.Kit, AWorkshop.Kit with { Phases = [.. phases], Assessment = Circuit.Kit.Assessment })
            .Add(scene => scene.Frame, new(new(10, 0), room, [], [], [])));
    }

    private IRenderedComponent<ReplayScene> Restitution(ReplaySight sight, MergedView? merged) => Render<ReplayScene>(drawn => drawn
        .Add(scene => scene.Kit, ARestitution.Kit)
        .Add(scene => scene.Frame, new(new(10, 0), ARestitution.Room, [], [], []))
        .Add(scene => scene.Tab, new(sight))
        .Add(scene => scene.Card, ARestitution.Kit.Cards[0])
        .Add(scene => scene.Merged, merged));

    private IRenderedComponent<PlenaryScene> Draw(string phase)
    {
        var room = AWorkshop.During(phase) with
        {
            Groups = [],
            Vote = new(1, 2, new(1, 2, []), new(phase)),
            Ideas = new([], [Idea]),
        };
        return Render<PlenaryScene>(parameters => parameters
            .Add(scene => scene.Kit, AWorkshop.Kit)
            .Add(scene => scene.Frame, new(new(10, 0), room, [], [], [])));
    }
}
