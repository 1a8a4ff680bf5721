namespace FilageFuturs.Silo.Voting;

/// <summary>The dots on the table, hidden until revealed.</summary>
/// <param name="Dots">Each seat's dots: kind → scenario.</param>
/// <param name="Electors">
/// Who came in before the reveal, and from then on exactly those whom it counted: who comes later sees the result, who goes leaves it
/// as it was shown. Counts that fell by one person would tell of them.
/// </param>
internal sealed record Vote(
    ImmutableDictionary<SeatId, ImmutableDictionary<DotId, ScenarioId>> Dots,
    ImmutableHashSet<SeatId> Finished,
    ImmutableHashSet<SeatId> Electors,
    bool IsRevealed)
{
    public static readonly Vote Empty = new(
        ImmutableDictionary<SeatId, ImmutableDictionary<DotId, ScenarioId>>.Empty, [], [], false);

    /// <summary>As it was counted when the session closed; null while it is open, and when nothing may be told apart.</summary>
    public VoteBreakdown? Breakdown { get; private init; }

    private static readonly ImmutableDictionary<DotId, ScenarioId> NoDots =
        ImmutableDictionary<DotId, ScenarioId>.Empty;

    /// <summary>The phase that ran then: perhaps a later one than its own.</summary>
    public PhaseId? RevealedIn { get; private init; }

    /// <param name="before">The session until then.</param>
    public Vote Apply(SessionEvent happened, Session before) => happened switch
    {
        SeatTaken { Waits: false } taken => Welcome(taken.Seat),
        SeatAdmitted admitted => Welcome(admitted.Seat),
        DotPlaced placed => Keep(placed.By, DotsOf(placed.By).SetItem(placed.Dot, placed.On)),
        DotTakenBack taken => Keep(taken.By, DotsOf(taken.By).Remove(taken.Dot)),
        VoteFinished finished => this with { Finished = Finished.Add(finished.By) },
        VoteResumed resumed => this with { Finished = Finished.Remove(resumed.By) },
        SeatMoved moved when !IsRevealed => this with
        {
            Dots = Dots.Remove(moved.Seat), Finished = Finished.Remove(moved.Seat), Electors = Electors.Remove(moved.Seat),
        },
        SeatRemoved removed when !IsRevealed => this with { Electors = Electors.Remove(removed.Seat) },
        VoteRevealed => this with { IsRevealed = true, RevealedIn = before.Conduct.Now?.Phase, Electors = [.. Voters(before)] },
        VotesBrokenDown counted => this with { Breakdown = new(counted.Functions, counted.Territories) },
        SessionReopened => this with { Breakdown = null },
        _ => this,
    };

    public ImmutableDictionary<DotId, ScenarioId> DotsOf(SeatId seat) => Dots.GetValueOrDefault(seat, NoDots);

    public bool HasFinished(SeatId seat) => Finished.Contains(seat);

    public bool HasVoted(SeatId seat) => HasFinished(seat) || !DotsOf(seat).IsEmpty;

    public VoteView? See(Session session)
    {
        if (!session.HasOpened(PhaseKind.DotVote))
        {
            return null;
        }

        var voters = Voters(session);
        return new(
            voters.Count(HasFinished),
            voters.Length,
            IsRevealed ? new(WithDots(session).Length, voters.Length, Count(session.Kit, voters)) : null,
            RevealedIn);
    }

    /// <summary>Those whose dots are counted, in order of arrival.</summary>
    public ImmutableArray<SeatId> WithDots(Session session) => [.. Voters(session).Where(seat => !DotsOf(seat).IsEmpty)];

    /// <summary>The dots of these people alone.</summary>
    public ImmutableArray<DotCount> Count(Kit kit, ImmutableArray<SeatId> voters)
    {
        var counts = voters.SelectMany(DotsOf).CountBy(pair => (pair.Value, pair.Key)).ToDictionary();
        return
        [
            .. from scenario in kit.Scenarios
               from dot in kit.Dots
               select new DotCount(scenario.Id, dot.Id, counts.GetValueOrDefault((scenario.Id, dot.Id))),
        ];
    }

    // Somebody who said goodbye without voting is not waited for; whoever voted is counted, present or not.
    private ImmutableArray<SeatId> Voters(Session session) =>
        [.. session.People.Seats.Values
            .Where(seat => Electors.Contains(seat.Id))
            .Where(seat => IsRevealed || (seat.IsSeated && (!seat.HasLeft || HasVoted(seat.Id))))
            .OrderBy(seat => seat.Voice)
            .Select(seat => seat.Id)];

    private Vote Keep(SeatId seat, ImmutableDictionary<DotId, ScenarioId> dots) =>
        this with { Dots = Dots.SetItem(seat, dots) };

    private Vote Welcome(SeatId seat) => IsRevealed ? this : this with { Electors = Electors.Add(seat) };
}
