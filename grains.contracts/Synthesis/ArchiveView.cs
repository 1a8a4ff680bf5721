namespace FilageFuturs.Synthesis;

/// <summary>
/// What a closed session keeps for everybody who was there, and every number of its synthesis: the page and all its
/// formats draw from here. No names, no authors.
/// </summary>
/// <param name="OpenedAt">When the first phase opened; null when the workshop never started.</param>
/// <param name="EraseNamesAt">When first names and profiles go, UTC.</param>
/// <param name="EraseWordsAt">When contents go, UTC.</param>
/// <param name="Vote">Null when none was revealed and none was typed for the room.</param>
/// <param name="Worlds">In the order of the scenarios; groups without one come last.</param>
/// <param name="Preserved">Most supported first, then oldest first. What was erased is left out.</param>
/// <param name="Phases">In the order of the conduct.</param>
/// <param name="Needs">The shared map; null when the kit maps none.</param>
/// <param name="Assessment">Null when people were not asked.</param>
/// <param name="Plausibility">Null when nobody was asked.</param>
/// <param name="Objects">What was said of the fictional objects, in the order of the tours that are over; null when there are none.</param>
/// <param name="Made">What the groups made, and what time cut short, told apart; null when the kit has no studio.</param>
[GenerateSerializer, Immutable, Alias("archive-view")]
public sealed record ArchiveView(
    SessionId Session,
    string? Title,
    Kit Kit,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    DateTimeOffset EraseNamesAt,
    DateTimeOffset EraseWordsAt,
    ArchiveFigures Figures,
    ArchivedVote? Vote,
    ImmutableArray<ArchivedWorld> Worlds,
    ImmutableArray<PreservedIdea> Preserved,
    ImmutableArray<ArchivedPhase> Phases,
    ArchivedNeeds? Needs = null,
    ArchivedAssessment? Assessment = null,
    ArchivedPlausibility? Plausibility = null,
    ImmutableArray<ArchivedObject>? Objects = null,
    ImmutableArray<MadeArtefact>? Made = null)
{
    /// <summary>The title of the session, or the kit's once it is gone.</summary>
    public string Heading => Title ?? Kit.Title;
}

/// <param name="People">How many took part.</param>
/// <param name="Simulated">How many of them were simulated, in a rehearsal.</param>
/// <param name="Planned">The whole hour as planned when the session opened.</param>
/// <param name="Held">Time really spent, pauses left out.</param>
/// <param name="Writing">Part of <paramref name="Held"/> spent in phases where people write.</param>
/// <param name="Notes">Notes on cards that can be read.</param>
/// <param name="Cells">Cells in front of the groups.</param>
/// <param name="Answers">Cells with a retained answer that can be read.</param>
/// <param name="Supports">Supports given to what is preserved.</param>
/// <param name="Erased">
/// Notes, answers, ideas, needs and words said of objects erased since, at their author’s request or by their age.
/// </param>
/// <param name="Others">What else people wrote and can be read: needs, words said of objects, answers typed for the room.</param>
[GenerateSerializer, Immutable, Alias("archive-figures")]
public sealed record ArchiveFigures(
    int People,
    int Simulated,
    TimeSpan Planned,
    TimeSpan Held,
    TimeSpan Writing,
    int Notes,
    int Cells,
    int Answers,
    int Debates,
    int Consensuses,
    int Preserved,
    int Supports,
    int Erased,
    int Others = 0)
{
    /// <summary>Ideas written: notes on cards, what to preserve, and <see cref="Others"/>.</summary>
    public int Written => Notes + Preserved + Others;
}

/// <param name="WithDots">How many people placed at least one dot.</param>
/// <param name="Voters">n.</param>
/// <param name="Counts">
/// One line a scenario and kind of dot, in the kit's order, zeros included. Empty when fewer than
/// <see cref="Limits.LeastBreakdown"/> people placed a dot: a vote so small would tell who chose what.
/// </param>
/// <param name="OnPaper">How many of <paramref name="WithDots"/> were typed for the room.</param>
/// <param name="HeldBack">How many more were typed for it: fewer than <see cref="Limits.LeastBreakdown"/>, and in no count.</param>
/// <param name="IsHidden">
/// People voted on screens, and nobody revealed it: nothing is told but what was typed for the room. False from a silo that does not say.
/// </param>
[GenerateSerializer, Immutable, Alias("archived-vote")]
public sealed record ArchivedVote(
    int WithDots, int Voters, ImmutableArray<DotCount> Counts, int OnPaper = 0, int HeldBack = 0, bool IsHidden = false)
{
    /// <returns>Null when the counts are held back.</returns>
    public int? Of(ScenarioId scenario, DotId dot) =>
        Counts.FirstOrDefault(line => line.Scenario == scenario && line.Dot == dot)?.Count;
}

