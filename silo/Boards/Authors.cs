namespace FilageFuturs.Silo.Boards;

/// <summary>
/// Whose the words of each answer are, whoever retained them: of the author of the note that they were taken from, and
/// otherwise of the first who wrote them in the cell.
/// </summary>
/// <param name="First">Who first said, in a cell, what an answer says or said.</param>
/// <param name="Told">Notes without their words, of which an answer said already what they were.</param>
internal sealed record Authors(
    ImmutableDictionary<AnswerId, SeatId> Owners,
    ImmutableDictionary<PromptId, ImmutableDictionary<string, SeatId>> First,
    ImmutableHashSet<NoteId> Told)
{
    public static readonly Authors Nobody = new(
        ImmutableDictionary<AnswerId, SeatId>.Empty, ImmutableDictionary<PromptId, ImmutableDictionary<string, SeatId>>.Empty, []);

    public bool IsOf(SeatId seat, AnswerId answer) => Owners.TryGetValue(answer, out var owner) && owner == seat;

    /// <summary>
    /// An answer is made from a note by taking its words, and reworded only then: where they are erased, the first says them.
    /// </summary>
    /// <param name="cell">As it was before.</param>
    public Authors Hear(AnswerRetained kept, Cell cell)
    {
        var from = kept.From is { } note ? cell.SaidBy(note) : [];
        var isUnknown = !from.IsEmpty && !Told.Contains(from[0].Id) && from.All(said => said.Text is null);
        var heard = isUnknown ? this with { Told = Told.Add(from[0].Id) } : this;
        if (kept.Text is not { } text)
        {
            return heard;
        }

        var first = FirstOf(kept.Prompt, text, cell);
        var owner = from.FirstOrDefault(said => isUnknown || said.Text == text)?.By ?? first ?? kept.By;
        return heard with
        {
            Owners = Owners.SetItem(kept.Answer, owner),
            First = First.SetItem(kept.Prompt, FirstIn(kept.Prompt).SetItem(text, first ?? owner)),
        };
    }

    /// <summary>Words that are erased while the workshop goes on are known to be: no answer says them later.</summary>
    public Authors Erase(SeatId seat, IEnumerable<Cell> cells) => this with
    {
        First = First.SetItems(First.Select(cell => KeyValuePair.Create(
            cell.Key, cell.Value.RemoveRange(cell.Value.Where(said => said.Value == seat).Select(said => said.Key))))),
        Told = Told.Union(cells.SelectMany(cell => cell.Notes).Where(note => note.By == seat).Select(note => note.Id)),
    };

    /// <summary>What this person wrote goes from the answers of others too.</summary>
    public Cell Erase(SeatId seat, Cell cell)
    {
        var left = cell.Erase(seat);
        return left with
        {
            Retained = left.Retained is { } standing ? Erased(standing) : null,
            Variants = left.Variants.ConvertAll(Erased),
        };

        AnswerView Erased(AnswerView answer) => IsOf(seat, answer.Id) ? answer with { Text = null } : answer;
    }

    private SeatId? FirstOf(PromptId prompt, string text, Cell cell) => FirstIn(prompt).TryGetValue(text, out var first)
        ? first
        : cell.Said.Where(note => note.Text == text).MinBy(note => note.At)?.By;

    private ImmutableDictionary<string, SeatId> FirstIn(PromptId prompt) =>
        First.GetValueOrDefault(prompt, ImmutableDictionary<string, SeatId>.Empty);
}
