namespace FilageFuturs.Silo.Boards;

/// <summary>
/// Whose each text of a board is, whoever retains it word for word since: of the author of the note that it comes from, and
/// otherwise of the first who wrote it in its cell.
/// </summary>
internal sealed record Authors(
    ImmutableDictionary<PromptId, ImmutableDictionary<string, SeatId>> First, ImmutableDictionary<NoteId, Authors.Written> Notes)
{
    public static readonly Authors Nobody = new(
        ImmutableDictionary<PromptId, ImmutableDictionary<string, SeatId>>.Empty, ImmutableDictionary<NoteId, Written>.Empty);

    public bool IsOf(SeatId seat, PromptId prompt, NoteId? from, string? text) => OwnerOf(prompt, from, text) == seat;

    public Authors Hear(PromptId prompt, NoteId note, SeatId by, string? text)
    {
        var known = Notes.GetValueOrDefault(note) ?? new(by, [], IsUnknown: text is null);
        return Hear(prompt, by, text) with { Notes = Notes.SetItem(note, known.With(text)) };
    }

    /// <summary>
    /// An answer is made from a note by taking its words, and reworded only then: where they are erased, the first says them.
    /// </summary>
    public Authors Hear(AnswerRetained kept)
    {
        var heard = kept.From is { } from && Notes.GetValueOrDefault(from) is { IsUnknown: true } note
            ? this with { Notes = Notes.SetItem(from, note.With(kept.Text) with { IsUnknown = false }) }
            : this;
        return heard.Hear(kept.Prompt, heard.OwnerOf(kept.Prompt, kept.From, kept.Text) ?? kept.By, kept.Text);
    }

    public Authors Erase(SeatId seat) => new(
        First.SetItems(First.Select(cell => KeyValuePair.Create(
            cell.Key, cell.Value.RemoveRange(cell.Value.Where(said => said.Value == seat).Select(said => said.Key))))),
        Notes.SetItems(Notes.Where(note => note.Value.By == seat)
            .Select(note => KeyValuePair.Create(note.Key, note.Value with { Texts = [] }))));

    /// <summary>What this person wrote goes from the answers of others too.</summary>
    public Cell Erase(SeatId seat, PromptId prompt, Cell cell)
    {
        var left = cell.Erase(seat);
        return left with
        {
            Retained = left.Retained is { } standing ? Erased(standing) : null,
            Variants = left.Variants.ConvertAll(Erased),
        };

        AnswerView Erased(AnswerView answer) =>
            IsOf(seat, prompt, answer.From, answer.Text) ? answer with { Text = null } : answer;
    }

    private SeatId? OwnerOf(PromptId prompt, NoteId? from, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return from is { } note && Notes.GetValueOrDefault(note) is { } written && written.Texts.Contains(text) ? written.By
            : At(prompt).TryGetValue(text, out var first) ? first
            : null;
    }

    private Authors Hear(PromptId prompt, SeatId by, string? text) =>
        text is null || At(prompt).ContainsKey(text) ? this : this with { First = First.SetItem(prompt, At(prompt).Add(text, by)) };

    private ImmutableDictionary<string, SeatId> At(PromptId prompt) =>
        First.GetValueOrDefault(prompt, ImmutableDictionary<string, SeatId>.Empty);

    /// <summary>What a note says and said.</summary>
    /// <param name="IsUnknown">It was read without its first words, and no answer was made from it yet.</param>
    internal sealed record Written(SeatId By, ImmutableHashSet<string> Texts, bool IsUnknown)
    {
        public Written With(string? text) => text is null ? this : this with { Texts = Texts.Add(text) };
    }
}
