namespace FilageFuturs.Silo.Boards;

/// <summary>What a group says of one prompt: notes in writing order, its answer, other wordings, marks.</summary>
/// <param name="Known">Every wording ever retained, to tell a late copy of a message from a new one.</param>
internal sealed record Cell(
    ImmutableArray<NoteView> Notes,
    AnswerView? Retained,
    ImmutableList<AnswerView> Variants,
    bool IsDebate,
    bool IsConsensus,
    ImmutableHashSet<AnswerId> Known)
{
    public static readonly Cell Empty = new([], null, [], false, false, []);

    public bool IsEmpty => Notes.IsEmpty && Retained is null && Variants.IsEmpty;

    public bool Is(CellMark mark) => mark is CellMark.Debate ? IsDebate : IsConsensus;

    public NoteView? Find(NoteId id) => RankOf(id) is >= 0 and var rank ? Notes[rank] : null;

    public Cell Add(NoteView note) => this with { Notes = Delete(note.Id).Notes.Add(note) };

    public Cell Edit(NoteId id, string? text) => RankOf(id) is >= 0 and var rank
        ? this with { Notes = Notes.SetItem(rank, Notes[rank] with { Text = text }) }
        : this;

    public Cell Delete(NoteId id) => RankOf(id) is >= 0 and var rank ? this with { Notes = Notes.RemoveAt(rank) } : this;

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
    };

    public CellView See(PromptId prompt) => See(prompt, Notes);

    public CellView See(PromptId prompt, ImmutableArray<NoteView> notes) =>
        new(prompt, notes, Retained, [.. Variants], IsDebate, IsConsensus);

    public CellTile SeeFromFar(PromptId prompt) =>
        new(prompt, Notes.Length, Retained is not null, IsDebate, IsConsensus);

    private int RankOf(NoteId id) => NoteView.RankOf(Notes, id);

    private static AnswerView Erase(AnswerView answer, SeatId seat) =>
        answer.By == seat ? answer with { Text = null } : answer;
}
