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
