namespace FilageFuturs.Silo.Boards;

/// <summary>What a group says of one prompt: notes in writing order, its answer, other wordings, marks.</summary>
/// <param name="Known">Every wording ever retained, to tell a late copy of a message from a new one.</param>
/// <param name="Before">Notes as they just were, before they were reworded or deleted: an answer on its way may be made of them.</param>
internal sealed record Cell(
    ImmutableArray<NoteView> Notes,
    AnswerView? Retained,
    ImmutableList<AnswerView> Variants,
    bool IsDebate,
    bool IsConsensus,
    ImmutableHashSet<AnswerId> Known,
    ImmutableArray<NoteView> Before)
{
    // Notes are reworded all hour long: what is kept of them does not grow with it.
    private const int KeptBefore = 8;

    public static readonly Cell Empty = new([], null, [], false, false, [], []);

    public bool IsEmpty => Notes.IsEmpty && Retained is null && Variants.IsEmpty;

    /// <summary>What notes say, and what they just said.</summary>
    public IEnumerable<NoteView> Said => Before.Concat(Notes);

    public bool Is(CellMark mark) => mark is CellMark.Debate ? IsDebate : IsConsensus;

    public ImmutableArray<NoteView> SaidBy(NoteId id) => [.. Said.Where(note => note.Id == id)];

    public NoteView? Find(NoteId id) => RankOf(id) is >= 0 and var rank ? Notes[rank] : null;

    public Cell Add(NoteView note) => this with { Notes = Delete(note.Id).Notes.Add(note) };

    public Cell Edit(NoteId id, string? text) => RankOf(id) is >= 0 and var rank
        ? this with { Notes = Notes.SetItem(rank, Notes[rank] with { Text = text }), Before = BeforeAnd(Notes[rank]) }
        : this;

    public Cell Delete(NoteId id) => RankOf(id) is >= 0 and var rank
        ? this with { Notes = Notes.RemoveAt(rank), Before = BeforeAnd(Notes[rank]) }
        : this;

    public Cell Retain(AnswerView answer, AnswerId? instead)
    {
        var others = Variants.RemoveAll(variant => variant.Id == answer.Id);
        var isUnseen = Retained is { } standing && standing.Id != instead && standing.Id != answer.Id;
        return this with
        {
            Retained = answer,
            Variants = isUnseen ? others.Add(Retained!) : others,
            Known = Known.Add(answer.Id),
        };
    }

    public Cell Release(AnswerId id) =>
        Retained?.Id == id ? this with { Retained = null, Variants = Variants.Add(Retained) } : this;

    public Cell Drop(AnswerId id) => this with { Variants = Variants.RemoveAll(variant => variant.Id == id) };

    public Cell Set(CellMark mark, bool isSet) =>
        mark is CellMark.Debate ? this with { IsDebate = isSet } : this with { IsConsensus = isSet };

    public Cell Erase(SeatId seat) => this with
    {
        Notes = [.. Notes.Select(note => note.By == seat ? note with { Text = null } : note)],
        Retained = Retained is null ? null : Erase(Retained, seat),
        Variants = Variants.ConvertAll(variant => Erase(variant, seat)),
        Before = Before.RemoveAll(note => note.By == seat),
    };

    public CellView See(PromptId prompt) => See(prompt, Notes);

    public CellView See(PromptId prompt, ImmutableArray<NoteView> notes) =>
        new(prompt, notes, Retained, [.. Variants], IsDebate, IsConsensus);

    public CellTile SeeFromFar(PromptId prompt) =>
        new(prompt, Notes.Length, Retained is not null, IsDebate, IsConsensus);

    private ImmutableArray<NoteView> BeforeAnd(NoteView gone) =>
        [.. Before.AsSpan()[Math.Max(0, Before.Length - KeptBefore + 1)..], gone];

    private int RankOf(NoteId id) => NoteView.RankOf(Notes, id);

    private static AnswerView Erase(AnswerView answer, SeatId seat) =>
        answer.By == seat ? answer with { Text = null } : answer;
}
