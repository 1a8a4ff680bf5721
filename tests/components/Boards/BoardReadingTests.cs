using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Boards;

namespace FilageFuturs.ComponentTests.Boards;

public sealed class BoardReadingTests : ConsoleContext
{
    private static readonly Card Card = ConsoleSample.Kit.Cards[0];

    [Fact]
    public void The_latest_idea_of_a_cell_is_there_and_the_others_one_press_away()
    {
        var reading = Draw("Un théâtre sans rideau", "Une scène à ciel ouvert", "Une salle chauffée par les voix");

        Assert.Contains("chauffée", Assert.Single(reading.FindAll(".note")).TextContent, StringComparison.Ordinal);
        Assert.Equal("Lire aussi 2 autres idées", reading.Find(".toutes").TextContent);

        reading.Find(".toutes").Click();

        Assert.Equal(3, reading.FindAll(".note").Count);
        Assert.Empty(reading.FindAll(".toutes"));
    }

    [Fact]
    public void A_lonely_idea_hides_nothing() => Assert.Empty(Draw("Un foyer").FindAll(".toutes"));

    [Fact]
    public void Once_the_group_has_its_answer_its_ideas_fold_behind_it()
    {
        var reading = Draw(new AnswerView(AnswerId.New(), ConsoleSample.Groups[0].Seats[0], null, "Un foyer"), "Un foyer");

        Assert.Equal("Un foyer", reading.Find(".retenue").TextContent);
        Assert.Empty(reading.FindAll(".note"));

        reading.Find(".toutes").Click();

        Assert.Single(reading.FindAll(".note"));
    }

    [Fact]
    public void What_is_withdrawn_is_named()
    {
        var reading = Draw("Un foyer");

        reading.Render(set => set.Add(one => one.OnRedact, _ => { }));

        Assert.Equal("Retirer «\u202FUn foyer\u202F»", reading.Find(".note button").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_cell_that_was_debated_and_agreed_on_shows_both_marks()
    {
        var (reading, group) = (Draw("Un foyer"), ConsoleSample.Groups[0]);
        var cell = new CellView(Card.Prompts[0].Id, [], null, [], true, true);

        reading.Render(set => set.Add(one => one.Board, new BoardView(new(group.Id, Card.Id), group.Scenario, 1, [cell], [])));

        Assert.Equal("débat, consensus", reading.Find(".cases .tampon").TextContent);
    }

    private IRenderedComponent<BoardReading> Draw(params string[] notes) => Draw(null, notes);

    private IRenderedComponent<BoardReading> Draw(AnswerView? answer, params string[] notes)
    {
        var group = ConsoleSample.Groups[0];
        var written = notes.Select(text => new NoteView(NoteId.New(), group.Seats[0], text, ConsoleSample.Now)).ToImmutableArray();
        var cell = new CellView(Card.Prompts[0].Id, written, answer, [], false, false);
        return Render<BoardReading>(parameters => parameters
            .Add(reading => reading.Group, group)
            .Add(reading => reading.Card, Card)
            .Add(reading => reading.Room, ConsoleSample.Room)
            .Add(reading => reading.Kit, ConsoleSample.Kit)
            .Add(reading => reading.Board, new BoardView(new(group.Id, Card.Id), group.Scenario, 1, [cell], [])));
    }
}
