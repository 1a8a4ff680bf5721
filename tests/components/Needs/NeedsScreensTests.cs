using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Needs;

namespace FilageFuturs.ComponentTests.Needs;

/// <summary>The map of needs and its order under somebody's hand: what a list or a last point must not do by itself.</summary>
public sealed class NeedsScreensTests : SeatContext
{
    private const string TakeBack = "[aria-label^='Retirer']";

    private static readonly NeedView Line = new(new("n1"), NeedKind.RedLine, "Aucune embauche sans regard humain", false, []);

    private static readonly NeedView Joined = new(new("kit1"), NeedKind.Skill, "Comprendre les fondements", true, ["Savoir comment ça marche", "Du temps", "Un atelier"]);

    private readonly List<NeedGesture> _made = [];

    [Fact]
    public void A_need_is_moved_once_the_button_is_pressed()
    {
        var map = Render<NeedsScreen>(set => set
            .Add(one => one.Question, "De quoi avons-nous besoin ?")
            .Add(one => one.Needs, new([Line], null))
            .Add(one => one.OnGesture, _made.Add));

        map.Find(".k1 li .btn").Click();
        map.Find(".k1 li select").Change("Dialogue");
        Assert.Empty(_made);
        map.FindAll(".k1 li .btn")[1].Click();

        Assert.Equal(new MoveNeed(Line, NeedKind.Dialogue), Assert.Single(_made));
        Assert.Empty(map.FindAll("select"));
    }

    [Fact]
    public void Whoever_put_a_need_on_the_map_takes_it_back_and_nobody_elses_until_writing_closes()
    {
        var map = Render<NeedsScreen>(set => set
            .Add(one => one.Question, "De quoi avons-nous besoin ?")
            .Add(one => one.Needs, new([Line with { Id = new("n2"), Text = "Du temps" }, Line, Joined], null))
            .Add(one => one.Own, ImmutableHashSet.Create(Line.Id))
            .Add(one => one.OnGesture, _made.Add));

        Assert.Single(map.FindAll(TakeBack)).Click();
        Assert.Equal(new WithdrawNeed(Line), Assert.Single(_made));

        map.Render(set => set.Add(one => one.State, WritingState.Closed));
        Assert.Empty(map.FindAll(TakeBack));
    }

    [Fact]
    public void The_edge_of_the_kits_own_needs_is_explained_under_the_title_where_the_map_has_some()
    {
        var map = Render<NeedsScreen>(set => set
            .Add(one => one.Question, "De quoi avons-nous besoin ?")
            .Add(one => one.Needs, new([Line], null)));
        Assert.Empty(map.FindAll("h1 + .petit"));

        map.Render(set => set.Add(one => one.Needs, new([Line, Joined], null)));

        Assert.Equal("Trait\u00A0: besoin commun, venu du kit", map.Find("h1 + .petit").TextContent);
        Assert.Single(map.FindAll("li.commun"));
    }

    [Fact]
    public void The_button_that_moves_a_need_names_it()
    {
        var move = Render<NeedMove>(set => set.Add(one => one.Need, Line));

        Assert.Equal("Déplacer «\u202FAucune embauche sans regard humain\u202F»", move.Find("button").GetAttribute("aria-label"));
    }

    [Fact]
    public void So_it_is_on_the_console()
    {
        (NeedId, NeedKind)? moved = null;
        var desk = Render<NeedsDesk>(set => set
            .Add(one => one.Needs, new([Line], null))
            .Add(one => one.OnMove, move => moved = move));

        desk.Find(".plus").Click();
        desk.Find(".ranger select").Change("Skill");
        Assert.Null(moved);
        desk.Find(".ranger .btn").Click();

        Assert.Equal((Line.Id, NeedKind.Skill), moved);
    }

