namespace FilageFuturs.Voting;

/// <summary>The person's dot of this kind now lies on this scenario, wherever it was before.</summary>
[GenerateSerializer, Immutable, Alias("dot-placed")]
public sealed record DotPlaced(SeatId By, DotId Dot, ScenarioId On) : SessionEvent;

[GenerateSerializer, Immutable, Alias("dot-taken-back")]
public sealed record DotTakenBack(SeatId By, DotId Dot) : SessionEvent;

/// <summary>« J’ai fini », with or without dots.</summary>
[GenerateSerializer, Immutable, Alias("vote-finished")]
public sealed record VoteFinished(SeatId By) : SessionEvent;

[GenerateSerializer, Immutable, Alias("vote-resumed")]
public sealed record VoteResumed(SeatId By) : SessionEvent;

/// <summary>The counts are shown; from here on no dot moves.</summary>
[GenerateSerializer, Immutable, Alias("vote-revealed")]
public sealed record VoteRevealed : SessionEvent;

/// <summary>
/// A revealed vote by what people said of themselves, counted once, as the session closes: it holds nobody's name and stays
/// when profiles are erased. The last one before the closing counts.
/// </summary>
/// <param name="Functions">See <see cref="VoteBreakdown"/>.</param>
[GenerateSerializer, Immutable, Alias("votes-broken-down")]
public sealed record VotesBrokenDown(ImmutableArray<ChoiceVotes> Functions, ImmutableArray<ChoiceVotes> Territories) : SessionEvent;

/// <summary>Dots that a room counted on paper, typed for it. The same entry again replaces it.</summary>
/// <param name="WithDots">How many people placed at least one, of <paramref name="Voters"/>.</param>
/// <param name="Seen">
/// The <see cref="PaperView.VotesTurn"/> that its author saw: nothing is entered when the room's sheet is another by now. Null asks for
/// nothing. It is not kept.
/// </param>
[GenerateSerializer, Immutable, Alias("votes-entered")]
public sealed record VotesEntered(
    EntryId Entry, int Voters, int WithDots, ImmutableArray<DotCount> Counts, int? Seen = null) : SessionEvent;
