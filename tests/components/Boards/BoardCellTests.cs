using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Boards;

namespace FilageFuturs.ComponentTests.Boards;

public sealed class BoardCellTests : SeatContext
{
    private readonly List<BoardGesture> _made = [];

    [Fact]
    public void An_idea_is_sent_once_trimmed_and_the_field_is_ready_for_the_next()
    {
        var drawn = Draw(ABoard.CellOf(5));

        Type(drawn, "  Coudre ");
        drawn.Find("form").Submit();
        drawn.Find("form").Submit();

        Assert.Equal("Coudre", Assert.IsType<WriteNote>(Assert.Single(_made)).Text);
        Assert.Equal("", drawn.Find("textarea").GetAttribute("value") ?? "");
        Assert.Equal("1", drawn.Find("form").GetAttribute("data-vide"));
    }

    [Theory]
    [InlineData("0a1b2c", true)]
    [InlineData("deux mots", false)]
    [InlineData("", false)]
    public void An_idea_bears_the_id_that_the_browser_sent_it_with(string ticket, bool isAnId)
    {
        var drawn = Draw(ABoard.CellOf(5));

        Type(drawn, "Coudre");
        drawn.Find("[data-envoi]").Change(ticket);
        drawn.Find("form").Submit();

        var note = Assert.IsType<WriteNote>(Assert.Single(_made)).Note.Value;
        Assert.Equal(isAnId, note == ticket);
        Assert.True(Ids.IsValid(note));
    }

