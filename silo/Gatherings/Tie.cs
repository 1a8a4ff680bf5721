namespace FilageFuturs.Silo.Gatherings;

/// <summary>
/// What a session knows of its gathering: the cues it took, where its people are called, and in the common room who sits
/// where.
/// </summary>
/// <param name="Of">Null for a session of its own.</param>
/// <param name="LastCue">Number of the last cue taken: an older one has no effect any more.</param>
/// <param name="Word">Last words of the conductor to the facilitation.</param>
internal sealed record Tie(
    GatheringTie? Of,
    int LastCue,
    PendingCue? Pending,
    bool IsElsewhere,
    bool PeopleChoose,
    ImmutableArray<PublishedRoom> Rooms,
    ImmutableDictionary<SeatId, SessionId> SentTo,
    ConductorWord? Word)
{
    public static readonly Tie Empty = new(
        null, 0, null, false, false, [], ImmutableDictionary<SeatId, SessionId>.Empty, null);

    /// <summary>
    /// The phase is paused until people come back: by the call to the plenary, or since it was opened while they were there, or as the
    /// conductor asked then.
    /// </summary>
    public bool ClockWaits { get; init; }

    /// <summary>Of a gathering, or in a copy of what was one.</summary>
    public bool IsRoom { get; private init; }

    /// <summary>Its people are in the common room: nobody is in front of its clock.</summary>
    public bool IsInPlenary => IsElsewhere && IsRoom;

    /// <summary>They sit in front of another session of the gathering.</summary>
    public bool IsCalledAway(SeatId seat) => IsElsewhere && (IsRoom || SentTo.ContainsKey(seat));

    /// <summary>When the phase was last paused, by whomever.</summary>
    private DateTimeOffset? PausedAt { get; init; }

    /// <summary>In the common room: the rooms that were deleted.</summary>
    public ImmutableHashSet<SessionId> Deleted { get; init; } = [];

    public Tie Apply(SessionEvent happened, DateTimeOffset at) => happened switch
    {
        SessionOpened { Gathering: { } tie } => this with { Of = tie, IsRoom = !tie.IsPlenary, IsElsewhere = tie.BeginsElsewhere },
        SessionOpened { BeganElsewhere: { } began } => this with { IsRoom = true, IsElsewhere = began },
        CueTaken taken => Take(taken, at),
        CueDone => Do(at),
        PhasePaused => this with { PausedAt = at, ClockWaits = false },
        RoomsPublished published => this with { PeopleChoose = published.PeopleChoose, Rooms = published.Rooms },
        SeatSent sent => this with
        {
            SentTo = sent.Room is { } room ? SentTo.SetItem(sent.Seat, room) : SentTo.Remove(sent.Seat),
        },
        RoomDeleted deleted => this with { Deleted = Deleted.Add(deleted.Room) },
        SeatRemoved removed => this with { SentTo = SentTo.Remove(removed.Seat) },
        SessionImported => Empty,
        _ => this,
    };

    public TiedView? See(Session session) => Of is { } tie
        ? new(
            tie.Gathering,
            tie.Name,
            tie.IsPlenary,
            IsElsewhere,
            PendingIn(session),
            PeopleChoose,
            [.. Rooms.Select(room => new TiedRoom(
                room.Session, room.Name, room.Territory, Taken(session, room.Session), room.Seats, room.IsOpen))])
        : null;

    /// <summary>Kept while the room is closed: a closing may be taken back.</summary>
    public PendingCue? PendingIn(Session session) => session.IsClosed ? null : Pending;

    public SessionId? RoomOf(SeatId seat) => SentTo.TryGetValue(seat, out var room) ? room : null;

    public int Taken(Session session, SessionId room) =>
        SentTo.Count(sent => sent.Value == room && session.People.Find(sent.Key) is { IsSeated: true, HasLeft: false });

    private Tie Take(CueTaken taken, DateTimeOffset at) => (taken.Kind switch
    {
        CueKind.Phase or CueKind.Plenary or CueKind.Rooms =>
            this with { Pending = new(taken.Number, taken.Kind, taken.Phase, taken.At) },
        CueKind.CallOff => this with { Pending = null },
        CueKind.Tell => this with { Word = new(taken.Number, taken.Text, at) },
        CueKind.Extend => this with { ClockWaits = WaitsSince(at) },
        CueKind.Pause or CueKind.Resume => this with { ClockWaits = IsElsewhere && taken.Kind is CueKind.Resume },
        _ => this,
    }) with
    {
        LastCue = taken.Number,
    };

    // A pause of the same commit is the call's own.
    private bool WaitsSince(DateTimeOffset at) => ClockWaits || (IsInPlenary && PausedAt == at);

    private Tie Do(DateTimeOffset at) => this with
    {
        Pending = null,
        ClockWaits = Pending?.Kind switch
        {
            CueKind.Plenary => ClockWaits || PausedAt == at,
            CueKind.Phase => WaitsSince(at),
            CueKind.Rooms => false,
            _ => ClockWaits,
        },
        IsElsewhere = Pending?.Kind switch
        {
            CueKind.Plenary => IsRoom,
            CueKind.Rooms => Of is { IsPlenary: true },
            _ => IsElsewhere,
        },
    };
}
