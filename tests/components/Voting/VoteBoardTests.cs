using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Voting;

namespace FilageFuturs.ComponentTests.Voting;

public sealed class VoteBoardTests : SeatContext
{
    // What can be pressed: four posters of a number, a fold and three dots, then « J’ai fini ».
    private const int OfAPoster = 5;
    private const int SecondsGreen = OfAPoster + 2;
    private const int Done = 4 * OfAPoster;

    private static readonly DotId Green = new("vert");
    private static readonly ScenarioId Second = new("s2");
    private static readonly ScenarioId Fourth = new("s4");

    private readonly List<DotChoice> _chosen = [];
    private readonly List<bool> _finished = [];

    [Fact]
    public void A_hollow_dot_is_placed_by_pressing_it()
    {
        Draw(AWorkshop.Mine).Find(".poster:nth-child(2) .pt.v").Click();

        Assert.Equal(new(Green, Second), Assert.Single(_chosen));
    }

    [Fact]
    public void A_placed_dot_pressed_again_is_taken_back()
    {
        Draw(GreenOn(Second)).Find(".poster:nth-child(2) .pt.v").Click();

        Assert.Equal(new(Green, null), Assert.Single(_chosen));
    }

    [Fact]
    public void A_dot_pressed_elsewhere_moves_there()
    {
        Draw(GreenOn(Second)).Find(".poster:nth-child(4) .pt.v").Click();

        Assert.Equal(new(Green, Fourth), Assert.Single(_chosen));
    }

    [Fact]
    public void At_most_one_dot_of_each_kind_is_drawn_placed()
    {
        var drawn = Draw(GreenOn(Fourth));

        var placed = Assert.Single(drawn.FindAll(".pt[aria-pressed=true]"));
        Assert.Equal("4", placed.Closest("article")!.GetAttribute("data-s"));
        Assert.Equal(["sur le 4", "à poser", "à poser"], drawn.FindAll(".palette b").Select(place => place.TextContent));
    }

    [Fact]
    public void A_dot_is_known_by_its_shape_its_letter_and_its_words()
    {
        var dot = Draw(AWorkshop.Mine).Find(".poster .pt.o");

        Assert.Equal("O", dot.GetAttribute("data-cle"));
        Assert.Contains("Je m’y projette", dot.TextContent, StringComparison.Ordinal);
        Assert.NotNull(dot.QuerySelector(".pts"));
    }

    [Fact]
    public void Numbers_lead_to_a_scenario_and_letters_act_there()
    {
        var drawn = Draw(AWorkshop.Mine);
        Assert.Equal(["1", "2", "3", "4"], drawn.FindAll(".poster .n").Select(number => number.GetAttribute("data-touche")));

        drawn.Find(".poster:nth-child(3)").FocusIn();

        Assert.Equal(["V", "O", "R"], drawn.FindAll(".pt[data-touche]").Select(dot => dot.GetAttribute("data-touche")));
        Assert.All(drawn.FindAll(".pt[data-touche]"), dot => Assert.Equal("3", dot.Closest("article")!.GetAttribute("data-s")));
        Assert.Contains("marquage", drawn.Find(".poster:nth-child(3)").ClassList);
    }

    [Fact]
    public void The_help_names_the_numbers_that_stand_on_the_scenarios()
    {
        var drawn = Draw(AWorkshop.Mine, kit: AWorkshop.Kit with { Scenarios = AWorkshop.Kit.Scenarios.RemoveAt(1) });

        Assert.Equal(["1", "3", "4"], drawn.FindAll(".poster .n").Select(number => number.GetAttribute("data-touche")));
        Assert.Equal(["1", "3", "4", "V", "O", "R"], drawn.FindAll(".palette kbd").Select(key => key.TextContent));
    }

    [Fact]
    public void Once_closed_nothing_moves_and_the_next_step_is_told()
    {
        var drawn = Draw(GreenOn(Fourth), clock => clock.Closed());

        drawn.Find(".poster:nth-child(2) .pt.v").Click();

        Assert.Empty(_chosen);
        Assert.Equal("Le vote est clos.", drawn.Find("h1").TextContent);
        Assert.Contains("Hélène", drawn.Find(".consigne p").TextContent, StringComparison.Ordinal);
        Assert.Empty(drawn.FindAll(".palette button"));
    }

    [Fact]
    public void The_pause_is_named_above_and_the_board_says_what_becomes_of_the_dots()
    {
        var paused = AWorkshop.During("vote").Clock! with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(3) };
        Assert.True(paused.IsPaused);

