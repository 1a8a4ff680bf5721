namespace FilageFuturs.Gatherings;

/// <summary>
/// One result out of several rooms: the page, the wall and every format draw from it. No names, no authors; a room that
/// withdrew its results is named and counted nowhere.
/// </summary>
/// <param name="FrozenAt">When the report was frozen; null while it lives.</param>
/// <param name="Votes">One line a scenario and kind of dot, in the kit's order.</param>
/// <param name="Prompts">One a prompt of each card, in the kit's order, with the answers of every room.</param>
/// <param name="Preserved">Most supported first over the whole region.</param>
/// <param name="Needs">The maps of the rooms as one; null when their kit maps none.</param>
/// <param name="Objects">
/// What rooms said of the fictional objects: those of the kit first, then those that a room made and took round. Null when none
/// were toured.
/// </param>
/// <param name="Made">What the groups made, room by room; null when no room had a studio.</param>
/// <param name="Assessments">Where each room stood among the personas; null when nobody was asked.</param>
/// <param name="Plausibilities">How each room saw the scenarios, before and after; null when nobody was asked.</param>
[GenerateSerializer, Immutable, Alias("merged-view")]
public sealed record MergedView(
    SessionId Gathering,
    string? Title,
    string? Territory,
    DateOnly? HeldOn,
    DateTimeOffset? FrozenAt,
    Kit Kit,
    ImmutableArray<MergedRoom> Rooms,
    MergedFigures Figures,
    ImmutableArray<MergedVote> Votes,
    ImmutableArray<MergedPrompt> Prompts,
    ImmutableArray<MergedIdea> Preserved,
    ImmutableArray<MergedFamily> Families,
    MergedNeeds? Needs = null,
    ImmutableArray<MergedObject>? Objects = null,
    ImmutableArray<MergedMade>? Made = null,
    ImmutableArray<MergedAssessment>? Assessments = null,
    ImmutableArray<MergedPlausibility>? Plausibilities = null)
{
    public string Heading => Title ?? Kit.Title;
}

/// <param name="State">Whether its results are among the others.</param>
/// <param name="Voters">n of its vote; null when there is none that may be counted apart.</param>
/// <param name="OnPaper">How many of <paramref name="WithDots"/> were typed for the room.</param>
/// <param name="HeldBack">See <see cref="ArchivedVote.HeldBack"/>.</param>
/// <param name="IsHidden">Counted from paper alone: what it voted on screens is not revealed.</param>
[GenerateSerializer, Immutable, Alias("merged-room")]
public sealed record MergedRoom(
    SessionId Session,
    string Name,
    MergedState State,
    int People,
    int? Voters,
    int? WithDots,
    int OnPaper = 0,
    int HeldBack = 0,
    bool IsHidden = false);

[GenerateSerializer, Alias("merged-state")]
public enum MergedState
{
    Counted = 0,

    /// <summary>Its vote is not revealed yet.</summary>
    NotRevealed = 1,

    /// <summary>Fewer than <see cref="Limits.LeastBreakdown"/> people voted: nothing is shown apart.</summary>
    TooFew = 2,

    Withdrawn = 3,

    /// <summary>It did not answer: it is counted as soon as it does.</summary>
    Silent = 4,
}

/// <param name="Voters">n over the rooms that are counted.</param>
/// <param name="OnPaper">How many of <paramref name="WithDots"/> were typed for their room.</param>
/// <param name="Simulated">
/// How many of <paramref name="People"/> were simulated, in a rehearsal. 0 from a silo of the version before.
/// </param>
[GenerateSerializer, Immutable, Alias("merged-figures")]
public sealed record MergedFigures(
    int Rooms,
    int People,
    int Voters,
    int WithDots,
    int Groups,
    int Answers,
    int Preserved,
    int Supports,
    int OnPaper = 0,
    int Simulated = 0);