    [Theory]
    [InlineData(Limits.PointsPerSeat, "Un point de plus")]
    [InlineData(0, "Un point de moins")]
    public void A_button_that_can_do_no_more_keeps_the_focus_and_does_nothing(int given, string label)
    {
        var order = Render<RankingScreen>(set => set
            .Add(one => one.Question, "Dans quel ordre ?")
            .Add(one => one.Needs, new([Line], null))
            .Add(one => one.Points, ImmutableDictionary<NeedId, int>.Empty.SetItem(Line.Id, given))
            .Add(one => one.OnGesture, _made.Add));

        var button = order.Find($"[aria-label='{label}']");
        button.Click();

        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.False(button.HasAttribute("disabled"));
        Assert.Empty(_made);
    }

    [Fact]
    public void When_ones_points_may_be_guessed_is_said_above_the_needs_where_a_phone_shows_it_too()
    {
        var order = Render<RankingScreen>(set => set
            .Add(one => one.Question, "Dans quel ordre ?")
            .Add(one => one.Needs, new([Line], null)));

        Assert.Contains("si vous donnez ou changez vos points en dernier", order.Find("h1 + .petit").TextContent, StringComparison.Ordinal);
        Assert.Empty(order.FindAll(".aide"));
    }

    [Fact]
    public void Points_are_spoken_by_the_live_region_of_the_page_alone()
    {
        var order = Render<RankingScreen>(set => set
            .Add(one => one.Question, "Dans quel ordre ?")
            .Add(one => one.Needs, new([Line], null))
            .Add(one => one.Points, ImmutableDictionary<NeedId, int>.Empty.SetItem(Line.Id, 3)));

        Assert.Contains("3", order.Find(".points").TextContent, StringComparison.Ordinal);
        Assert.Empty(order.FindAll("output, [role=status], [role=alert], [role=log], [aria-live]"));
    }

    [Fact]
    public void Where_points_are_given_the_words_that_were_merged_into_a_need_are_read_and_name_its_buttons()
    {
        var order = Render<RankingScreen>(set => set
            .Add(one => one.Question, "Dans quel ordre ?")
            .Add(one => one.Needs, new([Joined, Line], null)));

        Assert.Equal([.. Joined.Merged, "Compétences à développer"], Under(order.FindAll(".a-classer li")[0]));
        Assert.Equal(
            "Points pour «\u202FComprendre les fondements\u202F», qui réunit aussi\u00A0: Savoir comment ça marche, Du temps, Un atelier",
            order.FindAll(".points")[0].GetAttribute("aria-label"));
        Assert.Equal("Points pour «\u202FAucune embauche sans regard humain\u202F»", order.FindAll(".points")[1].GetAttribute("aria-label"));
    }

    [Fact]
    public void They_are_read_in_the_rooms_order_and_the_wall_counts_those_it_has_no_room_for()
    {
        var ranking = new RankingView(6, 6, 1, [new(1, Joined.Id, 12, 6)]);
        var bars = Render<RankingBars>(set => set.Add(one => one.Needs, new([Joined], ranking)).Add(one => one.Ranking, ranking));
        var onTheWall = Render<RankingBars>(set => set
            .Add(one => one.Needs, new([Joined], ranking))
            .Add(one => one.Ranking, ranking)
            .Add(one => one.MostMerged, 2));

        Assert.Equal(Joined.Merged.AsEnumerable(), Under(bars.Find(".classe li")).SkipLast(1));
        Assert.Equal(["Savoir comment ça marche", "Du temps", "et 1 autre"], Under(onTheWall.Find(".classe li")).SkipLast(1));
    }

