namespace FilageFuturs.Silo.Seats;

/// <summary>Everybody who ever knocked, in order, and who may come in.</summary>
/// <param name="Keys">Hash of a token → its seat.</param>
internal sealed record People(
    ImmutableDictionary<SeatId, Seat> Seats,
    ImmutableDictionary<string, SeatId> Keys,
    bool IsLocked,
    bool AdmitsByHand)
{
    public static readonly People Empty = new(
        ImmutableDictionary<SeatId, Seat>.Empty, ImmutableDictionary<string, SeatId>.Empty, false, false);

    /// <summary>Those who may take part, in order of arrival.</summary>
    public IEnumerable<Seat> Seated => Seats.Values.Where(seat => seat.IsSeated).OrderBy(seat => seat.Voice);

    public IEnumerable<Seat> Waiting =>
        Seats.Values.Where(seat => seat.State is SeatState.Waiting).OrderBy(seat => seat.Voice);

    /// <summary>
    /// Who came by the participants' link of today, but for those whom the facilitation shut out: a link that was passed on fills
    /// the list until there is a new one, and not for good.
    /// </summary>
    public int ByThisLink => Seats.Values.Count(seat =>
        seat.Voice > Earlier && seat is { IsSimulated: false, State: not (SeatState.Removed or SeatState.Refused) });

    /// <summary>How many had come before the participants' link of today.</summary>
    private int Earlier { get; init; }

    public Seat? Find(SeatId id) => Seats.GetValueOrDefault(id);

    public Seat? Find(Secret secret) => Keys.TryGetValue(secret.Hash, out var seat) ? Find(seat) : null;

    public People Apply(SessionEvent happened, DateTimeOffset at) => happened switch
    {
        SeatTaken taken => Take(taken, at),
        SeatAdmitted admitted => Change(admitted.Seat, seat => seat with { State = SeatState.Seated }),
        SeatRefused refused => Change(refused.Seat, seat => seat with { State = SeatState.Refused }),
        SeatRemoved removed => Change(removed.Seat, seat => seat with { State = SeatState.Removed }),
        SeatMoved moved => Change(moved.Seat, seat => seat with { State = SeatState.Moved }),
        SeatLeft left => Change(left.Seat, seat => seat with { HasLeft = true }),
        SeatRenamed renamed => Change(renamed.Seat, seat => seat with { Name = renamed.Name }),
        ProfileChanged changed => Change(
            changed.Seat,
            seat => seat with { Profile = changed.Profile ?? Profile.Unsaid, OnWall = changed.OnWall }),
        SeatKeyAdded added => Change(added.Seat, seat => seat with { KeyCount = seat.KeyCount + 1 }) with
        {
            Keys = Keys.SetItem(added.TokenHash, added.Seat),
        },
        SeatErased erased => Change(
            erased.Seat,
            seat => seat with { Name = null, Profile = Profile.Unsaid, OnWall = false, IsErased = true }),
        LinkIssued { Role: Role.Participant } => this with { Earlier = Seats.Count },
        RoomLocked => this with { IsLocked = true },
        RoomUnlocked => this with { IsLocked = false },
        AdmissionSet admission => this with { AdmitsByHand = admission.ByHand },
        _ => this,
    };

    private People Take(SeatTaken taken, DateTimeOffset at)
    {
        var known = Find(taken.Seat);
        var seat = known is null
            ? new Seat(taken.Seat, Seats.Count + 1, at)
            : known with { HasLeft = false };
        return this with
        {
            Seats = Seats.SetItem(taken.Seat, seat with
            {
                Name = taken.Name,
                Profile = taken.Profile ?? Profile.Unsaid,
                OnWall = taken.OnWall,
                IsSimulated = taken.IsSimulated,
                State = taken.Waits ? SeatState.Waiting : SeatState.Seated,
            }),
            Keys = Keys.SetItem(taken.TokenHash, taken.Seat),
        };
    }

    private People Change(SeatId id, Func<Seat, Seat> change) =>
        Find(id) is { } seat ? this with { Seats = Seats.SetItem(id, change(seat)) } : this;
}

/// <param name="Voice">Rank of arrival from 1: « Voix 3 » where names are not shown.</param>
internal sealed record Seat(SeatId Id, int Voice, DateTimeOffset TakenAt)
{
    public string? Name { get; init; }

    public Profile Profile { get; init; } = Profile.Unsaid;

    public bool OnWall { get; init; }

    public bool IsSimulated { get; init; }

    public SeatState State { get; init; }

    public bool HasLeft { get; init; }

    public bool IsErased { get; init; }

    public int KeyCount { get; init; } = 1;

    public bool IsSeated => State is SeatState.Seated;

    /// <summary>In a gathering, their seat here says nothing of who has the same elsewhere.</summary>
    public bool IsOfOneSession => IsSimulated && SimulatedSeats.IsOfOneSession(Id);

    /// <summary>Why it takes part no more; none of whoever sits or waits.</summary>
    public Refusal Removal => State switch
    {
        SeatState.Removed => Refusal.SeatWasRemoved,
        SeatState.Refused => Refusal.AdmissionWasRefused,
        SeatState.Moved => Refusal.SeatWasMoved,
        _ => Refusal.None,
    };
}

internal enum SeatState
{
    Waiting = 0,
    Seated = 1,
    Refused = 2,
    Removed = 3,
    Moved = 4,
}
