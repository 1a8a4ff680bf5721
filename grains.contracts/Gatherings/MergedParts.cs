namespace FilageFuturs.Gatherings;

/// <summary>
/// What several rooms said of one fictional object. A room of fewer than <see cref="Limits.LeastBreakdown"/> reactions gives its
/// words and no count.
/// </summary>
/// <param name="From">The room that made it; null for an object of the kit.</param>
/// <param name="Rooms">How many rooms are counted.</param>
/// <param name="People">How many reacted in those rooms.</param>
/// <param name="Counts">One a reaction of the kit, in its order, zeros included; empty when no room is counted.</param>
/// <param name="Words">Room by room; without the reaction they went with where their room is not counted.</param>
/// <param name="IsUnsaid">Nobody reacted, in any room.</param>
[GenerateSerializer, Immutable, Alias("merged-object")]
public sealed record MergedObject(
    ArtefactId Artefact,
    string Label,
    string Title,
    SessionId? From,
    int Rooms,
    int People,
    ImmutableArray<ReactionCount> Counts,
    ImmutableArray<MergedWord> Words,
    bool IsUnsaid = false);

[GenerateSerializer, Immutable, Alias("merged-word")]
public sealed record MergedWord(SessionId Room, ReactionId? Reaction, string Text);

/// <param name="Group">Its rank in its room, from 1.</param>
/// <param name="IsUnfinished">See <see cref="MadeArtefact"/>.</param>
[GenerateSerializer, Immutable, Alias("merged-made")]
public sealed record MergedMade(SessionId Room, int Group, Artefact Artefact, bool IsUnfinished = false);

/// <param name="Cloud">See <see cref="CloudShown"/>; empty when too few people placed themselves there.</param>
[GenerateSerializer, Immutable, Alias("merged-assessment")]
public sealed record MergedAssessment(SessionId Room, ImmutableArray<PlanePoint> Cloud);

/// <param name="Scenarios">In the kit's order.</param>
[GenerateSerializer, Immutable, Alias("merged-plausibility")]
public sealed record MergedPlausibility(SessionId Room, ImmutableArray<ScenarioPlausibility> Scenarios);
