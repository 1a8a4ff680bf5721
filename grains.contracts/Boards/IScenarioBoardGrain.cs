namespace FilageFuturs.Boards;

/// <summary>
/// One card as one group fills it. Key: <see cref="GrainKeys"/>. It decides and hands its events to the session, which
/// alone knows whether the phase is open. Members of the group write; the facilitation may read and redact.
/// </summary>
[Alias("scenario-board-grain")]
public interface IScenarioBoardGrain : IGrainWithStringKey
{
    /// <summary>
    /// Adds the note: 1 to <see cref="Limits.NoteLength"/> characters. The id of a note that is there, whatever it says by now, or
    /// that was deleted is accepted from its author without effect.
    /// </summary>
    [AlwaysInterleave, Alias("add")]
    Task<Outcome> Add(Secret who, PromptId prompt, NoteId note, string text);

    /// <summary>The same, but changes the text when the same author sends the same id again.</summary>
    [AlwaysInterleave, Alias("write")]
    Task<Outcome> Write(Secret who, PromptId prompt, NoteId note, string text);

    /// <summary>By its author; by the facilitation as a redaction. Already gone: accepted without effect.</summary>
    [AlwaysInterleave, Alias("delete")]
    Task<Outcome> Delete(Secret who, NoteId note);

    /// <param name="from">The note retained, or null.</param>
    /// <param name="instead">
    /// The retained answer that the person had in front of them, or null. Reworded, or said by a note, it goes; it stays as a
    /// variant when a variant or another note is chosen.
    /// </param>
    [AlwaysInterleave, Alias("retain")]
    Task<Outcome> Retain(Secret who, PromptId prompt, AnswerId answer, NoteId? from, AnswerId? instead, string text);

    [AlwaysInterleave, Alias("release")]
    Task<Outcome> Release(Secret who, PromptId prompt, AnswerId answer);

    [AlwaysInterleave, Alias("drop-variant")]
    Task<Outcome> DropVariant(Secret who, PromptId prompt, AnswerId answer);

    [AlwaysInterleave, Alias("mark")]
    Task<Outcome> Mark(Secret who, PromptId prompt, CellMark mark, bool isSet);

    /// <summary>« … écrit », or reads, in this cell; null leaves it. Never stored; forgotten after 6 s.</summary>
    [OneWay, Alias("typing")]
    Task Typing(Secret who, PromptId? prompt, bool isWriting);

    /// <summary>
    /// The board for anyone allowed to see it: its group, the facilitation, everybody once presented or revealed;
    /// null otherwise.
    /// </summary>
    [AlwaysInterleave, Alias("see")]
    Task<BoardView?> See(Secret who);

    /// <summary>The same, as what changed since a version that the caller has in hand.</summary>
    /// <param name="known">Null for the whole board.</param>
    [AlwaysInterleave, Alias("see-since")]
    Task<BoardChange?> SeeSince(Secret who, long? known);

    /// <summary>Words were erased from the log: read it again before showing anything.</summary>
    [OneWay, AlwaysInterleave, Alias("forget")]
    Task Forget();
}
