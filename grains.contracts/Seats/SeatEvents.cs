namespace FilageFuturs.Seats;

/// <summary>Somebody sat down, or knocks when <paramref name="Waits"/>: then a facilitator admits or refuses.</summary>
/// <param name="TokenHash">Hash of the token of the browser that joined.</param>
/// <param name="OnWall">The person agreed to see their name on the wall.</param>
/// <param name="IsSimulated">A participant of a rehearsal.</param>
[GenerateSerializer, Immutable, Alias("seat-taken")]
public sealed record SeatTaken(
    SeatId Seat,
    string TokenHash,
    [property: Words] string? Name,
    [property: Words] Profile? Profile,
    bool OnWall,
    bool Waits,
    bool IsSimulated) : SessionEvent
{
    public override SeatId? Owner => Seat;
}

[GenerateSerializer, Immutable, Alias("seat-admitted")]
public sealed record SeatAdmitted(SeatId Seat) : SessionEvent;

[GenerateSerializer, Immutable, Alias("seat-refused")]
public sealed record SeatRefused(SeatId Seat) : SessionEvent;

/// <summary>A facilitator removed the person: their tokens open nothing any more, what they wrote stays.</summary>
[GenerateSerializer, Immutable, Alias("seat-removed")]
public sealed record SeatRemoved(SeatId Seat) : SessionEvent;

/// <summary>The person said goodbye. Coming back with the same token is allowed.</summary>
[GenerateSerializer, Immutable, Alias("seat-left")]
public sealed record SeatLeft(SeatId Seat) : SessionEvent;

[GenerateSerializer, Immutable, Alias("seat-renamed")]
public sealed record SeatRenamed(SeatId Seat, [property: Words] string? Name) : SessionEvent
{
    public override SeatId? Owner => Seat;
}

[GenerateSerializer, Immutable, Alias("profile-changed")]
public sealed record ProfileChanged(SeatId Seat, [property: Words] Profile? Profile, bool OnWall) : SessionEvent
{
    public override SeatId? Owner => Seat;
}

/// <summary>One more token opens the seat: the link for a second device.</summary>
[GenerateSerializer, Immutable, Alias("seat-key-added")]
public sealed record SeatKeyAdded(SeatId Seat, string TokenHash) : SessionEvent;

/// <summary>The words of this seat up to here were erased from the log, at the person's request or when their time had come.</summary>
[GenerateSerializer, Immutable, Alias("seat-erased")]
public sealed record SeatErased(SeatId Seat) : SessionEvent;

/// <summary>Nobody new comes in; those who have a seat come back freely.</summary>
[GenerateSerializer, Immutable, Alias("room-locked")]
public sealed record RoomLocked : SessionEvent;

[GenerateSerializer, Immutable, Alias("room-unlocked")]
public sealed record RoomUnlocked : SessionEvent;

/// <param name="ByHand">True: a facilitator admits each newcomer.</param>
[GenerateSerializer, Immutable, Alias("admission-set")]
public sealed record AdmissionSet(bool ByHand) : SessionEvent;
