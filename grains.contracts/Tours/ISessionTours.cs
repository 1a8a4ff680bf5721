namespace FilageFuturs.Tours;

/// <summary>Groups go round fictional objects and react. Key: session id.</summary>
[Alias("session-tours")]
public interface ISessionTours : IGrainWithStringKey
{
    /// <summary>While a tour runs, of an object that the person's group has met. The same again is accepted without effect.</summary>
    /// <param name="reaction">Null takes it back, and its word with it.</param>
    /// <param name="text">At most <see cref="Limits.ReactionLength"/> characters; null or empty for no word.</param>
    [Alias("react")]
    Task<Outcome> React(Secret seat, ArtefactId artefact, ReactionId? reaction, string? text);

    /// <summary>Facilitation only: everybody goes on before the stop ends; what is left of the phase is shared again.</summary>
    /// <param name="stop">The stop that the caller saw: asked twice, it goes on once. After the last one there is none.</param>
    [Alias("next-stop")]
    Task<Outcome> NextStop(Secret facilitator, PhaseId phase, int stop);

    /// <summary>
    /// Facilitation only: closes writing before the deadline, and everybody reads what was said. Time given opens it again.
    /// </summary>
    [Alias("harvest")]
    Task<Outcome> Harvest(Secret facilitator, PhaseId phase);
}

/// <summary>A tour as everybody may see it.</summary>
/// <param name="Artefacts">What is toured, in the order of the kit or of the groups that made them.</param>
/// <param name="Stop">From 0.</param>
/// <param name="Until">When the stop ends, UTC; null while paused and once over.</param>
/// <param name="Places">Which object each group is at; empty once over.</param>
/// <param name="Reacted">How many people reacted to each object.</param>
/// <param name="Harvest">What was said of each object, for all to see; null until the tour is over.</param>
/// <param name="LeftAtPause">What the stop has left; null while its time runs and once over.</param>
[GenerateSerializer, Immutable, Alias("tour-view")]
public sealed record TourView(
    PhaseId Phase,
    ImmutableArray<Artefact> Artefacts,
    int Stop,
    int Stops,
    DateTimeOffset? Until,
    ImmutableArray<TourPlace> Places,
    ImmutableDictionary<ArtefactId, int> Reacted,
    ImmutableArray<ReactionTally>? Harvest,
    TimeSpan? LeftAtPause = null);

/// <param name="Seen">What the group has met before, oldest first.</param>
[GenerateSerializer, Immutable, Alias("tour-place")]
public sealed record TourPlace(GroupId Group, ArtefactId? Artefact, ImmutableArray<ArtefactId> Seen);

/// <summary>What people said of one object. No names.</summary>
/// <param name="Counts">
/// One a reaction of the kit, in its order, zeros included. None where counts are held back: in a replay, when fewer than
/// <see cref="Limits.LeastBreakdown"/> people reacted.
/// </param>
/// <param name="Words">Out of order; what was erased is left out.</param>
[GenerateSerializer, Immutable, Alias("reaction-tally")]
public sealed record ReactionTally(
    ArtefactId Artefact, int People, ImmutableArray<ReactionCount> Counts, ImmutableArray<ReactionWord> Words);

[GenerateSerializer, Immutable, Alias("reaction-count")]
public sealed record ReactionCount(ReactionId Reaction, int Count);

/// <param name="Reaction">Null where counts are held back.</param>
[GenerateSerializer, Immutable, Alias("reaction-word")]
public sealed record ReactionWord(ReactionId? Reaction, string Text);

/// <summary>What a person said, and what is said of the same objects: nothing is told before one's own.</summary>
/// <param name="Others">Theirs counted with the others'. One an object that they reacted to.</param>
[GenerateSerializer, Immutable, Alias("my-reactions")]
public sealed record MyReactions(ImmutableDictionary<ArtefactId, MyReaction> Own, ImmutableArray<ReactionTally> Others);

[GenerateSerializer, Immutable, Alias("my-reaction")]
public sealed record MyReaction(ReactionId Reaction, string? Text);
