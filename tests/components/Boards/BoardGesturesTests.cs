using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Boards;

public sealed class BoardGesturesTests : SeatContext
{
    private static readonly PromptId Fifth = new("c5");
    private static readonly NoteId New = new("n59");

    private readonly SeatDesk _desk;
    private readonly ASeatScreen _screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
    private readonly BoardGestures _gestures;

    public BoardGesturesTests()
    {
        _desk = Desk();
        _gestures = new(Grains, _screen, _desk, Texts<BoardTexts>(), Time);
    }

    [Fact]
    public async Task An_idea_stays_in_sight_until_the_board_shows_it()
    {
        Grains.Answer = Refusal.None;
        var far = ABoard.View with { Version = 0 };
        _screen.With(far);
        await Make(new WriteNote(ABoard.Id, Fifth, New, "Coudre"));
        Assert.Equal("Coudre", Assert.Single(_gestures.Pending).Text);

        _screen.With(ABoard.With(ABoard.Cell(5, [ABoard.Note("n59", "nour", "Coudre")])));
        _gestures.Settle();

        Assert.Empty(_gestures.Pending);
    }

    [Fact]
    public async Task A_refused_idea_keeps_its_words_in_sight()
    {
        Grains.Answer = Refusal.WritingIsClosed;

        await Make(new WriteNote(ABoard.Id, Fifth, New, "Coudre"));

        Assert.Equal(new PendingNote(ABoard.Id, Fifth, New, "Coudre", IsStuck: true), Assert.Single(_gestures.Pending));
        Assert.NotNull(_desk.Notice);
    }

    [Fact]
    public async Task Sending_a_stuck_idea_again_uses_the_same_id()
    {
        Grains.Answer = Refusal.PhaseIsPaused;
        await Make(new WriteNote(ABoard.Id, Fifth, New, "Coudre"));
        Grains.Answer = Refusal.None;

        await Make(new WriteNote(ABoard.Id, Fifth, New, "Coudre"));

        Assert.Equal([New, New], Asked("Add").Select(arguments => arguments[2]));
        Assert.Empty(_gestures.Pending.Where(note => note.IsStuck));
    }

    [Fact]
    public async Task Adding_an_idea_is_undone_by_removing_it()
    {
        await Make(new WriteNote(ABoard.Id, Fifth, New, "Coudre"));

        await _desk.Act(_desk.Notice!);

        Assert.Equal([New], Grains.Single("Delete"));
    }

    [Fact]
    public async Task Removing_an_idea_is_undone_by_writing_the_same_words()
    {
        await Make(new DeleteNote(Fifth, ABoard.CellOf(5).Notes[1]));

        await _desk.Act(_desk.Notice!);

        var written = Assert.Single(Asked("Add"));
        Assert.Equal(("Faire durer les choses", false), (written[3], written[2] is NoteId { Value: "n52" }));
    }

    [Fact]
    public async Task Editing_is_undone_by_the_words_before()
    {
        await Make(new EditNote(Fifth, ABoard.CellOf(5).Notes[1], "Durer"));

        await _desk.Act(_desk.Notice!);

        Assert.Equal(["Durer", "Faire durer les choses"], Asked("Write").Select(arguments => arguments[3]));
    }

    [Fact]
    public async Task The_words_changed_last_are_stored_last_whatever_trouble_those_before_met()
    {
        Grains.Outages = 2;
        var note = ABoard.CellOf(5).Notes[1];

        await Finish(Task.WhenAll(Make(new EditNote(Fifth, note, "Durer")), Make(new EditNote(Fifth, note, "Tenir"))));

        Assert.Equal(["Durer", "Durer", "Durer", "Tenir"], Asked("Write").Select(arguments => arguments[3]));
    }