/// <summary>One scenario as one group imagined it.</summary>
/// <param name="Rank">Of the group in the session, from 1.</param>
/// <param name="People">
/// How many were in the group by the end of its last card; whoever came from one with a world of its own is counted in that one.
/// </param>
/// <param name="Cards">Those that the hour opened.</param>
/// <param name="Presented">Cards that the group shared with the room.</param>
/// <param name="IsOnPaper">Typed for the room: its rank is its number on paper, and nobody counted its people.</param>
[GenerateSerializer, Immutable, Alias("archived-world")]
public sealed record ArchivedWorld(
    GroupId Group,
    ScenarioId? Scenario,
    int Rank,
    int People,
    ImmutableArray<ArchivedCard> Cards,
    ImmutableArray<CardId> Presented,
    bool IsOnPaper = false)
{
    /// <summary>What stands in a cell of it: on paper nobody chose between two answers. Empty where none is retained.</summary>
    public ImmutableArray<string> AnswersOf(ArchivedCell cell) =>
        cell.Answer is not { } answer ? [] : IsOnPaper ? [answer, .. cell.Others] : [answer];
}

/// <param name="Cells">One a prompt, in the card's order.</param>
[GenerateSerializer, Immutable, Alias("archived-card")]
public sealed record ArchivedCard(CardId Card, ImmutableArray<ArchivedCell> Cells)
{
    public bool IsBlank => Cells.All(cell => cell.State is ArchivedState.Blank);
}

/// <param name="Answer">What the group retained; null unless <paramref name="State"/> is retained.</param>
/// <param name="Others">Other wordings and notes that say something else, in writing order, each once.</param>
[GenerateSerializer, Immutable, Alias("archived-cell")]
public sealed record ArchivedCell(
    PromptId Prompt,
    ArchivedState State,
    string? Answer,
    ImmutableArray<string> Others,
    bool IsDebate,
    bool IsConsensus);

[GenerateSerializer, Alias("archived-state")]
public enum ArchivedState
{
    /// <summary>Nothing can be read there.</summary>
    Blank = 0,

    /// <summary>Ideas, and none retained.</summary>
    Open = 1,

    Retained = 2,

    /// <summary>An answer was retained, then erased.
    Erased = 3,
}

/// <param name="Rank">By support, from 1; ideas as much supported have the same.</param>
/// <param name="IsOnPaper">Typed for the room.</param>
[GenerateSerializer, Immutable, Alias("preserved-idea")]
public sealed record PreservedIdea(int Rank, string Text, int Supports, string? Family, bool IsOnPaper = false);

/// <param name="Planned">As the session opened.</param>
/// <param name="Held">Time really spent, pauses and a late closing left out; null when it never opened.</param>
[GenerateSerializer, Immutable, Alias("archived-phase")]
public sealed record ArchivedPhase(PhaseId Phase, TimeSpan Planned, TimeSpan? Held);

/// <param name="Spread">How many spread their points, of <paramref name="Voters"/>.</param>
/// <param name="Agreement">See <see cref="RankingView.Agreement"/>; of those who spread them on a screen.</param>
/// <param name="OnPaper">How many of <paramref name="Spread"/> were typed for the room.</param>
/// <param name="Needs">Most points first once they are in order, else in the order of the map. What was erased is left out.</param>
/// <param name="HeldBack">How many more were typed for it: fewer than <see cref="Limits.LeastBreakdown"/>, and in no count.</param>
[GenerateSerializer, Immutable, Alias("archived-needs")]
public sealed record ArchivedNeeds(
    int Voters, int Spread, double? Agreement, ImmutableArray<ArchivedNeed> Needs, int OnPaper = 0, int HeldBack = 0);

/// <param name="Rank">Null when fewer than <see cref="Limits.LeastBreakdown"/> people spread points; so are the others.</param>
/// <param name="IsShared">One of the kit's own.</param>
/// <param name="Need">The kit's id when it is shared: the same in every room of a gathering.</param>
[GenerateSerializer, Immutable, Alias("archived-need")]
public sealed record ArchivedNeed(
    int? Rank,
    NeedKind Kind,
    string Text,
    bool IsShared,
    ImmutableArray<string> Merged,
    int? Points,
    int? Givers,
    NeedId Need = default,
    bool IsOnPaper = false);

/// <summary>What the room said of a fictional object.</summary>
/// <param name="Label">« Offre d’emploi, 2035 ».</param>
/// <param name="Counts">
/// One a reaction of the kit, in its order, zeros included. Empty when fewer than <see cref="Limits.LeastBreakdown"/>
/// people reacted; words then come without the reaction they went with.
/// </param>
/// <param name="Words">Out of order; what was erased is left out.</param>
[GenerateSerializer, Immutable, Alias("archived-object")]
public sealed record ArchivedObject(
    ArtefactId Artefact,
    string Label,
    string Title,
    int People,
    ImmutableArray<ReactionCount> Counts,
    ImmutableArray<ReactionWord> Words);

/// <summary>Where the room stood among the personas.</summary>
/// <param name="Cloud">See <see cref="CloudShown"/>; empty when too few people placed themselves.</param>
[GenerateSerializer, Immutable, Alias("archived-assessment")]
public sealed record ArchivedAssessment(ImmutableArray<PlanePoint> Cloud);

/// <summary>How plausible and how desirable each scenario was, before and after the debate.</summary>
/// <param name="Scenarios">In the kit's order.</param>
[GenerateSerializer, Immutable, Alias("archived-plausibility")]
public sealed record ArchivedPlausibility(ImmutableArray<ScenarioPlausibility> Scenarios);