        var page = Open(ASeatScreen.Of(AWorkshop.During("vote") with { Clock = paused }));

        Assert.StartsWith("Vos points restent", page.Find(".consigne p").TextContent, StringComparison.Ordinal);
        Assert.Equal("Pause. Le temps est arrêté.", page.Find(".arret").TextContent);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_room_of_fewer_than_five_hears_before_it_votes_that_its_result_may_be_guessed(int voters, bool isTold)
    {
        var drawn = Draw(AWorkshop.Mine, voters: voters);

        Assert.Equal(isTold, drawn.Find(".consigne p").TextContent.Contains("deviner qui a choisi quoi", StringComparison.Ordinal));
    }

    [Fact]
    public void I_am_done_is_reversible()
    {
        Draw(AWorkshop.Mine).Find(".palette button").Click();
        var again = Draw(AWorkshop.Mine with { HasFinishedVote = true }).Find(".palette button");
        again.Click();

        Assert.Equal([true, false], _finished);
        Assert.Equal("Changer mes points", again.TextContent.Trim());
    }

    [Fact]
    public void The_keys_are_told_word_by_word()
    {
        var told = Draw(AWorkshop.Mine).Find(".palette .aide").TextContent
            .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            [
                "Au", "clavier", ":", "1", "2", "3", "4", "pour", "aller", "à", "un", "scénario,",
                "V", "O", "R", "pour", "poser", "ou", "retirer", "un", "point.",
            ],
            told);
    }

    [Fact]
    public void A_story_unfolds_on_a_phone()
    {
        var drawn = Draw(AWorkshop.Mine);

        drawn.Find(".poster:nth-child(2) .relire").Click();

        Assert.Equal(drawn.Find(".poster:nth-child(2) h2").Id, drawn.Find(".poster:nth-child(2) .relire").GetAttribute("aria-describedby"));
        Assert.Equal("true", drawn.Find(".poster:nth-child(2) .relire").GetAttribute("aria-expanded"));
        Assert.Contains("ouvert", drawn.Find(".poster:nth-child(2)").ClassList);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dot_pressed_twice_before_it_shows_says_twice_what_was_in_sight(bool wasThere)
    {
        var line = new SlowLine(Services);
        await line.Send<VoteBoard>(Drawn(wasThere ? GreenOn(Second) : AWorkshop.Mine));
        var press = line.Press(SecondsGreen);

        await press();
        await line.Send<VoteBoard>(Drawn(wasThere ? AWorkshop.Mine : GreenOn(Second)));
        await press();

        Assert.Equal(Enumerable.Repeat(new DotChoice(Green, wasThere ? null : Second), 2), _chosen);
    }

    [Fact]
    public async Task I_am_done_pressed_twice_before_it_shows_is_said_twice()
    {
        var line = new SlowLine(Services);
        await line.Send<VoteBoard>(Drawn(AWorkshop.Mine));
        var press = line.Press(Done);

        await press();
        await line.Send<VoteBoard>(Drawn(AWorkshop.Mine with { HasFinishedVote = true }));
        await press();

        Assert.Equal([true, true], _finished);
    }

    private Dictionary<string, object?> Drawn(MineView mine) => new()
    {
        [nameof(VoteBoard.Kit)] = AWorkshop.Kit,
        [nameof(VoteBoard.Mine)] = mine,
        [nameof(VoteBoard.Clock)] = AWorkshop.During("vote").Clock,
        [nameof(VoteBoard.OnChoose)] = SlowLine.Heard<DotChoice>(_chosen.Add),
        [nameof(VoteBoard.OnFinish)] = SlowLine.Heard<bool>(_finished.Add),
    };

    private static MineView GreenOn(ScenarioId scenario) =>
        AWorkshop.Mine with { Dots = ImmutableDictionary<DotId, ScenarioId>.Empty.Add(Green, scenario) };

    private IRenderedComponent<VoteBoard> Draw(
        MineView mine, Func<PhaseClock, PhaseClock>? clock = null, int? voters = null, Kit? kit = null) =>
        Render<VoteBoard>(parameters => parameters
            .Add(board => board.Kit, kit ?? AWorkshop.Kit)
            .Add(board => board.Mine, mine)
            .Add(board => board.Clock, (clock ?? (same => same))(AWorkshop.During("vote").Clock!))
            .Add(board => board.Facilitator, "Hélène")
            .Add(board => board.Voters, voters)
            .Add(board => board.OnChoose, _chosen.Add)
            .Add(board => board.OnFinish, _finished.Add));
}
