namespace FilageFuturs.Silo.Boards;

/// <summary>
/// What may be written on a card. Whether its phase is open, and whether the group still is the caller's, is for the
/// session to say when it records.
/// </summary>
internal static class BoardRules
{
    /// <summary>A note that is there already is a late copy's: its author may have changed it since, on another screen.</summary>
    public static Decision Add(Board board, Card card, Identity who, PromptId prompt, NoteId note, string text)
    {
        var decided = Write(board, card, who, prompt, note, text);
        return decided.Events is [NoteEdited] ? Decision.Nothing : decided;
    }

    public static Decision Write(Board board, Card card, Identity who, PromptId prompt, NoteId note, string text)
    {
        if (Member(board, who) is var stranger and not Refusal.None)
        {
            return stranger;
        }

        if (Place(card, prompt, note.Value) is var nowhere and not Refusal.None)
        {
            return nowhere;
        }

        var wording = Wording.Of(text, Limits.NoteLength);
        return wording.Refusal is not Refusal.None ? wording.Refusal
            : board.Find(note)?.Note is { } known ? Edit(board, who, known, wording.Text)
            : board.Deleted.Contains(note) ? Decision.Nothing
            : board.At(prompt).Notes.Length >= Limits.NotesPerCell ? Refusal.TooMany
            : new NoteAdded(board.Id, prompt, note, who.Seat!.Value, wording.Text);
    }

    public static Decision Delete(Board board, Identity who, NoteId note)
    {
        if (Redactor(board, who) is var stranger and not Refusal.None)
        {
            return stranger;
        }

        return board.Find(note)?.Note is not { } known ? Decision.Nothing
            : who.Facilitates || known.By == who.Seat ? new NoteDeleted(board.Id, note, who.Facilitates ? null : who.Seat)
            : Refusal.NotTheAuthor;
    }

    /// <summary>
    /// A wording that the board knows comes back only from someone who had the standing one in front of them:
    /// otherwise it is a late copy of a message already answered.
    /// </summary>
    public static Decision Retain(Board board, Card card, Identity who, Retaining asked)
    {
        if (Member(board, who) is var stranger and not Refusal.None)
        {
            return stranger;
        }

        if (Place(card, asked.Prompt, asked.Answer.Value) is var nowhere and not Refusal.None)
        {
            return nowhere;
        }

        var wording = Wording.Of(asked.Text, Limits.AnswerLength);
        if (wording.Refusal is not Refusal.None)
        {
            return wording.Refusal;
        }

        var cell = board.At(asked.Prompt);
        var standing = cell.Retained;
        var isLate = cell.Known.Contains(asked.Answer) && standing?.Id != asked.Answer && standing?.Id != asked.Instead;
        return isLate || (standing is not null && standing.Text == wording.Text) ? Decision.Nothing
            : standing?.Id == asked.Answer && standing.By != who.Seat ? Refusal.NotTheAuthor
            : Replace(board, cell, asked, who.Seat!.Value, wording.Text);
    }

    public static Decision Release(Board board, Card card, Identity who, PromptId prompt, AnswerId answer)
    {
        if (Redactor(board, who) is var stranger and not Refusal.None)
        {
            return stranger;
        }

        if (Place(card, prompt, answer.Value) is var nowhere and not Refusal.None)
        {
            return nowhere;
        }

        var cell = board.At(prompt);
        return cell.Retained?.Id != answer ? Decision.Nothing
            : cell.Variants.Count >= Limits.VariantsPerCell ? Refusal.TooMany
            : new AnswerReleased(board.Id, prompt, answer);
    }

    public static Decision DropVariant(Board board, Card card, Identity who, PromptId prompt, AnswerId answer)
    {
        if (Redactor(board, who) is var stranger and not Refusal.None)
        {
            return stranger;
        }

        return Place(card, prompt, answer.Value) is var nowhere and not Refusal.None ? nowhere
            : board.At(prompt).Variants.Exists(variant => variant.Id == answer)
                ? new VariantDropped(board.Id, prompt, answer)
                : Decision.Nothing;
    }

    public static Decision Mark(Board board, Card card, Identity who, PromptId prompt, CellMark mark, bool isSet)
    {
        if (Member(board, who) is var stranger and not Refusal.None)
        {
            return stranger;
        }

        return card.Prompts.All(known => known.Id != prompt) ? Refusal.NoSuchPrompt
            : !Enum.IsDefined(mark) ? Refusal.NoSuchChoice
            : board.At(prompt).Is(mark) == isSet ? Decision.Nothing
            : new CellMarked(board.Id, prompt, mark, isSet);
    }

    private static Decision Edit(Board board, Identity who, NoteView known, string text) =>
        known.By != who.Seat ? Refusal.NotTheAuthor
        : known.Text == text ? Decision.Nothing
        : new NoteEdited(board.Id, known.Id, known.By, text);

    /// <summary>Other wordings that say the same go: the one retained now says it for them.</summary>
    private static Decision Replace(Board board, Cell cell, Retaining asked, SeatId by, string text)
    {
        var source = asked.From is { } from && board.Find(from)?.Prompt == asked.Prompt ? asked.From : null;
        var retained = new AnswerRetained(
            board.Id, asked.Prompt, asked.Answer, by, source, Reworded(cell, asked, text), text);
        var same = cell.Variants.Where(variant => variant.Text == text && variant.Id != asked.Answer);
        var decided = Decision.Of(
            [.. same.Select(variant => new VariantDropped(board.Id, asked.Prompt, variant.Id)), retained]);
        var after = decided.Events.Aggregate(board, (fold, happened) => fold.Apply(happened, default, 0));
        return after.At(asked.Prompt).Variants.Count > Limits.VariantsPerCell ? Refusal.TooMany : decided;
    }

    /// <summary>
    /// The answer that goes because the new wording is its own, put otherwise, or because a note goes on saying it. What is
    /// chosen beside it leaves it as a variant: only so may it come back.
    /// </summary>
    private static AnswerId? Reworded(Cell cell, Retaining asked, string text)
    {
        var isVariant = cell.Variants.Exists(variant => variant.Id == asked.Answer || variant.Text == text);
        var isAnother = asked.From != cell.Retained?.From || IsNoted(cell, text);
        return isVariant || (isAnother && !IsNoted(cell, cell.Retained?.Text)) ? null : asked.Instead;
    }

    private static bool IsNoted(Cell cell, string? text) => text is null || cell.Notes.Any(note => note.Text == text);

    private static Refusal Member(Board board, Identity who) =>
        who.Role is not Role.Participant && !who.Facilitates ? Refusal.NotAllowed
        : who.Seat is null || who.Group != board.Id.Group ? Refusal.NotInThisGroup
        : Refusal.None;

    private static Refusal Redactor(Board board, Identity who) =>
        who.Facilitates ? Refusal.None : Member(board, who);

    private static Refusal Place(Card card, PromptId prompt, string id) =>
        card.Prompts.All(known => known.Id != prompt) ? Refusal.NoSuchPrompt
        : !Ids.IsValid(id) ? Refusal.IdIsInvalid
        : Refusal.None;
}

/// <summary>What a person asks when retaining an answer: see <see cref="IScenarioBoardGrain.Retain"/>.</summary>
internal readonly record struct Retaining(
    PromptId Prompt, AnswerId Answer, NoteId? From, AnswerId? Instead, string Text);
