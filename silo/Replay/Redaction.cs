namespace FilageFuturs.Silo.Replay;

/// <summary>
/// A log as it may be told: without the words that the facilitation took off and nobody brought back, those of an object that it keeps
/// aside, nor what it typed for the room and took back or corrected. The log itself keeps them; whoever watches it again or takes it
/// away reads that something was written there, not what.
/// </summary>
internal sealed class Redaction
{
    private readonly Session _end;
    private readonly HashSet<IdeaId> _ideas;
    private readonly HashSet<NeedId> _needs;
    private readonly HashSet<(BoardId, NoteId)> _notes;
    private readonly HashSet<(BoardId, PromptId, string)> _said = [];
    private readonly HashSet<(BoardId, AnswerId)> _made = [];
    private readonly bool _hasCorrections;

    private Redaction(ImmutableArray<SessionEvent> happened, Session end)
    {
        _end = end;
        _ideas =
        [
            .. from off in happened.OfType<IdeaWithdrawn>()
               where off.By is null && end.Ideas.Find(off.Idea) is not { IsWithdrawn: false }
               select off.Idea,
        ];
        _needs =
        [
            .. from off in happened.OfType<NeedWithdrawn>()
               where off.By is null && end.Needs.IsWithdrawn(off.Need)
               select off.Need,
        ];
        _notes =
        [
            .. from off in happened.OfType<NoteDeleted>()
               where off.By is null && end.Boards.Find(off.Board).Find(off.Note) is null
               select (off.Board, off.Note),
        ];
        _hasCorrections = happened.Any(IsCorrected);
        Hear(happened);
    }

    private bool IsEmpty => !_hasCorrections
        && _ideas.Count + _needs.Count + _notes.Count is 0
        && !_end.Drafts.ByGroup.Values.Any(draft => draft.IsWithheld);

    /// <param name="end">The session after the whole log.</param>
    /// <returns>The same log when nothing was taken off.</returns>
    public static ImmutableArray<Recorded> Of(ImmutableArray<Recorded> log, Session end)
    {
        var redaction = new Redaction([.. log.Select(recorded => recorded.Event)], end);
        return redaction.IsEmpty ? log : [.. log.Select(redaction.Tell)];
    }

    private Recorded Tell(Recorded recorded) => recorded.Event switch
    {
        IdeaAdded added when _ideas.Contains(added.Idea) => recorded with { Event = added with { Text = null } },
        IdeaBrought brought when _ideas.Contains(brought.Idea) => recorded with { Event = brought with { Text = null } },
        NeedAdded added when _needs.Contains(added.Need) => recorded with { Event = added with { Text = null } },
        NoteAdded added when _notes.Contains((added.Board, added.Note)) => recorded with { Event = added with { Text = null } },
        NoteEdited edited when _notes.Contains((edited.Board, edited.Note)) => recorded with { Event = edited with { Text = null } },
        AnswerRetained kept when IsTakenOff(kept) => recorded with { Event = kept with { Text = null } },
        StudioFieldWritten field when IsKeptAside(field) => recorded with { Event = field with { Text = null } },
        AnswerEntered answer when IsCorrected(answer) => recorded with { Event = answer with { Text = null } },
        IdeaEntered idea when IsCorrected(idea) => recorded with { Event = idea with { Text = null } },
        NeedEntered need when IsCorrected(need) => recorded with { Event = need with { Text = null } },
        _ => recorded,
    };

    // A field that was emptied has nothing to hide, and its object lacks it as it did then.
    private bool IsKeptAside(StudioFieldWritten field) => field.Text is not ("" or null) && _end.Drafts.Of(field.Group).IsWithheld;

    // Typed for the room, then taken back or put otherwise.
    private bool IsCorrected(SessionEvent entry) =>
        TextOf(entry) is { } text && TextOf(_end.Paper.Find(PaperEntries.IdOf(entry)!.Value)) != text;

    private static string? TextOf(SessionEvent? entry) => entry switch
    {
        AnswerEntered answer => answer.Text,
        IdeaEntered idea => idea.Text,
        NeedEntered need => need.Text,
        _ => null,
    };

    // Answers were made of those notes: what they said, and how it was put since, is gone with them, unless it still stands on the card.
    private bool IsTakenOff(AnswerRetained kept) =>
        kept.Text is { } text
        && (_said.Contains((kept.Board, kept.Prompt, text)) || IsMadeOfThem(kept))
        && !Standing(_end.Boards.Find(kept.Board).At(kept.Prompt)).Contains(text);

    // Put otherwise once its note is gone, an answer comes from no note any more, and from the answer before it still.
    private bool IsMadeOfThem(AnswerRetained kept) => kept.From is { } note
        ? _notes.Contains((kept.Board, note))
        : _made.Contains((kept.Board, kept.Answer)) || (kept.Instead is { } before && _made.Contains((kept.Board, before)));

    private static IEnumerable<string?> Standing(Cell cell) =>
    [
        cell.Retained?.Text,
        .. cell.Variants.Select(variant => variant.Text),
        .. cell.Notes.Select(note => note.Text),
    ];

    private void Hear(ImmutableArray<SessionEvent> happened)
    {
        var prompts = new Dictionary<(BoardId, NoteId), PromptId>();
        foreach (var one in happened)
        {
            if (one is NoteAdded { Text: { } first } added && _notes.Contains((added.Board, added.Note)))
            {
                prompts[(added.Board, added.Note)] = added.Prompt;
                _said.Add((added.Board, added.Prompt, first));
            }
            else if (one is NoteEdited { Text: { } next } edited && prompts.TryGetValue((edited.Board, edited.Note), out var prompt))
            {
                _said.Add((edited.Board, prompt, next));
            }
            else if (one is AnswerRetained kept && IsMadeOfThem(kept))
            {
                _made.Add((kept.Board, kept.Answer));
            }
        }
    }
}