/// <summary>One kind of dot on one scenario.</summary>
/// <param name="Total">Over the counted rooms.</param>
/// <param name="Rooms">In the order of <see cref="MergedView.Rooms"/>, null where the room is not counted.</param>
/// <param name="Least">Smallest share of a room, 0 to 1: a share is of the people who voted there.</param>
/// <param name="Most">Largest share of a room.</param>
[GenerateSerializer, Immutable, Alias("merged-vote")]
public sealed record MergedVote(
    ScenarioId Scenario, DotId Dot, int Total, double Share, ImmutableArray<int?> Rooms, double Least, double Most)
{
    /// <summary>How far rooms are apart, 0 to 1: divergence is the finding.</summary>
    public double Spread => Most - Least;
}

[GenerateSerializer, Immutable, Alias("merged-prompt")]
public sealed record MergedPrompt(CardId Card, PromptId Prompt, ImmutableArray<MergedAnswer> Answers);

/// <param name="Answer">Retained by the group.</param>
/// <param name="IsOnPaper">Typed for the room: the group is its number on paper.</param>
[GenerateSerializer, Immutable, Alias("merged-answer")]
public sealed record MergedAnswer(
    SessionId Room, ScenarioId? Scenario, int Group, string Answer, bool IsDebate, bool IsConsensus, bool IsOnPaper = false);

/// <param name="From">Where it was written; null in the common room.</param>
/// <param name="Supports">In its room and in the common room together.</param>
/// <param name="Family">As the scribes put it; null in none.</param>
/// <param name="IsOnPaper">Typed for the room.</param>
[GenerateSerializer, Immutable, Alias("merged-idea")]
public sealed record MergedIdea(int Rank, string Text, SessionId? From, int Supports, FamilyId? Family, bool IsOnPaper = false);

[GenerateSerializer, Immutable, Alias("merged-family")]
public sealed record MergedFamily(FamilyId Id, string Name, int Ideas, int Supports);

/// <summary>
/// The maps of several rooms. A room of fewer than <see cref="Limits.LeastBreakdown"/> spreads gives its words and no point.
/// </summary>
/// <param name="Rooms">How many rooms give points.</param>
/// <param name="Voters">n over those rooms.</param>
/// <param name="Spread">How many spread their points there.</param>
/// <param name="Shared">The kit's, most points first over those rooms, else in the kit's order.</param>
/// <param name="Own">What each room added, room by room.</param>
/// <param name="OnPaper">How many of <paramref name="Spread"/> were typed for their room.</param>
/// <param name="HeldBack">See <see cref="ArchivedNeeds.HeldBack"/>: over all rooms, whether they give points or not.</param>
/// <param name="Counted">Which rooms give points. Null from a silo of the version before, and in what was frozen by it.</param>
[GenerateSerializer, Immutable, Alias("merged-needs")]
public sealed record MergedNeeds(
    int Rooms,
    int Voters,
    int Spread,
    ImmutableArray<MergedNeed> Shared,
    ImmutableArray<MergedNeed> Own,
    int OnPaper = 0,
    int HeldBack = 0,
    ImmutableArray<SessionId>? Counted = null)
{
    /// <summary>Of one kind, the shared ones first.</summary>
    public IEnumerable<MergedNeed> Of(NeedKind kind) => Shared.Concat(Own).Where(need => need.Kind == kind);
}

/// <param name="Rank">Among the shared ones, from 1; null for a room's own, and when no room gives points.</param>
/// <param name="From">The room that added it; null for a need of the kit.</param>
/// <param name="Points">Null when no room may show any.</param>
/// <param name="Rooms">How many rooms gave it points.</param>
/// <param name="IsOnPaper">Typed for the room.</param>
/// <param name="Merged">Words that its room merged into it; into a need of the kit, those of all rooms, each once. Null: none.</param>
[GenerateSerializer, Immutable, Alias("merged-need")]
public sealed record MergedNeed(
    int? Rank,
    NeedKind Kind,
    string Text,
    SessionId? From,
    int? Points,
    int? Givers,
    int Rooms,
    bool IsOnPaper = false,
    ImmutableArray<string>? Merged = null)
{
    /// <summary>What was merged into it, if anything was.</summary>
    public ImmutableArray<string> Under => Merged ?? [];
}
