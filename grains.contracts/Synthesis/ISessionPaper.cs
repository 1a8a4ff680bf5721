namespace FilageFuturs.Synthesis;

/// <summary>
/// « Saisie pour la salle »: what a room made on paper, typed by its facilitation while the session is open or once it is over,
/// as long as its words are kept. Every entry is marked as such wherever it is shown. The same id again corrects the entry; the
/// same words again have no effect. Typing keeps nothing any longer. Key: session id.
/// </summary>
[Alias("session-paper")]
public interface ISessionPaper : IGrainWithStringKey
{
    /// <summary>Refused with <see cref="Refusal.PaperHasMovedOn"/> over a sheet that its author did not see; so are points.</summary>
    /// <param name="entry">At most one dot of each kind a person, and no more people than could vote.</param>
    [Alias("enter-votes")]
    Task<Outcome> EnterVotes(Secret facilitator, VotesEntered entry);

    [Alias("enter-answer")]
    Task<Outcome> EnterAnswer(Secret facilitator, AnswerEntered entry);

    [Alias("enter-idea")]
    Task<Outcome> EnterIdea(Secret facilitator, IdeaEntered entry);

    [Alias("enter-need")]
    Task<Outcome> EnterNeed(Secret facilitator, NeedEntered entry);

    /// <param name="entry">At most <see cref="Limits.PointsPerSeat"/> points a person.</param>
    [Alias("enter-points")]
    Task<Outcome> EnterPoints(Secret facilitator, PointsEntered entry);

    /// <summary>Already gone is accepted without effect; a late copy of the entry does not bring it back.</summary>
    [Alias("remove-entry")]
    Task<Outcome> RemoveEntry(Secret facilitator, EntryId entry);

    /// <summary>Null for whoever does not facilitate.</summary>
    [Alias("see-paper")]
    Task<PaperView?> SeePaper(Secret facilitator);
}

/// <summary>What was typed, in typing order, for the facilitation to read again.</summary>
/// <param name="Needs">Those that points can be given to: the map's and those typed here.</param>
/// <param name="VotesTurn">How often votes were typed, corrected or taken back; null from a silo of the version before.</param>
/// <param name="PointsTurn">Likewise points.</param>
[GenerateSerializer, Immutable, Alias("paper-view")]
public sealed record PaperView(
    ImmutableArray<VotesEntered> Votes,
    ImmutableArray<AnswerEntered> Answers,
    ImmutableArray<IdeaEntered> Ideas,
    ImmutableArray<NeedEntered> NewNeeds,
    ImmutableArray<PointsEntered> Points,
    ImmutableArray<NeedView> Needs,
    int? VotesTurn = null,
    int? PointsTurn = null);

/// <summary>An entry was taken back.</summary>
[GenerateSerializer, Immutable, Alias("entry-removed")]
public sealed record EntryRemoved(EntryId Entry) : SessionEvent;
