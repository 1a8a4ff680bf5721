namespace FilageFuturs.Silo.Rehearsals;

internal sealed record StartWorkshop : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Phases(hands.Session).Start(hands.Secret);
}

internal sealed record NextPhase(PhaseId Current) : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Phases(hands.Session).Next(hands.Secret, Current);
}

internal sealed record Lengthen(PhaseId Current, TimeSpan By) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Phases(hands.Session).Extend(hands.Secret, new($"{Current}-more"), Current, By);
}

internal sealed record ShowScenario(ScenarioId Scenario) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Session(hands.Session).ShowScenario(hands.Secret, Scenario);
}

internal sealed record RevealVote : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Voting(hands.Session).Reveal(hands.Secret);
}

internal sealed record DrawGroups(GroupingMethod Method, int Seed) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Groups(hands.Session).Draw(hands.Secret, Method, Seed);
}

internal sealed record DrawScenarios(int Seed) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Groups(hands.Session).DrawScenarios(hands.Secret, Seed);
}

internal sealed record InstallGroups : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Groups(hands.Session).Install(hands.Secret);
}

internal sealed record AnswerHelp(GroupId Group) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Group(hands.Session, Group).AnswerHelp(hands.Secret);
}

internal sealed record CallPresenter(GroupId Group) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Sharing(hands.Session).CallPresenter(hands.Secret, Group);
}

internal sealed record RevealCards : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Sharing(hands.Session).RevealCards(hands.Secret, areRevealed: true);
}

internal sealed record GiveFloor(SeatId Seat) : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Floor(hands.Session).Give(hands.Secret, Seat);
}

internal sealed record NameFamily(FamilyId Family, string Name) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Anchoring(hands.Session).NameFamily(hands.Secret, Family, Name);
}

internal sealed record FileIdea(IdeaId Idea, FamilyId Family) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Anchoring(hands.Session).FileIdea(hands.Secret, Idea, Family);
}

internal sealed record NextObject(PhaseId Phase, int Stop) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Tours(hands.Session).NextStop(hands.Secret, Phase, Stop);
}

internal sealed record ShowCloud(PhaseId Phase) : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Assessment(hands.Session).ShowCloud(hands.Secret, Phase);
}

internal sealed record OpenSecondLook(PhaseId Phase) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Plausibility(hands.Session).OpenLook(hands.Secret, Phase, Look.After);
}

internal sealed record CloseWorkshop : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Session(hands.Session).Close(hands.Secret);
}
