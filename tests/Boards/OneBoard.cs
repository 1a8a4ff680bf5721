namespace FilageFuturs.Tests.Boards;

/// <summary>The « société » card of group 1, and gestures on it, shortened for stories.</summary>
internal static class OneBoard
{
    public static readonly BoardId TheBoard = new(G1, Society);

    public static readonly NoteId N1 = new("n1");
    public static readonly NoteId N2 = new("n2");
    public static readonly AnswerId A1 = new("a1");
    public static readonly AnswerId A2 = new("a2");
    public static readonly AnswerId A3 = new("a3");

    public static readonly Identity OfGroup2 = new(Role.Participant, Emma, G2);

    private static Card Card => SmallKit.Find(Society)!;

    public static Identity OfGroup1(SeatId seat) => new(Role.Participant, seat, G1);

    public static Board Board(Session session) => session.Boards.Find(TheBoard);

    public static CellView Cell(Session session, PromptId prompt) =>
        Board(session).See(Card, null, []).Cells.Single(cell => cell.Prompt == prompt);

    public static NoteAdded Noted(NoteId note, SeatId by, string text) => new(TheBoard, Fear, note, by, text);

    public static AnswerRetained Kept(AnswerId answer, SeatId by, string text, AnswerId? instead = null) =>
        new(TheBoard, Fear, answer, by, null, instead, text);

    public static Func<Session, Decision> Adds(SeatId who, NoteId note, string text) =>
        session => BoardRules.Add(Board(session), Card, OfGroup1(who), Fear, note, text);

    public static Func<Session, Decision> Writes(SeatId who, NoteId note, string text) =>
        session => BoardRules.Write(Board(session), Card, OfGroup1(who), Fear, note, text);

    public static Func<Session, Decision> Writes(Identity who, PromptId prompt, NoteId note, string text) =>
        session => BoardRules.Write(Board(session), Card, who, prompt, note, text);

    public static Func<Session, Decision> Deletes(Identity who, NoteId note) =>
        session => BoardRules.Delete(Board(session), who, note);

    public static Func<Session, Decision> Retains(
        SeatId who, AnswerId answer, string text, AnswerId? instead = null, NoteId? from = null) =>
        session => BoardRules.Retain(
            Board(session), Card, OfGroup1(who), new(Fear, answer, from, instead, text));

    public static Func<Session, Decision> Releases(Identity who, AnswerId answer) =>
        session => BoardRules.Release(Board(session), Card, who, Fear, answer);

    public static Func<Session, Decision> Drops(Identity who, AnswerId answer) =>
        session => BoardRules.DropVariant(Board(session), Card, who, Fear, answer);

    public static Func<Session, Decision> Marks(Identity who, CellMark mark, bool isSet) =>
        session => BoardRules.Mark(Board(session), Card, who, Fear, mark, isSet);
}
