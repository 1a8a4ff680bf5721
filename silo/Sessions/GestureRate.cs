namespace FilageFuturs.Silo.Sessions;

/// <summary>
/// How many gestures each seat has left: many at once, then one more every few seconds. No hand uses them up; a script that raises
/// and lowers its own would fill the log. In memory alone: whoever is not known here has them all.
/// </summary>
internal sealed class GestureRate
{
    private static readonly TimeSpan Whole = Limits.GesturesAtOnce * Limits.GestureEvery;

    private readonly Dictionary<SeatId, DateTimeOffset> _wholeAt = [];

    /// <summary>Whose gestures these events are, once each. Words are none, nor what the facilitation or somebody simulated does.</summary>
    public static IEnumerable<SeatId> Of(Session session, Secret who, ImmutableArray<SessionEvent> events) =>
        !events.Any(IsWritten) && session.People.Find(who) is { IsSimulated: false, Id: var seat }
            ? events.Select(_ => seat)
            : [];

    /// <summary>However fast somebody types, what they wrote is taken.</summary>
    public static bool IsWritten(SessionEvent happened) => happened
        is NoteAdded or NoteEdited or AnswerRetained or IdeaAdded or NeedAdded or StudioFieldWritten or ArtefactReacted { Text: not null };

    /// <summary>Takes all of them, or none where a seat has too few.</summary>
    public Refusal Take(IEnumerable<SeatId> gestures, DateTimeOffset now)
    {
        var wholeAt = gestures.CountBy(seat => seat)
            .ToDictionary(made => made.Key, made => WholeAt(made.Key, now) + (made.Value * Limits.GestureEvery));
        if (wholeAt.Values.Any(at => at - now > Whole))
        {
            return Refusal.TooOften;
        }

        foreach (var (seat, at) in wholeAt)
        {
            _wholeAt[seat] = at;
        }

        return Refusal.None;
    }

    // Further away than all of them take to come back, it was said by a clock that has been put back since.
    private DateTimeOffset WholeAt(SeatId seat, DateTimeOffset now) =>
        _wholeAt.TryGetValue(seat, out var at) && at > now && at - now <= Whole ? at : now;
}
