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

    public static bool Is(SessionEvent happened) => VoterOf(happened) is not null;

    /// <summary>Its moment stays in the record, whatever ballot then lies there.</summary>
    public bool IsCounted(SessionEvent happened) => VoterOf(happened) is { } voter && _voters.Contains(voter);

    public Queue<SessionEvent> Dealt()
    {
        var own = history.Select(recorded => recorded.Event).Where(IsCounted).ToLookup(ballot => VoterOf(ballot)!.Value);
        var mixed = Dealing.Shuffled(shuffle, _voters, seat => seat.Value);
        return new(_voters.Zip(mixed, (voter, from) => own[from].Select(ballot => By(voter, ballot))).SelectMany(one => one));
    }

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
