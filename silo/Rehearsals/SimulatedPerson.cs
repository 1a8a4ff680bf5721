namespace FilageFuturs.Silo.Rehearsals;

/// <summary>
/// Somebody who is not there. Looks at what a person would see and decides what a person might do; the same seed in
/// front of the same views does the same.
/// </summary>
internal sealed class SimulatedPerson(JoinRequest request, RehearsalWords words, Random random)
{
    private const double LeaveRate = 0.003;
    private const double ReturnRate = 0.2;
    private const int IdeasEach = 3;
    private const int NeedsEach = 2;

    private static readonly Comparer<DotId> ById =
        Comparer<DotId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    private readonly int _dotsMeant = random.Pick([3, 3, 3, 3, 3, 3, 2, 2, 1, 0]);
    private readonly SimulatedWriter _writer = new(request.Seat, words, random);
    private readonly Stance _stance = new(random);
    private readonly SimulatedMaker _maker = new(request.Seat, words, random);
    private int _needs;

    public JoinRequest Request => request;

    /// <summary>The session in front of them: in a gathering, the common room or a room.</summary>
    public SessionId At { get; set; }

    /// <summary>As for people, whose screen leads them away then.</summary>
    public static bool IsCalledElsewhere(RoomView? room, MineView mine) => mine switch
    {
        { Removal: Refusal.SeatWasMoved } => true,
        { Removal: Refusal.None } => room is { Gathering: { IsElsewhere: true } tie }
            && (!tie.IsPlenary || mine.SentTo is not null)
            && room.Find(mine.Seat) is not { Presence: Presence.Left },
        _ => false,
    };

    /// <returns>Null when the person only looks.</returns>
    public Gesture? Next(Moment moment, MineView mine, BoardView? board)
    {
        if (mine.Waits || mine.Removal is not Refusal.None)
        {
            return null;
        }

        if (moment.Room.State is not SessionState.Running)
        {
            return LookForRoom(moment, mine);
        }

        if (moment.Room.Find(request.Seat) is { Presence: Presence.Left })
        {
            return random.Once(ReturnRate) ? new Sit(request) : null;
        }

        return random.Once(LeaveRate) ? new Leave()
            : mine.HasFloor ? random.Once(0.25) ? new ReturnFloor() : null
            : LookForRoom(moment, mine) ?? InPhase(moment, mine, board);
    }

    /// <summary>Where people choose theirs.</summary>
    private ChooseRoom? LookForRoom(Moment moment, MineView mine)
    {
        if (moment.Room is not { State: not SessionState.Closed, Gathering: { IsPlenary: true, PeopleChoose: true } tie }
            || mine.SentTo is not null
            || !random.Once(0.3))
        {
            return null;
        }

        var open = tie.Rooms.Where(room => room.IsOpen && room.Taken < room.Seats).ToList();
        return open.Count > 0 ? new(random.Pick(open).Session) : null;
    }

    private Gesture? InPhase(Moment moment, MineView mine, BoardView? board) => moment.Phase?.Kind switch
    {
        PhaseKind.DotVote => moment.IsWritingOpen ? Vote(moment, mine) : null,
        PhaseKind.CardBoard => GroupOf(moment, mine) is { } group && board is not null
            ? _writer.Next(moment, group, board)
            : null,
        PhaseKind.ShareOut => Share(moment, mine),
        PhaseKind.Wall => moment.IsWritingOpen ? Anchor(moment, mine) ?? Speak(mine) : Speak(mine),
        PhaseKind.ArtefactTour => moment.IsWritingOpen ? ReactTo(moment, mine) ?? Speak(mine) : Speak(mine),
        PhaseKind.NeedsMap => moment.IsWritingOpen ? Map(moment) ?? Speak(mine) : Speak(mine),
        PhaseKind.ArtefactStudio => GroupOf(moment, mine) is { } making && mine.Studio is { } draft
            ? _maker.Next(moment, making, draft)
            : null,
        PhaseKind.Ranking => moment.IsWritingOpen ? Spread(moment, mine) : null,
        PhaseKind.SelfAssessment => moment.IsWritingOpen ? _stance.Place(moment, mine) : null,
        PhaseKind.PlausibilityDebate => (moment.IsWritingOpen ? _stance.See(moment, mine) : null) ?? Speak(mine),
        _ => Speak(mine),
    };

    /// <summary>To what is before one's group, once; some say why.</summary>
    private Gesture? ReactTo(Moment moment, MineView mine)
    {
        var here = moment.Room.Tour?.Places.FirstOrDefault(place => place.Group == mine.Group)?.Artefact;
        if (here is not { } artefact || mine.Reactions?.Own.ContainsKey(artefact) is not false || !random.Once(0.35))
        {
            return null;
        }

        var reaction = random.Pick(moment.Kit.SharedReactions);
        return new React(artefact, reaction.Id, random.Once(0.4) ? words.Reaction(reaction.Sign, random) : null);
    }

