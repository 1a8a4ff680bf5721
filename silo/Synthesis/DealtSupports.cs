namespace FilageFuturs.Silo.Synthesis;

/// <summary>
/// The supports that stand at the end, each person's dealt together to somebody of the room: what each idea has stays, and so does
/// the limit of each voice; nobody's own choice does.
/// </summary>
/// <param name="shuffle">See <see cref="Ballots"/>.</param>
internal sealed class DealtSupports(Session end, ImmutableArray<Recorded> history, byte[]? shuffle)
{
    public static bool Is(SessionEvent happened) => happened is IdeaSupported or SupportWithdrawn;

    /// <summary>
    /// By the version at whose moment it is told: in the order of the voices, at the first supports of each idea, whosever they were.
    /// </summary>
    public ILookup<long, SessionEvent> Dealt()
    {
        var given = Given();
        return history.Where(recorded => recorded.Event is IdeaSupported)
            .GroupBy(recorded => ((IdeaSupported)recorded.Event).Idea, recorded => recorded.Version)
            .SelectMany(moments => moments.Zip(
                given[moments.Key], (moment, voice) => (Moment: moment, Support: new IdeaSupported(moments.Key, voice))))
            .ToLookup(one => one.Moment, one => (SessionEvent)one.Support);
    }

    private ILookup<IdeaId, SeatId> Given()
    {
        var hands = end.People.Seats.Values
            .Select(seat => (Seat: seat, Ideas: end.Ideas.SupportedBy(seat.Id)))
            .Where(hand => hand.Seat.State is SeatState.Seated or SeatState.Moved || hand.Ideas.Count > 0)
            .OrderBy(hand => hand.Seat.Voice)
            .ToList();
        return hands.Zip(Dealing.Shuffled(shuffle, hands, hand => $"supports {hand.Seat.Id}"))
            .SelectMany(dealt => dealt.Second.Ideas.Select(idea => (Idea: idea, Voice: dealt.First.Seat.Id)))
            .ToLookup(one => one.Idea, one => one.Voice);
    }
}
