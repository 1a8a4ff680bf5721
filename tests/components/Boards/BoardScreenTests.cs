using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Boards;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.ComponentTests.Boards;

public sealed class BoardScreenTests : SeatContext
{
    private static readonly RenderFragment Offers = builder => builder.AddMarkupContent(0, "<section class=\"choix\">Quelle carte ?</section>");

    private readonly List<BoardGesture> _made = [];

    [Fact]
    public void The_grid_and_the_pager_share_the_same_cells()
    {
        var drawn = Draw();

        Assert.Equal(9, drawn.FindAll("li.case").Count);
        Assert.Equal("Le savoir le plus recherché", Assert.Single(drawn.FindAll("li.case.actif")).QuerySelector("h2 span")!.TextContent);
        Assert.Equal("5", drawn.Find(".pages [aria-current]").TextContent);
    }

    [Fact]
    public void The_pager_goes_round_and_says_what_is_retained()
    {
        var drawn = Draw("c9");
        Assert.Equal("Case 1, réponse retenue", drawn.Find(".pages li button").GetAttribute("aria-label"));

        drawn.Find(".pages > button:last-child").Click();
        drawn.Find(".pages li:nth-child(3) button").Click();

        Assert.Equal([new VisitCell(new("c1"), FromPager: true), new VisitCell(new("c3"), FromPager: true)], _made);
    }

    [Fact]
    public void Progress_counts_the_retained_answers() =>
        Assert.StartsWith("4 réponses retenues sur 9", Draw().Find(".carte header p").TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_group_says_who_is_where()
    {
        var doing = Draw().FindAll(".equipe li").ToDictionary(
            line => line.QuerySelector("b")!.TextContent, line => line.QuerySelector("span")!.TextContent);

        Assert.Equal(("vous", "écrit en case 5", "en ligne"), (doing["Nour"], doing["Fatou"], doing["Wafa"]));
    }

    [Fact]
    public void Someone_who_comes_midway_is_greeted_with_what_is_already_there()
    {
        var drawn = Draw(arrival: "Imaginez la société de votre futur, case par case.");

        Assert.Contains("Imaginez la société", drawn.Find(".accueil").TextContent, StringComparison.Ordinal);
        Assert.Contains("18 idées", drawn.Find(".accueil .petit").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Until_it_arrives_the_card_is_announced() =>
        Assert.Equal("La carte arrive…", Draw(board: false).Find(".carte .invite").TextContent);

    [Fact]
    public void The_card_of_a_group_that_joined_ours_is_read_below_our_own()
    {
        var board = ABoard.View with { Id = new(new("g2"), AWorkshop.Society), Scenario = new("s2") };
        var drawn = Draw();
        Assert.Empty(drawn.FindAll(".contee"));

        drawn.Render(parameters => parameters
            .Add(screen => screen.Group, AWorkshop.Groups[3] with { Joined = [new(board.Id.Group, board.Scenario)] })
            .Add(screen => screen.Boards, ImmutableDictionary<BoardId, BoardView>.Empty.Add(board.Id, board)));

        var joined = drawn.Find(".carte .cases ~ .contee[data-s='2']");
        Assert.EndsWith("accueilli : L’art du compromis", joined.QuerySelector("h2")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Réparatrice ambulante", joined.TextContent, StringComparison.Ordinal);
        Assert.Empty(joined.QuerySelectorAll("button, textarea"));
    }

    [Fact]
    public void The_choice_of_the_card_to_tell_comes_after_the_cells_and_pushes_no_field_away()
    {
        var drawn = Draw();

        drawn.Render(parameters => parameters.Add(screen => screen.Choice, Offers));

        Assert.Equal("Quelle carte ?", Assert.Single(drawn.FindAll(".carte .cases ~ .choix")).TextContent);
    }

    private IRenderedComponent<BoardScreen> Draw(string active = "c5", string? arrival = null, bool board = true)
    {
        var room = AWorkshop.During("carte-societe");
        return Render<BoardScreen>(parameters => parameters
            .Add(screen => screen.Kit, AWorkshop.Kit)
            .Add(screen => screen.Card, AWorkshop.Kit.Cards[0])
            .Add(screen => screen.Room, room)
            .Add(screen => screen.Mine, AWorkshop.Mine)
            .Add(screen => screen.Group, room.Groups[3])
            .Add(screen => screen.Board, board ? ABoard.View : null)
            .Add(screen => screen.Active, new PromptId(active))
            .Add(screen => screen.Arrival, arrival)
            .Add(screen => screen.OnGesture, _made.Add));
    }
}