    [Fact]
    public void During_a_pause_nothing_is_sent_and_the_words_stay()
    {
        var drawn = Draw(ABoard.CellOf(5), state: WritingState.Paused);

        Type(drawn, "Coudre");
        drawn.Find("form").Submit();

        Assert.Empty(_made);
        Assert.Equal("Coudre", drawn.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public void Words_being_typed_when_writing_closes_stay_to_be_copied()
    {
        var drawn = Draw(ABoard.CellOf(5));
        Type(drawn, "Réparer, c’est");

        drawn.Render(parameters => parameters.Add(cell => cell.On, ABoard.Heard(_made.Add, WritingState.Closed)));

        Assert.Equal("Réparer, c’est", drawn.Find("[data-copiable]").TextContent);
        // « Copié » is said once: the name of the button stays while its word changes.
        Assert.Equal("Copier", drawn.Find("[data-copier]").GetAttribute("aria-label"));
        Assert.Contains("à la main", drawn.Find("[data-copier]").GetAttribute("data-echec"), StringComparison.Ordinal);
        Assert.Empty(drawn.FindAll("textarea"));
    }

    [Fact]
    public void Words_begun_in_a_cell_that_one_left_stay_in_sight()
    {
        var drawn = Draw(ABoard.CellOf(5), isActive: false);
        Assert.Empty(drawn.FindAll(".debut"));

        drawn.Render(parameters => parameters.Add(one => one.Draft, "Réparer, c’est"));

        Assert.Equal("Pas encore envoyé\u00a0: Réparer, c’est", drawn.Find(".debut").TextContent);
    }

    [Fact]
    public void A_note_that_one_is_changing_stays_in_hand_when_another_is_retained()
    {
        var cell = ABoard.CellOf(5);
        var drawn = Draw(cell);
        drawn.Find(".note.moi .lien").Click();

        drawn.Render(parameters => parameters.Add(one => one.Cell, cell with
        {
            Retained = new(AnswerId.New(), cell.Notes[0].By, cell.Notes[0].Id, "La pluie"),
        }));

        Assert.NotNull(drawn.Find("details[open] .note.moi textarea"));
    }

    [Fact]
    public void Own_ideas_can_be_changed_and_removed_and_any_idea_retained()
    {
        var drawn = Draw(ABoard.CellOf(5));

        Assert.Equal(2, drawn.FindAll(".retenir").Count);
        Assert.Equal(["Modifier", "Retirer"], drawn.FindAll(".note.moi .lien").Select(button => button.TextContent));
        Assert.Empty(drawn.FindAll(".note:not(.moi) .lien"));
    }

    [Fact]
    public void An_own_idea_is_edited_in_its_place()
    {
        var drawn = Draw(ABoard.CellOf(5));
        drawn.Find(".note.moi .lien").Click();
        Assert.Equal("Faire durer les choses", drawn.Find(".note textarea").GetAttribute("value"));

        drawn.Find(".note textarea").Input("Faire durer");
        drawn.Find(".note form").Submit();

        var edit = Assert.IsType<EditNote>(Assert.Single(_made));
        Assert.Equal(("n52", "Faire durer"), (edit.Note.Id.Value, edit.Text));
        Assert.Empty(drawn.FindAll(".note textarea"));
    }

    [Fact]
    public void Retaining_says_which_answer_stood_there()
    {
        Draw(ABoard.CellOf(5)).Find(".retenir").Click();

        var retain = Assert.IsType<RetainAnswer>(Assert.Single(_made));
        Assert.Equal(("n51", null, "Réparer, coudre, conserver"), (retain.From?.Value, retain.Instead, retain.Text));
    }

    [Fact]
    public void Rephrasing_replaces_the_answer_one_had_in_front_even_if_it_changed_meanwhile()
    {
        var cell = ABoard.CellOf(1);
        var drawn = Draw(cell);
        drawn.Find(".outils .lien").Click();

        drawn.Render(parameters => parameters.Add(shown => shown.Cell, cell with { Retained = cell.Retained! with { Id = new("autre") } }));
        drawn.Find("textarea[id^=saisie-reponse]").Input("Réparatrice des rues");
        drawn.Find("form").Submit();

        var retain = Assert.IsType<RetainAnswer>(Assert.Single(_made));
        Assert.Equal(("a1", "Réparatrice des rues", true), (retain.Instead?.Id.Value, retain.Text, retain.IsRephrased));
    }

    [Fact]
    public void Other_wordings_are_folded_and_one_can_come_back()
    {
        var variant = new AnswerView(new("v1"), AWorkshop.SeatOf("Wafa"), null, "« Scaler »");
        var drawn = Draw(ABoard.CellOf(4) with { Variants = [variant] });
        Assert.False(drawn.Find(".variantes").HasAttribute("open"));

        drawn.Find(".variantes .lien").Click();

        var retain = Assert.IsType<RetainAnswer>(Assert.Single(_made));
        Assert.Equal(("v1", "a4", "« Scaler »"), (retain.Answer.Value, retain.Instead?.Id.Value, retain.Text));
    }

    [Fact]
    public void A_cell_is_marked_as_debate_and_the_mark_taken_back()
    {
        Draw(ABoard.CellOf(5)).Find(".marques button").Click();
        Draw(ABoard.CellOf(5) with { IsDebate = true }).Find(".marques button").Click();

        Assert.Equal([true, false], _made.OfType<MarkCell>().Select(mark => mark.IsSet));
        Assert.All(_made.OfType<MarkCell>(), mark => Assert.Equal(CellMark.Debate, mark.Mark));
    }

    [Theory]
    [InlineData("Baptiste écrit", "Baptiste")]
    [InlineData("Baptiste et Wafa écrivent", "Baptiste", "Wafa")]
    [InlineData("Plusieurs personnes écrivent", "Baptiste", "Wafa", "Camille")]
    public void Who_is_writing_is_told_without_chatter(string sentence, params string[] writers)
    {
        var drawn = Draw(ABoard.CellOf(5), writing: [.. writers.Select(AWorkshop.SeatOf)]);

        Assert.Equal(sentence, drawn.Find(".tape").TextContent);
    }

    [Fact]
    public void An_idea_on_its_way_is_dashed_and_a_stuck_one_is_sent_again_under_its_own_id()
    {
        var note = new PendingNote(ABoard.Id, new("c5"), new("n59"), "Coudre", IsStuck: false);
        Assert.Equal("vous, pas encore envoyée", Draw(ABoard.CellOf(5), pending: note).Find(".attend small").TextContent);

        Draw(ABoard.CellOf(5), pending: note with { IsStuck = true }).Find(".attend button").Click();

        Assert.Equal(new WriteNote(ABoard.Id, new("c5"), new("n59"), "Coudre"), Assert.Single(_made));
    }

    [Fact]
    public void At_rest_a_cell_shows_its_last_ideas_and_no_button_but_its_own()
    {
        var crowded = ABoard.Cell(5, [.. Enumerable.Range(1, 9).Select(rank => ABoard.Note($"n5{rank}", "Wafa", $"Idée {rank}"))]);

        var drawn = Draw(crowded, isActive: false);

        Assert.Equal(3, drawn.FindAll(".note").Count);
        Assert.Equal("6 idées plus anciennes", drawn.Find(".plus-d").TextContent);
        Assert.Empty(drawn.FindAll(".note button, textarea"));
    }

    [Fact]
    public void Enter_on_a_prompt_opens_its_editor()
    {
        var drawn = Draw(ABoard.CellOf(5), isActive: false);

        drawn.Find("[data-ouvre]").Click();

        Assert.Equal(new VisitCell(new("c5"), FromPager: false), Assert.Single(_made));
        drawn.Render(parameters => parameters.Add(cell => cell.IsActive, true));
        Assert.Equal(drawn.Find("textarea").GetAttribute("blazor:elementReference"), FocusedElement());
    }

    [Fact]
    public void Erased_words_leave_a_sentence_in_their_place()
    {
        var drawn = Draw(ABoard.Cell(5, [ABoard.Note("n51", "Wafa", "") with { Text = null }]));

        Assert.Contains("Effacé à la demande", drawn.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Empty(drawn.FindAll(".retenir"));
    }

    private static void Type(IRenderedComponent<BoardCell> drawn, string words) => drawn.Find("textarea").Input(words);

    private string? FocusedElement() =>
        JSInterop.VerifyFocusAsyncInvoke().Arguments[0] is Microsoft.AspNetCore.Components.ElementReference focused ? focused.Id : null;

    private IRenderedComponent<BoardCell> Draw(
        CellView cell,
        WritingState state = WritingState.Open,
        bool isActive = true,
        PendingNote? pending = null,
        ImmutableArray<SeatId>? writing = null) => Render<BoardCell>(parameters => parameters
            .Add(drawn => drawn.Number, 5)
            .Add(drawn => drawn.On, ABoard.Heard(_made.Add, state))
            .Add(drawn => drawn.Prompt, AWorkshop.Kit.Cards[0].Prompts.First(prompt => prompt.Id == cell.Prompt))
            .Add(drawn => drawn.Cell, cell)
            .Add(drawn => drawn.Pending, pending is null ? [] : [pending])
            .Add(drawn => drawn.Writing, writing ?? [])
            .Add(drawn => drawn.IsActive, isActive));
}