    private Gesture? Map(Moment moment)
    {
        var needs = moment.Room.Needs?.Needs ?? [];
        var need = words.Need(random);
        var isEnough = _needs >= NeedsEach || needs.Length >= Limits.NeedsPerSession;
        return isEnough || !random.Once(0.3) || needs.Any(known => known.Text == need.Text) ? null : Said(need);
    }

    private AddNeed Said(SpokenNeed need)
    {
        _needs++;
        return new(new(random.NewId()), need.Kind, need.Text);
    }

    private SpreadPoints? Spread(Moment moment, MineView mine)
    {
        var needs = moment.Room.Needs?.Needs ?? [];
        if (needs.IsEmpty || mine.Points is { IsEmpty: false } || !random.Once(0.4))
        {
            return null;
        }

        var given = Enumerable.Range(0, Limits.PointsPerSeat).Select(_ => random.Pick(needs).Id).CountBy(need => need);
        return new([.. given.Select(one => new NeedPoints(one.Key, one.Value))]);
    }

    private Gesture? Vote(Moment moment, MineView mine)
    {
        if (mine.HasFinishedVote || moment.Room.Vote is { Result: not null })
        {
            return null;
        }

        var kinds = moment.Kit.Dots;
        if (mine.Dots.Count < Math.Min(_dotsMeant, kinds.Length))
        {
            return random.Once(0.6) ? Place(moment, kinds.Where(dot => !mine.Dots.ContainsKey(dot.Id))) : null;
        }

        return random.NextDouble() switch
        {
            < 0.06 when mine.Dots.Count > 0 => Place(moment, kinds.Where(dot => mine.Dots.ContainsKey(dot.Id))),
            < 0.08 when mine.Dots.Count > 0 => new TakeDotBack(random.Pick([.. mine.Dots.Keys.Order(ById)])),
            < 0.4 => new FinishVote(),
            _ => null,
        };
    }

    private PlaceDot Place(Moment moment, IEnumerable<Dot> among)
    {
        var dot = random.Pick([.. among]);
        return new(dot.Id, random.Pick(moment.Kit.Scenarios, scenario => Tendency(dot.Mark, scenario.Number)).Id);
    }

    /// <summary>What rooms tend to choose: resistance and compromise attract, algorithms to please frighten.</summary>
    private static int Tendency(DotMark mark, int scenario) => (mark, scenario) switch
    {
        (DotMark.GreenDisc, 1) => 3,
        (DotMark.GreenDisc, 2) => 5,
        (DotMark.GreenDisc, 4) => 7,
        (DotMark.OrangeTriangle, 1 or 3) => 3,
        (DotMark.OrangeTriangle, 2) => 7,
        (DotMark.RedSquare, 1) => 3,
        (DotMark.RedSquare, 3) => 9,
        _ => 1,
    };

    private Gesture? Share(Moment moment, MineView mine) =>
        GroupOf(moment, mine) is { Presents.IsEmpty: true, MayChoose: true } group && random.Once(0.15)
            ? new ChooseCards(group.Id, CardsToPresent(moment.Kit))
            : Speak(mine);

    private ImmutableArray<CardId> CardsToPresent(Kit kit) =>
        random.Once(0.3) ? [.. kit.Cards.Select(card => card.Id)] : [random.Pick(kit.Cards).Id];

    private Gesture? Anchor(Moment moment, MineView mine)
    {
        var ideas = moment.Room.Ideas.Ideas;
        if (mine.Ideas.Count < IdeasEach && ideas.Length < Limits.IdeasPerSession && random.Once(0.3))
        {
            var text = words.Idea(moment.Kit, moment.Phase!.Id, random);
            return ideas.Any(idea => idea.Text == text) ? null : new AddIdea(new(random.NewId()), text);
        }

        var others = ideas.Where(idea => !mine.Supported.Contains(idea.Id)).ToList();
        return mine.SupportsLeft > 0 && others.Count > 0 && random.Once(0.35)
            ? new Support(random.Pick(others, idea => idea.Supports + 1).Id)
            : null;
    }

    private RaiseHand? Speak(MineView mine) => !mine.HandIsRaised && random.Once(0.04) ? new RaiseHand() : null;

    private static GroupView? GroupOf(Moment moment, MineView mine) =>
        mine.Group is { } group ? moment.Room.Find(group) : null;
}
