namespace FilageFuturs.Silo.Synthesis;

/// <summary>
/// The ballots of a revealed vote, dealt again among those who cast one: the counts stay, nobody's own vote does. They
/// then come one voice after another, so that neither order nor time leads back to a person.
/// </summary>
/// <param name="shuffle">
/// What deals them; null leaves to each their own, which is already somebody else's in a record that came from a file.
/// </param>
internal sealed class Ballots(Session end, ImmutableArray<Recorded> history, byte[]? shuffle)
{
    // Those whose ballot counts: the others' would turn into a vote, or out of one, in somebody else's hands.
    private readonly ImmutableArray<SeatId> _voters =
    [
        .. end.People.Seats.Values
            .Where(seat => seat.State is SeatState.Seated or SeatState.Moved or SeatState.Removed)
            .Where(seat => end.Vote.Electors.Contains(seat.Id))
            .OrderBy(seat => seat.Voice)
            .Select(seat => seat.Id)
            .Where(end.Vote.HasVoted),
    ];

    // Before the reveal, whoever goes to another room takes their dots along: what they did until then is in no count.
    private readonly Dictionary<SeatId, long> _moved = history
        .TakeWhile(recorded => recorded.Event is not VoteRevealed)
        .Where(recorded => recorded.Event is SeatMoved)
        .GroupBy(recorded => ((SeatMoved)recorded.Event).Seat)
        .ToDictionary(moves => moves.Key, moves => moves.Last().Version);

    /// <summary>
    /// All are told as the vote is revealed, for somebody crossed meanwhile: a ballot dealt to them before would go with them, and
    /// the dots that they brought along were placed at a moment known to be theirs. Else each ballot leaves its moment to another.
    /// </summary>
    public bool WaitForTheReveal => shuffle is not null && history.Any(Crossed);

    public static bool Is(SessionEvent happened) => VoterOf(happened) is not null;

    /// <summary>Whether the vote was revealed, and not of so few people that shuffled or not a dot would tell whose it is.</summary>
    public static bool AreTold(Session end) => end.Vote.IsRevealed && end.Vote.WithDots(end).Length >= Limits.LeastBreakdown;

    public bool IsCounted(Recorded recorded) => VoterOf(recorded.Event) is { } voter
        && _voters.Contains(voter)
        && recorded.Version > _moved.GetValueOrDefault(voter);

    public Queue<SessionEvent> Dealt()
    {
        if (!AreTold(end))
        {
            return [];
        }

        var own = history.Where(IsCounted).ToLookup(ballot => VoterOf(ballot.Event)!.Value, ballot => ballot.Event);
        var mixed = Dealing.Shuffled(shuffle, _voters, seat => seat.Value);
        return new(_voters.Zip(mixed, (voter, from) => own[from].Select(ballot => By(voter, ballot))).SelectMany(one => one));
    }

    private bool Crossed(Recorded recorded) => IsCounted(recorded)
        && VoterOf(recorded.Event) is { } voter
        && (_moved.ContainsKey(voter) || recorded.At == end.People.Find(voter)!.TakenAt);

    private static SeatId? VoterOf(SessionEvent happened) => happened switch
    {
        DotPlaced placed => placed.By,
        DotTakenBack taken => taken.By,
        VoteFinished finished => finished.By,
        VoteResumed resumed => resumed.By,
        _ => null,
    };

    private static SessionEvent By(SeatId voter, SessionEvent ballot) => ballot switch
    {
        DotPlaced placed => placed with { By = voter },
        DotTakenBack taken => taken with { By = voter },
        VoteFinished => new VoteFinished(voter),
        _ => new VoteResumed(voter),
    };
}
