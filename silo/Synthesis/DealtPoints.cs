namespace FilageFuturs.Silo.Synthesis;

/// <summary>The points that people spread, dealt again among them: the order of the needs stays, nobody's own choice does.</summary>
/// <param name="shuffle">See <see cref="Ballots"/>.</param>
internal sealed class DealtPoints(Session end, byte[]? shuffle)
{
    public static bool Is(SessionEvent happened) => happened is PointsSpread;

    /// <summary>
    /// In the order of the voices, at the moments of the first spreads, whatever they were. None where so few spread theirs that
    /// the room was not shown the order.
    /// </summary>
    public Queue<SessionEvent> Dealt()
    {
        var voices = end.Needs.IsShown
            ? end.People.Seats.Values.Where(seat => Of(seat).Length > 0).OrderBy(seat => seat.Voice).ToList()
            : [];
        return new(voices.Zip(
            Dealing.Shuffled(shuffle, voices, seat => $"points {seat.Id}"),
            (voice, one) => new PointsSpread(voice.Id, Of(one))));
    }

    private ImmutableArray<NeedPoints> Of(Seat seat) =>
    [
        .. end.Needs.PointsOf(seat.Id)
            .Where(given => given.Value > 0)
            .OrderBy(given => given.Key.Value, StringComparer.Ordinal)
            .Select(given => new NeedPoints(given.Key, given.Value)),
    ];
}