    [Fact]
    public async Task A_first_answer_is_undone_without_a_trace()
    {
        await Make(new RetainAnswer(ABoard.Id, Fifth, new("a5"), null, null, "Coudre"));

        await _desk.Act(_desk.Notice!);

        Assert.Equal(["Release", "DropVariant"], Grains.Asked.Skip(1).Select(asked => asked.Method));
    }

    [Fact]
    public async Task A_changed_answer_is_undone_by_the_one_before()
    {
        var before = new AnswerView(new("a5"), AWorkshop.Nour, null, "Coudre");
        await Make(new RetainAnswer(ABoard.Id, Fifth, new("a6"), null, before, "Recoudre"));

        await _desk.Act(_desk.Notice!);

        var back = Asked("Retain").Last();
        Assert.Equal(("Coudre", "a6"), (back[5], ((AnswerId?)back[4])?.Value));
        Assert.Equal([Fifth, new AnswerId("a6")], Grains.Single("DropVariant"));
    }

    [Theory]
    [InlineData("a5", "Retain")]
    [InlineData(null, "Release")]
    public async Task A_wording_that_stood_beside_goes_back_there(string? before, string undone)
    {
        var stood = before is null ? null : new AnswerView(new(before), AWorkshop.Nour, null, "Coudre");
        await Make(new RetainAnswer(ABoard.Id, Fifth, new("v1"), null, stood, "Recoudre", IsVariant: true));

        await _desk.Act(_desk.Notice!);

        Assert.Equal([undone], Grains.Asked.Skip(1).Select(asked => asked.Method));
    }

    [Fact]
    public async Task A_wording_taken_away_is_put_back_beside_the_answer()
    {
        await Make(new DropVariant(new("c4"), new(new("v1"), AWorkshop.Nour, null, "Passer à l’échelle")));

        await _desk.Act(_desk.Notice!);

        var asked = Asked("Retain").ToList();
        Assert.Equal(["Passer à l’échelle", ABoard.CellOf(4).Retained!.Text], asked.Select(arguments => arguments[5]));
        Assert.Equal((null, new AnswerId("a4"), asked[0][2]), (asked[0][4], asked[1][2], asked[1][4]));
    }

    [Fact]
    public async Task A_wording_taken_away_from_an_open_cell_leaves_it_open_when_put_back()
    {
        await Make(new DropVariant(Fifth, new(new("v1"), AWorkshop.Nour, null, "Coudre")));

        await _desk.Act(_desk.Notice!);

        Assert.Equal([.. Asked("Retain").Select(arguments => arguments[2])], Asked("Release").Select(arguments => arguments[2]));
        Assert.Equal([Undoable("Formulation retirée."), "C’est annulé."], Said.Select(Plain));
    }

    [Fact]
    public async Task A_mark_is_undone_by_its_opposite()
    {
        await Make(new MarkCell(Fifth, CellMark.Consensus, IsSet: true));

        await _desk.Act(_desk.Notice!);

        Assert.Equal([true, false], Asked("Mark").Select(arguments => arguments[3]));
        Assert.Equal([Undoable("Case marquée « consensus »."), "C’est annulé."], Said.Select(Plain));
    }

    [Fact]
    public void Typing_is_told_at_most_once_in_two_seconds_and_the_last_word_of_it_is_told()
    {
        _gestures.Type(ABoard.Id, Fifth, isWriting: true);
        _gestures.Type(ABoard.Id, Fifth, isWriting: true);
        _gestures.Type(ABoard.Id, new("c6"), isWriting: false);
        Assert.Single(Asked("Typing"));

        Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal([Fifth, new PromptId("c6")], Asked("Typing").Select(arguments => arguments[1]));
        Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(2, Asked("Typing").Count());
    }

    private static string Plain(string sentence) => sentence.Replace('\u202F', ' ');

    private Task Make(BoardGesture gesture) => _gestures.Make(ABoard.Id, gesture);

    private IEnumerable<object?[]> Asked(string method) =>
        Grains.Asked.Where(asked => asked.Method == method).Select(asked => asked.Arguments);
}
