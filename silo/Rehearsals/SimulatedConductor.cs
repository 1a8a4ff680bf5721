namespace FilageFuturs.Silo.Rehearsals;

/// <summary>Presses what a facilitator would press, at moments that feel natural.</summary>
internal sealed class SimulatedConductor(RehearsalWords words, Random random)
{
    private const double WhilePerTick = 0.0125;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    private readonly HashSet<(PhaseId Phase, DateTimeOffset OpenedAt)> _met = [];
    private (PhaseId Phase, DateTimeOffset OpenedAt)? _here;
    private TimeSpan? _leavesAt;

    /// <returns>Null when there is nothing to press yet.</returns>
    public Gesture? Next(Moment moment, ConsoleView console)
    {
        Arrive(moment);
        return moment.Room.State switch
        {
            SessionState.Lobby => AfterAWhile(moment) ? new StartWorkshop() : null,
            SessionState.Running when moment.Room.Clock is { IsPaused: false } =>
                Help(moment) ?? Floor(moment) ?? InPhase(moment, console),
            _ => null,
        };
    }

    // Its time was up, or its groups were ready, before somebody came back to it: it stays for what an undo gives at least.
    private void Arrive(Moment moment)
    {
        if (moment.Room.Clock is { } clock && (clock.Phase, clock.OpenedAt) is var here && here != _here)
        {
            _leavesAt = _met.Add(here) ? null : moment.Line?.Held + PhaseClock.LeastAfterUndo;
            _here = here;
        }
    }

    private Gesture? InPhase(Moment moment, ConsoleView console) => moment.Phase!.Kind switch
    {
        PhaseKind.Presentation => Present(moment) ?? AtTheEnd(moment),
        PhaseKind.DotVote => Reveal(moment, console),
        PhaseKind.Grouping => Group(moment, console.Grouping) ?? AtTheEnd(moment),
        PhaseKind.CardBoard => Lengthened(moment) ?? (console.EarlyEnd ? Onward(moment) : AtTheEnd(moment)),
        PhaseKind.ShareOut => CallNext(moment) ?? AtTheEnd(moment),
        PhaseKind.SelfAssessment => Cloud(moment, console) ?? AtTheEnd(moment),
        PhaseKind.PlausibilityDebate => Second(moment) ?? AtTheEnd(moment),
        PhaseKind.Wall => File(moment) ?? AtTheEnd(moment),
        PhaseKind.ArtefactTour => Walk(moment) ?? AtTheEnd(moment),
        _ => AtTheEnd(moment),
    };

    private static ShowScenario? Present(Moment moment)
    {
        var scenarios = moment.Kit.Scenarios;
        var turn = Math.Min(scenarios.Length - 1, (int)(moment.Progress * scenarios.Length));
        return moment.Room.ShownScenario == scenarios[turn].Id ? null : new(scenarios[turn].Id);
    }

    /// <summary>Once everybody has finished or time is up; then a while to look at the result.</summary>
    private Gesture? Reveal(Moment moment, ConsoleView console)
    {
        if (moment.Room.Vote is { Result: null })
        {
            return console.EarlyEnd || moment.Progress >= 1 ? new RevealVote() : null;
        }

        return AfterAWhile(moment) ? Onward(moment) : null;
    }

    private Gesture? Group(Moment moment, GroupingView grouping) => grouping switch
    {
        { IsInstalled: true } => null,
        _ when moment.Room.People.IsEmpty => null,
        { Groups.IsEmpty: true } => new DrawGroups(GroupingMethod.ByDiversity, random.Next()),
        { ScenariosAreDrawn: false } when moment.Kit.GroupsImagineScenarios =>
            moment.Progress > 0.3 ? new DrawScenarios(random.Next()) : null,
        _ => moment.Progress > 0.6 ? new InstallGroups() : null,
    };

    private static Lengthen? Lengthened(Moment moment) =>
        moment.Progress > 0.9
        && moment.Room.Groups.Any(group => group.AsksTime)
        && moment.Room.Clock!.Length <= moment.Line!.Planned
            ? new(moment.Phase!.Id, OneMinute)
            : null;

    private static Gesture? CallNext(Moment moment)
    {
        if (moment.Room.Sharing is not { Order.IsEmpty: false } sharing)
        {
            return null;
        }

        var turn = (int)(moment.Progress * sharing.Order.Length);
        return turn < sharing.Order.Length
            ? sharing.Presenter == sharing.Order[turn] || sharing.Presented.Contains(sharing.Order[turn])
                ? null
                : new CallPresenter(sharing.Order[turn])
            : moment.Room.CardsAreRevealed ? null : new RevealCards();
    }

    private static ShowCloud? Cloud(Moment moment, ConsoleView console) =>
        moment.Room.Assessment is { Cloud.IsEmpty: true, Placed: >= Limits.LeastBreakdown } && (console.EarlyEnd || moment.Progress > 0.6)
            ? new(moment.Phase!.Id)
            : null;

    private static OpenSecondLook? Second(Moment moment) =>
        moment.Room.Plausibility is { Look: Look.Before } && moment.Progress > 0.5 ? new(moment.Phase!.Id) : null;

    // The stops go by the clock of the room, which is late on a rehearsal that goes faster than people.
    private static NextObject? Walk(Moment moment) =>
        moment is { Pace: > 1, IsWritingOpen: true, Room.Tour: { } tour }
        && tour.Stop < tour.Stops - 1
        && moment.Progress >= (tour.Stop + 1d) / tour.Stops
            ? new(moment.Phase!.Id, tour.Stop)
            : null;

    private Gesture? File(Moment moment)
    {
        var ideas = moment.Room.Ideas;
        if (moment.Progress < 0.5
            || ideas.Ideas.FirstOrDefault(idea => idea.Family is null && FamilyOf(idea) is not null) is not { } loose)
        {
            return null;
        }

        var name = FamilyOf(loose)!;
        return ideas.Families.FirstOrDefault(one => one.Name == name) is { } family ? new FileIdea(loose.Id, family.Id)
            : ideas.Families.Length < Limits.FamiliesPerSession ? new NameFamily(new(random.NewId()), name)
            : null;
    }

    private string? FamilyOf(IdeaView idea) => idea.Text is { } text ? words.FamilyOf(text) : null;

    private AnswerHelp? Help(Moment moment) =>
        moment.Room.Groups.FirstOrDefault(group => group.CallsHelp) is { } calling && AfterAWhile(moment)
            ? new(calling.Id)
            : null;

    private Gesture? Floor(Moment moment) => moment.Room.Floor switch
    {
        { Speaker: not null, SpeaksSince: { } since } when moment.Room.Now - since > Turn / moment.Pace =>
            new ReturnFloor(),
        { Speaker: null, Hands: [var first, ..] } when random.Once(0.2) => new GiveFloor(first.Seat),
        _ => null,
    };

    /// <summary>About twenty seconds at the pace of people.</summary>
    private bool AfterAWhile(Moment moment) => random.Once(WhilePerTick * moment.Pace);

    private Gesture? AtTheEnd(Moment moment) => moment.Progress >= 1 ? Onward(moment) : null;

    private Gesture? Onward(Moment moment) =>
        _leavesAt > moment.Line?.Held ? null
        : moment.IsLastPhase ? new CloseWorkshop()
        : new NextPhase(moment.Phase!.Id);
}
