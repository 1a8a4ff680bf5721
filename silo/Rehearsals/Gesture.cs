namespace FilageFuturs.Silo.Rehearsals;

/// <summary>Whose hands make a gesture, and where.</summary>
internal sealed record Hands(IGrainFactory Grains, SessionId Session, Secret Secret)
{
    public override string ToString() => nameof(Hands);
}

/// <summary>One thing that a simulated person does, through the same contracts as people.</summary>
internal abstract record Gesture
{
    public abstract Task<Outcome> Make(Hands hands);
}

internal sealed record Leave : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Seats(hands.Session).Leave(hands.Secret);
}

internal sealed record Sit(JoinRequest Request) : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Seats(hands.Session).Join(Request);
}

internal sealed record ChooseRoom(SessionId Room) : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Gathering(hands.Session).Choose(hands.Secret, Room);
}

internal sealed record PlaceDot(DotId Dot, ScenarioId On) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Voting(hands.Session).PlaceDot(hands.Secret, Dot, On);
}

internal sealed record TakeDotBack(DotId Dot) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Voting(hands.Session).TakeDotBack(hands.Secret, Dot);
}

internal sealed record FinishVote : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Voting(hands.Session).Finish(hands.Secret, finished: true);
}

internal sealed record RaiseHand : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Floor(hands.Session).RaiseHand(hands.Secret);
}

internal sealed record ReturnFloor : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Floor(hands.Session).Return(hands.Secret);
}

internal sealed record AddIdea(IdeaId Idea, string Text) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Anchoring(hands.Session).AddIdea(hands.Secret, Idea, Text);
}

internal sealed record AddNeed(NeedId Need, NeedKind Kind, string Text) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Needs(hands.Session).AddNeed(hands.Secret, Need, Kind, Text);
}

internal sealed record React(ArtefactId Artefact, ReactionId Reaction, string? Text) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Tours(hands.Session).React(hands.Secret, Artefact, Reaction, Text);
}

internal sealed record SpreadPoints(ImmutableArray<NeedPoints> Points) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Needs(hands.Session).SpreadPoints(hands.Secret, Points);
}

internal sealed record PlaceSelf(PlanePoint At) : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Assessment(hands.Session).Assess(hands.Secret, At);
}

internal sealed record PlaceFuture(ScenarioId Scenario, PlanePoint At) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Plausibility(hands.Session).Place(hands.Secret, Scenario, At);
}

internal sealed record Support(IdeaId Idea) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Anchoring(hands.Session).Support(hands.Secret, Idea, isSupported: true);
}