    [Fact]
    public void The_order_says_of_how_many_people_it_is_and_how_many_wait_to_be_counted()
    {
        var ranking = new RankingView(8, 7, null, [new(1, Line.Id, 12, 3)], Counted: 5, Since: 2);
        var bars = Render<RankingBars>(set => set.Add(one => one.Needs, new([Line], ranking)).Add(one => one.Ranking, ranking));

        Assert.Contains("donnés par 3 personnes sur 5", bars.Find("li").TextContent, StringComparison.Ordinal);
        Assert.Contains("7 personnes sur 8 ont réparti leurs points.", bars.Markup, StringComparison.Ordinal);
        Assert.Contains("L’ordre montré compte les points de 5 personnes.", bars.Markup, StringComparison.Ordinal);
        Assert.Contains("Depuis cet ordre, 2 personnes ont donné ou changé des points", bars.Markup, StringComparison.Ordinal);

        bars.Render(set => set.Add(one => one.Ranking, ranking with { Since = 0 }));
        Assert.DoesNotContain("Depuis cet ordre", bars.Markup, StringComparison.Ordinal);

        bars.Render(set => set.Add(one => one.Ranking, ranking with { Counted = 7 }));
        Assert.DoesNotContain("L’ordre montré", bars.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 0, "L’ordre se montre à partir de 5 personnes")]
    [InlineData(5, 1, "il se recompte dès que 5 personnes ont donné ou changé des points, et à la fin de l’étape. 1 personne l’a fait.")]
    [InlineData(7, 3, "3 personnes l’ont fait.")]
    public void An_order_that_is_held_back_says_what_it_waits_for(int spread, int since, string sentence)
    {
        var ranking = new RankingView(8, spread, null, [], Since: since);
        var bars = Render<RankingBars>(set => set.Add(one => one.Needs, new([Line], ranking)).Add(one => one.Ranking, ranking));

        Assert.Contains(sentence, bars.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Equal(spread < Limits.LeastBreakdown, bars.Markup.Contains("à partir de", StringComparison.Ordinal));
        Assert.DoesNotContain("Depuis cet ordre", bars.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_read_on_the_map_of_the_wall_and_of_the_replay() =>
        Assert.Equal(Joined.Merged.AsEnumerable(), Under(Render<NeedsMapView>(set => set.Add(one => one.Needs, new([Joined], null))).Find(".k0 li")));

    [Fact]
    public void What_the_room_wrote_last_is_first_on_the_wall_and_the_kits_own_needs_come_after()
    {
        var written = Enumerable.Range(1, 9).Select(rank => Line with { Id = new($"n{rank}"), Text = $"Besoin {rank}" });
        var wall = Wall([Line with { Id = new("kit2"), IsShared = true }, .. written]);

        Assert.Equal(["Besoin 9", "Besoin 8"], wall.FindAll(".k1 li").Take(2).Select(need => need.TextContent.Trim()));
        Assert.Empty(wall.FindAll(".commun"));
        Assert.Equal("et 2 autres", wall.Find(".k1 > .petit").TextContent);
    }

    [Fact]
    public void Few_needs_leave_room_on_the_wall_for_those_of_the_kit_and_first_for_what_the_room_merged_into_them()
    {
        var wall = Wall([Joined with { Id = new("kit2"), Text = "Choisir", Merged = [] }, Joined, Line with { Kind = NeedKind.Skill }]);

        Assert.Equal(
            [Line.Text!, "Comprendre les fondements", "Choisir"],
            wall.FindAll(".k0 li").Select(need => need.FirstChild!.TextContent.Trim()));
    }

    [Theory]
    [InlineData(true, "6 personnes sur 6 ont réparti leurs points.")]
    [InlineData(false, "2 personnes l’ont fait.")]
    public void The_wall_leaves_to_the_seats_who_waits_to_be_counted_unless_the_order_itself_is_held_back(bool isShown, string sentence)
    {
        var ranking = new RankingView(6, 6, null, isShown ? [new(1, Line.Id, 12, 3)] : [], Counted: 5, Since: 2);
        var ordering = AWorkshop.Kit.Phases.Select(phase => phase with { Kind = PhaseKind.Ranking });
        var wall = Render<WallNeeds>(set => set
            .Add(one => one.Kit, AWorkshop.Kit with { Phases = [.. ordering] })
            .Add(one => one.Room, AWorkshop.During("partage") with { Needs = new([Line], ranking) }));

        Assert.Contains(sentence, wall.Find(".classe").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Depuis cet ordre", wall.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<WallNeeds> Wall(ImmutableArray<NeedView> needs) => Render<WallNeeds>(set => set
        .Add(one => one.Kit, AWorkshop.Kit)
        .Add(one => one.Room, AWorkshop.During("partage") with { Needs = new(needs, null) }));

    private static IEnumerable<string> Under(AngleSharp.Dom.IElement need) => need.QuerySelectorAll(".petit").Select(line => line.TextContent);
}
