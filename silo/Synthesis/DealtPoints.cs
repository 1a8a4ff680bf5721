namespace FilageFuturs.Silo.Synthesis;

/// <summary>The points that people spread, dealt again among them: the order of the needs stays, nobody's own choice does.</summary>
/// <param name="shuffle">See <see cref="Ballots"/>.</param>
internal sealed class DealtPoints(Session end, ImmutableArray<Recorded> history, byte[]? shuffle)
{
    public static bool Is(SessionEvent happened) => happened is PointsSpread;

    /// <summary>
    /// By the version at whose moment it is told: in the order of the voices, at the first spreads, whatever they were. None where
    /// so few spread theirs that the room was not shown the order.
    /// </summary>
    public ILookup<long, SessionEvent> Dealt()
    {
        var voices = end.Needs.IsShown
            ? end.People.Seats.Values.Where(seat => Of(seat).Length > 0).OrderBy(seat => seat.Voice).ToList()
            : [];
        return voices.Zip(Dealing.Shuffled(shuffle, voices, seat => $"points {seat.Id}"), MomentsFor(voices))
            .ToLookup(one => one.Third, one => (SessionEvent)new PointsSpread(one.First.Id, Of(one.Second)));
    }

    // Whoever goes to another room has no points here until they spread some again: told before, theirs would go with them.
    private IEnumerable<long> MomentsFor(List<Seat> voices)
    {
        var since = history.SkipWhile(recorded => !Is(recorded.Event)).ToList();
        var spreads = since.Where(recorded => Is(recorded.Event)).Select(recorded => recorded.Version);
        return since.Exists(recorded => recorded.Event is SeatMoved moved && voices.Exists(voice => voice.Id == moved.Seat))
            ? Enumerable.Repeat(spreads.Last(), voices.Count)
            : spreads;
    }

    private ImmutableArray<NeedPoints> Of(Seat seat) =>
    [
        .. end.Needs.CountedPointsOf(seat.Id)
            .Where(given => given.Value > 0)
            .OrderBy(given => given.Key.Value, StringComparer.Ordinal)
            .Select(given => new NeedPoints(given.Key, given.Value)),
    ];
}
