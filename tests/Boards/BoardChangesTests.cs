using static FilageFuturs.Tests.Boards.OneBoard;

namespace FilageFuturs.Tests.Boards;

public sealed class BoardChangesTests
{
    private static readonly Card Card = SmallKit.Find(Society)!;
    private static readonly Silo.Boards.Board Nothing = Silo.Boards.Board.Empty(TheBoard);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_changed_put_onto_any_earlier_state_is_the_board(int seed)
    {
        var (random, past, board) = (new Random(seed), new BoardPast(), Nothing);
        var shown = new List<BoardView> { board.See(Card, null, []) };
        past.Remember(board);
        for (var version = 1; version <= 120; version++)
        {
            board = board.Apply(Something(random, board), default, version);
            past.Remember(board);
            var whole = board.See(Card, null, []);
            var known = shown[random.Next(shown.Count)];

            var change = BoardChanges.Of(past.At(known.Version), board, Card, null, []);

            Same(whole, change.Onto(known)!);
            shown.Add(whole);
        }
    }

    [Fact]
    public void One_note_more_is_all_that_travels()
    {
        var before = Written(Written(Nothing, N1, "La pluie", 1), N2, "Le vent", 2);

        var change = BoardChanges.Of(before, Written(before, new("n3"), "La neige", 3), Card, null, []);

        Assert.Equal("La neige", Assert.Single(Assert.Single(change.Cells).Cell.Notes).Text);
        Assert.Equal(2, change.From);
    }

    [Fact]
    public void A_change_never_lands_on_another_state_than_its_own()
    {
        var before = Written(Nothing, N1, "La pluie", 1);
        var change = BoardChanges.Of(before, Written(before, N2, "Le vent", 2), Card, null, []);

        Assert.Null(change.Onto(null));
        Assert.Null(change.Onto(Nothing.See(Card, null, [])));
    }

    [Fact]
    public void Once_words_were_erased_nothing_is_compared_with_what_was_before()
    {
        var past = new BoardPast();
        var before = Written(Nothing, N1, "La pluie", 1);
        past.Remember(before);
        var erased = before.Apply(new SeatErased(Ana), default, 2);

        past.Remember(erased);
        var change = BoardChanges.Of(past.At(1), erased, Card, null, []);

        Assert.Null(change.From);
        Assert.Null(change.Onto(before.See(Card, null, []))!.Cells.SelectMany(cell => cell.Notes).Single().Text);
    }

    private static Silo.Boards.Board Written(Silo.Boards.Board board, NoteId note, string text, long version) =>
        board.Apply(Noted(note, Ana, text), default, version);

    private static SessionEvent Something(Random random, Silo.Boards.Board board)
    {
        var note = new NoteId($"n{random.Next(12)}");
        return random.Next(6) switch
        {
            0 => new NoteDeleted(TheBoard, note),
            1 => Kept(new($"a{random.Next(4)}"), Ana, $"Réponse {random.Next(99)}"),
            2 => new CellMarked(TheBoard, Fear, CellMark.Debate, random.Next(2) == 0),
            _ when board.Find(note) is not null => new NoteEdited(TheBoard, note, Ana, $"Autrement {random.Next(99)}"),
            _ => Noted(note, Ana, $"Note {random.Next(99)}"),
        };
    }

    private static void Same(BoardView expected, BoardView actual)
    {
        Assert.Equal(expected.Version, actual.Version);
        foreach (var (one, other) in expected.Cells.Zip(actual.Cells))
        {
            Assert.Equal(one.Notes.AsEnumerable(), other.Notes.AsEnumerable());
            Assert.Equal(one.Variants.AsEnumerable(), other.Variants.AsEnumerable());
            Assert.Equal((one.Prompt, one.Retained, one.IsDebate, one.IsConsensus),
                (other.Prompt, other.Retained, other.IsDebate, other.IsConsensus));
        }
    }
}
