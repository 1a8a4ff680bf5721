using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Replay;

namespace FilageFuturs.ComponentTests.Replay;

/// <summary>Two evenings of the same workshop: the first went on to the card, the second stopped after the vote.</summary>
public sealed class CompareTests : SeatContext
{
    private static readonly ComparedPair Pair = new(
        One("Lille", minutes: 20, filled: 3, retained: "La lentille"), One("Dunkerque", minutes: 10, filled: 0, retained: null));

    [Fact]
    public void Both_paces_stand_on_one_axis_and_in_a_table()
    {
        var pace = Render<ComparedPace>(parameters => parameters.Add(one => one.Pair, Pair));
        var vote = Cells(pace, "Vote silencieux");
        var bars = pace.FindAll("path.barre").Select(bar => bar.GetAttribute("d")!).ToList();

        Assert.Equal(["20 min".Replace(' ', '\u00A0'), "10 min".Replace(' ', '\u00A0'), "−\u00A010\u00A0min"], vote);
        Assert.Equal(["non tenue", "non tenue", "–"], Cells(pace, "Ce que l’on préserve"));
        Assert.StartsWith("M0 2h958", bars[0], StringComparison.Ordinal);
        Assert.StartsWith("M0 38h478", bars[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_one_of_them_did_not_hold_has_no_gap()
    {
        var pair = Pair with { Second = Pair.Second with { Index = Pair.Second.Index with { Chapters = [] } } };

        var pace = Render<ComparedPace>(parameters => parameters.Add(one => one.Pair, pair));

        Assert.Equal(["20\u00A0min", "non tenue", "–"], Cells(pace, "Vote silencieux"));
    }

    [Fact]
    public void A_pause_is_no_time_of_the_step_that_it_interrupted()
    {
        var (planned, held) = (TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(12));
        var pair = Pair with { First = Pair.First with { Index = Pair.First.Index with { Held = [new(new("vote"), planned, held)] } } };

        var pace = Render<ComparedPace>(parameters => parameters.Add(one => one.Pair, pair));

        Assert.Equal(["12\u00A0min", "10\u00A0min", "−\u00A02\u00A0min"], Cells(pace, "Vote silencieux"));
        Assert.StartsWith("M0 2h958", pace.Find("path.barre").GetAttribute("d"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7 * 24 * 60, "Lille, 14 avril 2026", "Lille, 21 avril 2026")]
    [InlineData(90, "Lille, 14 avril 2026, 16 h 20", "Lille, 14 avril 2026, 17 h 50")]
    public void Two_workshops_of_one_team_are_told_apart_wherever_they_are_named(int minutes, string first, string second)
    {
        var index = Pair.First.Index;
        var pair = new ComparedPair(Pair.First, Pair.First with { Index = index with { StartedAt = index.StartedAt.AddMinutes(minutes) } });

        var pace = Render<ComparedPace>(parameters => parameters.Add(one => one.Pair, pair));
        var vote = Render<ComparedVote>(parameters => parameters.Add(one => one.Pair, pair));
        var answers = Render<ComparedAnswers>(parameters => parameters.Add(one => one.Pair, pair));

        string[] columns = [first["Lille, ".Length..], second["Lille, ".Length..]];
        Assert.Equal(columns, pace.FindAll("thead th").Skip(1).Take(2).Select(head => Plain(head.TextContent)));
        Assert.Contains(second, Plain(pace.Find("p").TextContent), StringComparison.Ordinal);
        Assert.Equal([first, second], vote.FindAll("td .vh").Take(2).Select(name => Plain(name.TextContent)));
        Assert.Contains(second, Plain(vote.Find(".petit").TextContent), StringComparison.Ordinal);
        Assert.Equal(columns, answers.FindAll("thead th").Skip(1).Select(head => Plain(head.TextContent)));
        Assert.Equal(columns, answers.FindAll("td").Take(2).Select(cell => Plain(cell.GetAttribute("data-seance")!)));
    }

    [Fact]
    public void A_workshop_to_choose_says_its_day_before_the_title_that_a_narrow_list_cuts()
    {
        var known = new WatchedSession(new(Secret.New(), Anonymous: true), Pair.First.Index);

        var choice = Render<SessionChoice>(parameters => parameters
            .Add(one => one.Name, "a").Add(one => one.Label, "Premier atelier").Add(one => one.Known, ImmutableArray.Create(known)));

        Assert.Equal("14 avril 2026, 16 h 20, Lille", Plain(choice.Find("option").TextContent));
    }

    [Fact]
    public void Cells_filled_are_drawn_and_said()
    {
        var pace = Render<ComparedPace>(parameters => parameters.Add(one => one.Pair, Pair));

        Assert.Equal(2, pace.FindAll("path.trait").Count);
        Assert.Contains("cases tranchées\u00a0: 3", pace.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vote_or_cards_in_one_of_two_versions_are_enough_to_be_compared()
    {
        var without = Pair.Second.Kit with { Cards = [], Phases = [Pair.Second.Kit.Phases[0]] };
        var second = Pair.Second with { Index = Pair.Second.Index with { Kit = without } };

        Assert.Equal((true, true), Told(new(Pair.First, second)));
        Assert.Equal((false, false), Told(new(second, second)));

        static (bool, bool) Told(ComparedPair pair) => (pair.HasVote, pair.HasCards);
    }

    [Fact]
    public void A_vote_that_was_never_revealed_stays_hidden()
    {
        var hidden = Pair with { Second = Pair.Second with { End = Pair.Second.End with { Room = AWorkshop.During("vote") } } };

        var vote = Render<ComparedVote>(parameters => parameters.Add(one => one.Pair, hidden));

        Assert.Empty(vote.FindAll("table"));
    }

    [Fact]
    public void A_room_that_voted_on_paper_is_not_said_to_have_hidden_its_vote()
    {
        var unseen = OnPaper(Pair.Second with { End = Pair.Second.End with { Room = AWorkshop.During("vote") } });

        var vote = Render<ComparedVote>(parameters => parameters.Add(one => one.Pair, Pair with { Second = unseen }));

        Assert.Empty(vote.FindAll("table"));
        Assert.Equal(
            "Dunkerque : une partie de cette salle a travaillé sur papier, ce qui se lit dans sa synthèse.",
            Plain(Assert.Single(vote.FindAll("p")).TextContent));
    }

    [Fact]
    public void Answers_on_paper_are_said_to_be_in_the_synthesis_and_not_to_be_none()
    {
        var pair = Pair with { Second = OnPaper(Pair.Second) };

        var answers = Render<ComparedAnswers>(parameters => parameters.Add(one => one.Pair, pair).Add(one => one.Prompt, "c2"));
        var pace = Render<ComparedPace>(parameters => parameters.Add(one => one.Pair, pair));

        Assert.Equal(["La lentille", "Voir sa synthèse"], Cells(answers, "L’art face au divertissement"));
        Assert.StartsWith("Dunkerque : une partie", Plain(Assert.Single(answers.FindAll("p")).TextContent), StringComparison.Ordinal);
        Assert.StartsWith(
            "Lille, cases tranchées : 3. Dunkerque : 0 à l’écran.", Plain(pace.Find("p").TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_that_are_held_back_are_no_zeros()
    {
        var vote = Render<ComparedVote>(parameters => parameters.Add(one => one.Pair, Pair));

        Assert.All(vote.FindAll("td b"), count => Assert.Equal("–", count.TextContent));
        Assert.Contains("le détail n’est pas montré", vote.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_newer_version_of_the_kit_added_is_compared_with_nothing_and_not_with_zero()
    {
        var kit = AWorkshop.Kit with
        {
            Version = 2,
            Scenarios = [.. AWorkshop.Kit.Scenarios, new(new("s5"), 5, "Le cinquième futur", "", "")],
            Phases = [.. AWorkshop.Kit.Phases, AWorkshop.Kit.Phases[0] with { Id = new("bilan"), ShortTitle = "Bilan" }],
        };
        var pair = new ComparedPair(Voted(Pair.First, new("s1")), Voted(Pair.Second with { Index = Pair.Second.Index with { Kit = kit } }, new("s5")));

        var vote = Render<ComparedVote>(parameters => parameters.Add(one => one.Pair, pair));
        var pace = Render<ComparedPace>(parameters => parameters.Add(one => one.Pair, pair));
        var answers = Render<ComparedAnswers>(parameters => parameters.Add(one => one.Pair, pair));

        Assert.False(pair.IsOneVersion);
        Assert.Equal(["–", "3"], Green(vote, "Le cinquième futur"));
        Assert.Equal(["3", "0"], Green(vote, "L’art face au divertissement"));
        Assert.Equal(["–", "non tenue", "–"], Cells(pace, "Bilan"));
        Assert.Equal(["–", "Rien de retenu"], Cells(answers, "Le cinquième futur"));
    }

    [Fact]
    public void What_each_retained_for_a_prompt_reads_side_by_side()
    {
        var answers = Render<ComparedAnswers>(parameters => parameters
            .Add(one => one.Pair, Pair).Add(one => one.Prompt, "c2"));

        Assert.Equal(["La lentille", "Rien de retenu"], Cells(answers, "L’art face au divertissement"));
        Assert.Equal("c2", answers.Find("option[selected]").GetAttribute("value"));
    }

    [Fact]
    public void Each_answer_says_whose_it_is_and_a_pile_of_rows_stays_a_table()
    {
        var answers = Render<ComparedAnswers>(parameters => parameters.Add(one => one.Pair, Pair));

        Assert.Equal(["Lille", "Dunkerque"], answers.FindAll("tbody tr:first-child td").Select(cell => cell.GetAttribute("data-seance")));
        Assert.All(answers.FindAll("table,thead,tbody,tr,th,td"), part => Assert.True(part.HasAttribute("role"), part.OuterHtml));
    }

    [Fact]
    public void An_unknown_prompt_shows_the_first() => Assert.Equal(
        "c1",
        Render<ComparedAnswers>(parameters => parameters.Add(one => one.Pair, Pair).Add(one => one.Prompt, "x"))
            .Find("option[selected]").GetAttribute("value"));

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private static List<string> Cells<T>(IRenderedComponent<T> drawn, string row)
        where T : Microsoft.AspNetCore.Components.IComponent => [.. drawn.FindAll("tbody tr")
            .Single(line => line.QuerySelector("th")!.TextContent == row)
            .QuerySelectorAll("td").Select(cell => cell.TextContent)];

    private static IEnumerable<string> Green(IRenderedComponent<ComparedVote> drawn, string row) => drawn.FindAll("tbody tr")
        .Single(line => line.QuerySelector("th")!.TextContent == row)
        .QuerySelector("td")!.QuerySelectorAll("b").Select(count => count.TextContent);

    private static ComparedSession OnPaper(ComparedSession one) =>
        one with { Index = one.Index with { HasPaperVotes = true, HasPaperAnswers = true } };

    private static ComparedSession Voted(ComparedSession one, ScenarioId scenario) => one with
    {
        End = one.End with { Room = one.End.Room with { Vote = new(9, 9, new(9, 9, [new(scenario, new("vert"), 3)])) } },
    };

    private static ComparedSession One(string title, int minutes, int filled, string? retained)
    {
        var length = minutes * 60_000;
        var index = new ReplayIndex(
            new(title.ToLowerInvariant()), title, AWorkshop.Kit, AWorkshop.Now, length, 10, ReplayAccess.Anonymous, 10, true,
            [], [], [new(AWorkshop.OurGroup, new("s1"))], [new(new("vote"), 1, 0, length)], [],
            new(length / 120, [], [], [.. Enumerable.Repeat(filled, 120)]), null);
        var board = new BoardId(AWorkshop.OurGroup, AWorkshop.Society);
        AnswerView? answer = retained is null ? null : new(new("a1"), AWorkshop.Nour, null, retained);
        var room = AWorkshop.During("ancrage") with { Vote = new(1, 1, new(1, 1, [])) };
        return new(index, new(
            new(10, length), room, [new(board, new("s1"), 1, [new(new("c2"), [], answer, [], false, false)], [])], [], []));
    }
}
