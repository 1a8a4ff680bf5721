namespace FilageFuturs.Floor;

[GenerateSerializer, Immutable, Alias("hand-raised")]
public sealed record HandRaised(SeatId Seat) : SessionEvent;

[GenerateSerializer, Immutable, Alias("hand-lowered")]
public sealed record HandLowered(SeatId Seat) : SessionEvent;

/// <summary>The person speaks now; their hand goes down, whoever spoke before has finished.</summary>
[GenerateSerializer, Immutable, Alias("floor-given")]
public sealed record FloorGiven(SeatId Seat) : SessionEvent;

[GenerateSerializer, Immutable, Alias("floor-returned")]
public sealed record FloorReturned(SeatId Seat) : SessionEvent;

[GenerateSerializer, Immutable, Alias("floor-order-set")]
public sealed record FloorOrderSet(FloorOrder Order) : SessionEvent;

[GenerateSerializer, Alias("floor-order")]
public enum FloorOrder
{
    ByArrival = 0,
    LeastHeardFirst = 1,
}

/// <summary>Hands and speech. Key: session id. No sound is ever captured: turns are timed.</summary>
[Alias("session-floor")]
public interface ISessionFloor : IGrainWithStringKey
{
    [Alias("raise-hand")]
    Task<Outcome> RaiseHand(Secret seat);

    /// <param name="seat">One's own, or any for the facilitation.</param>
    [Alias("lower-hand")]
    Task<Outcome> LowerHand(Secret who, SeatId seat);

    [Alias("give")]
    Task<Outcome> Give(Secret facilitator, SeatId seat);

    /// <summary>
    /// The speaker, or the facilitation, ends the turn that runs. Whoever has spoken and does not any more changes nothing: sent again,
    /// or as the floor goes to somebody else, it ends nobody else's turn.
    /// </summary>
    [Alias("return")]
    Task<Outcome> Return(Secret who);

    /// <summary>As <see cref="Return"/>, of one person: where somebody else speaks by now, or nobody, nothing changes.</summary>
    /// <param name="speaker">Who was seen speaking.</param>
    [Alias("end-turn")]
    Task<Outcome> EndTurn(Secret who, SeatId speaker);

    [Alias("set-order")]
    Task<Outcome> SetOrder(Secret facilitator, FloorOrder order);
}

/// <param name="Hands">In the order in which they will be called.</param>
/// <param name="Balance">Turns over, by group, since the groups were installed; by « plénière » (null group) before.</param>
[GenerateSerializer, Immutable, Alias("floor-view")]
public sealed record FloorView(
    SeatId? Speaker,
    DateTimeOffset? SpeaksSince,
    ImmutableArray<HandView> Hands,
    FloorOrder Order,
    ImmutableArray<GroupShare> Balance);

[GenerateSerializer, Immutable, Alias("hand-view")]
public sealed record HandView(SeatId Seat, DateTimeOffset Since);

/// <param name="Turns">Given, the running one among them.</param>
/// <param name="Share">Of the time that all turns over were held, 0 to 1; of the turns given as long as none has lasted.</param>
[GenerateSerializer, Immutable, Alias("group-share")]
public sealed record GroupShare(GroupId? Group, int Turns, double Share);
