namespace FilageFuturs.Silo.Replay;

/// <summary>
/// The log of one session, ready to be seen at any of its versions: the state is kept every few events, the rest is
/// folded again. States share what did not change between them.
/// </summary>
/// <param name="events">From version 1, without gaps.</param>
/// <param name="states">The session after 0, <see cref="Stride"/>, 2 × <see cref="Stride"/>… events.</param>
/// <param name="newest">After every event.</param>
internal sealed class Recording(ImmutableArray<Recorded> events, ImmutableArray<Session> states, Session newest)
{
    public const int Stride = 32;

    public static readonly Recording Empty = new([], [Session.Empty], Session.Empty);

    private readonly Lazy<Timeline> _timeline = new(() => Timeline.Of(events));

    public bool IsEmpty => events.IsEmpty;

    /// <summary>The session as it is now, what came after the curtain included: who may look is read there.</summary>
    public Session Newest => newest;

    /// <summary>Version of the last event read.</summary>
    public long Read => events.Length;

    /// <summary>Version of the last event to be watched: what comes after the curtain is no longer the workshop.</summary>
    public long Last => Timeline.Last;

    public Timeline Timeline => _timeline.Value;

    /// <summary>The record as it is shown and handed over: see <see cref="Redaction"/>.</summary>
    public Recording Told => field ??= Tell();

    private ImmutableArray<Recorded> Events => events;

    public Recording With(IReadOnlyCollection<Recorded> newer)
    {
        if (newer.Count == 0)
        {
            return this;
        }

        var kept = states.ToBuilder();
        var state = newest;
        foreach (var recorded in newer)
        {
            state = state.Apply(recorded);
            if (state.Version % Stride == 0)
            {
                kept.Add(state);
            }
        }

        return new(events.AddRange(newer), kept.ToImmutable(), state);
    }

    public Session At(long version)
    {
        var state = states[(int)(version / Stride)];
        while (state.Version < version)
        {
            state = state.Apply(events[(int)state.Version]);
        }

        return state;
    }

    public SessionEvent EventAt(long version) => events[(int)version - 1].Event;

    public ImmutableArray<Recorded> UpTo(long version) => [.. Told.Events.Take((int)version)];

    /// <summary>What there is to watch, under the title that the session bears now.</summary>
    public ReplayIndex Index(SessionId id) => Timeline.Index(id, At(Last)) with { Title = newest.Room.Opening?.Title };

    private Recording Tell()
    {
        var told = Redaction.Of(events, newest);
        return told == events ? this : Empty.With(told);
    }
}
