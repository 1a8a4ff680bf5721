namespace FilageFuturs.Silo.Gatherings;

/// <summary>What a conductor may do with the rooms: pure, the moment comes as an argument.</summary>
internal static class GatheringRules
{
    public static Refusal Check(GatheringOpening opening, Kit? kit)
    {
        if (kit is null)
        {
            return Refusal.UnknownKit;
        }

        if (!Ids.IsValid(opening.Id))
        {
            return Refusal.IdIsInvalid;
        }

        if (opening.Rooms.Length is < GatheringLimits.LeastRooms or > GatheringLimits.Rooms)
        {
            return Refusal.TooMany;
        }

        if (Wording.Line(opening.Territory, Limits.TitleLength).Refusal is Refusal.TextIsTooLong)
        {
            return Refusal.TextIsTooLong;
        }

        if (opening.Arrival is Arrival.Territory && kit.Profile.Territories.IsEmpty)
        {
            return Refusal.NoSuchChoice;
        }

        var ofARoom = opening.Rooms
            .Select((room, rank) => CheckRoom(room, kit, opening.Rooms.Take(rank).Select(one => one.Room)))
            .FirstOrDefault(refusal => refusal is not Refusal.None);
        return ofARoom is Refusal.None ? CheckSeats(opening.Rooms.Sum(room => room.Seats)) : ofARoom;
    }

    /// <param name="kit">Null when it is offered no more: the room would be known to all, and never open.</param>
    /// <param name="over">Rooms that have ended or were deleted.</param>
    /// <param name="deleted">Those of them that were deleted.</param>
    /// <param name="isAnothers">The id is that of a session which this gathering did not open.</param>
    public static Decision OpenRoom(
        Gathering gathering, RoomOpening room, Kit? kit, ImmutableHashSet<SessionId> over, IReadOnlySet<SessionId> deleted, bool isAnothers)
    {
        if (gathering.Find(room.Room) is not null)
        {
            return Decision.Nothing;
        }

        if (isAnothers)
        {
            return Refusal.IdIsInvalid;
        }

        if (kit is null)
        {
            return Refusal.UnknownKit;
        }

        if (gathering.RoomsHeld(deleted) >= GatheringLimits.Rooms)
        {
            return Refusal.TooMany;
        }

        if (CheckRoom(room, kit, []) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        return CheckSeats(gathering.SeatsHeld(over) + room.Seats) is var full and not Refusal.None
            ? full
            : Opened(room, gathering.Rooms.Count + 1);
    }

    public static GatheredRoomOpened Opened(RoomOpening room, int rank) => new(
        room.Room,
        rank,
        Wording.Line(room.Name, GatheringLimits.NameLength).Text,
        room.Territory,
        Wording.Line(room.Facilitator, Limits.NameLength).OrNone,
        room.Expected,
        room.Seats);

    /// <param name="plenary">The common room.</param>
    public static Decision Call(Gathering gathering, SessionId plenary, CueOrder order, Kit kit, DateTimeOffset now)
    {
        if (gathering.Find(order.Id) is not null)
        {
            return Decision.Nothing;
        }

        if (!Ids.IsValid(order.Id.Value))
        {
            return Refusal.IdIsInvalid;
        }

        return WhyNot(gathering, order, kit, now) is var refusal and not Refusal.None
            ? refusal
            : new CueGiven(
                gathering.Cues.Count + 1,
                order.Id,
                order.Kind,
                order.Kind is CueKind.Phase or CueKind.Extend ? order.Phase : null,
                now + order.In,
                order.By,
                Wording.Of(order.Text, Limits.MessageLength).OrNone,
                Targets(gathering, plenary, order));
    }

    public static Decision SetCorridor(Gathering gathering, PhaseId phase, TimeSpan? corridor, Kit kit)
    {
        if (kit.Find(phase) is null)
        {
            return Refusal.NoSuchPhase;
        }

        if (corridor is { } wide && (wide < TimeSpan.FromMinutes(1) || wide > GatheringLimits.LongestCorridor))
        {
            return Refusal.LengthOutOfRange;
        }

        return gathering.Corridors.TryGetValue(phase, out var known) && known == corridor
            ? Decision.Nothing
            : new CorridorSet(phase, corridor);
    }

    public static Decision Withdraw(Gathering gathering, SessionId room, bool isWithdrawn) => gathering.Find(room) switch
    {
        null => Refusal.NoSuchRoom,
        { } known when known.IsWithdrawn == isWithdrawn => Decision.Nothing,
        _ => new ResultsWithdrawn(room, isWithdrawn),
    };

    public static Decision Freeze(Gathering gathering, ImmutableArray<FrozenRoom> versions) =>
        new ReportFrozen((gathering.Report?.Generation ?? 0) + 1, versions);

    /// <param name="plenary">The common room.</param>
    public static Decision Remove(Gathering gathering, RoomView plenary, SeatId seat)
    {
        if (gathering.Removals.ContainsKey(seat))
        {
            return Decision.Nothing;
        }

        if (plenary.State is SessionState.Closed)
        {
            return Refusal.SessionIsClosed;
        }

        return plenary.Find(seat) switch
        {
            null => Refusal.NoSuchSeat,
            { IsSimulated: true } when SimulatedSeats.IsOfOneSession(seat) => new RemovalBegun(seat, [plenary.Session]),
            _ => new RemovalBegun(seat, [plenary.Session, .. gathering.Rooms.Select(room => room.Opened.Room)]),
        };
    }

    /// <summary>Whom the new room did not take stays in the old one. Whose room was merged meanwhile goes where its people went.</summary>
    public static Decision EndMove(Gathering gathering, MoveBegun move, Refusal refusal)
    {
        var (done, room) = (new MoveDone(move.Seat, refusal), refusal is Refusal.None ? move.To : move.From);
        var last = Last(gathering, room);
        return last == room || last == move.To ? done : Decision.Of(done, new MoveBegun(move.Seat, room, last));
    }

    /// <param name="sessions">All that may keep something of them.</param>
    public static Decision Erase(Gathering gathering, SeatId seat, ImmutableArray<SessionId> sessions) =>
        gathering.Erasures.TryGetValue(seat, out var known) && known.SetEquals(sessions)
            ? Decision.Nothing
            : new ErasureBegun(seat, sessions);

    public static Decision RenewKeys(Gathering gathering, string renewal) => gathering.Keys.Renewal == renewal
        ? Decision.Nothing
        : new KeysRenewed(renewal, [.. gathering.Rooms.Select(room => room.Opened.Room)]);

    private static SessionId Last(Gathering gathering, SessionId room) =>
        gathering.Find(room)?.Into is { } into ? Last(gathering, into) : room;

    private static Refusal CheckRoom(RoomOpening room, Kit kit, IEnumerable<SessionId> others)
    {
        if (!Ids.IsValid(room.Room.Value) || others.Contains(room.Room))
        {
            return Refusal.IdIsInvalid;
        }

        if (Wording.Line(room.Name, GatheringLimits.NameLength).Refusal is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (Wording.Line(room.Facilitator, Limits.NameLength).Refusal is Refusal.TextIsTooLong)
        {
            return Refusal.TextIsTooLong;
        }

        if (room.Territory is { } territory && kit.Profile.Territories.All(choice => choice.Id != territory))
        {
            return Refusal.NoSuchChoice;
        }

        return room.Seats is < 1 or > Limits.SeatsPerSession || room.Expected < 0 || room.Expected > room.Seats
            ? Refusal.TooMany
            : Refusal.None;
    }

    // Everybody sits in the common room first: a seat of a room that it has none for would stay empty.
    private static Refusal CheckSeats(int ofAllRooms) =>
        ofAllRooms > GatheringLimits.SeatsPerGathering ? Refusal.TooMany : Refusal.None;

    private static Refusal WhyNot(Gathering gathering, CueOrder order, Kit kit, DateTimeOffset now)
    {
        var runs = gathering.Running(now);
        if (!order.Rooms.IsDefault && order.Rooms.Any(room => gathering.Find(room) is not { Into: null }))
        {
            return Refusal.NoSuchRoom;
        }

        return order.Kind switch
        {
            CueKind.Phase or CueKind.Plenary or CueKind.Rooms when order.In < TimeSpan.Zero || order.In > GatheringLimits.LongestCountdown
                => Refusal.LengthOutOfRange,
            CueKind.Phase when order.Phase is not { } phase || kit.Find(phase) is null => Refusal.NoSuchPhase,
            CueKind.Phase or CueKind.Plenary or CueKind.Rooms when runs is not null && !PutsBack(runs.Given, order)
                => Refusal.CountdownRuns,
            CueKind.CallOff when runs is null => Refusal.NoCountdown,
            CueKind.CallOff when runs is not null && order.CalledOff is { } seen && seen != runs.Given.Number => Refusal.CountdownRuns,
            CueKind.Extend when order.By < TimeSpan.FromSeconds(1) || order.By > Limits.LongestExtension => Refusal.LengthOutOfRange,
            CueKind.Say or CueKind.Tell => Wording.Of(order.Text, Limits.MessageLength).Refusal,
            _ => Refusal.None,
        };
    }

    // Waiting for a room is the same call, later.
    private static bool PutsBack(CueGiven given, CueOrder order) =>
        given.Kind == order.Kind && given.Phase == (order.Kind is CueKind.Phase ? order.Phase : null);

    private static ImmutableArray<SessionId> Targets(Gathering gathering, SessionId plenary, CueOrder order)
    {
        ImmutableArray<SessionId> rooms = order.Rooms.IsDefaultOrEmpty
            ? [.. gathering.Held.Select(room => room.Opened.Room)]
            : order.Rooms;
        var isForAll = order.Kind is CueKind.Plenary or CueKind.Rooms or CueKind.CallOff
            || (order.Kind is CueKind.Say && order.Rooms.IsDefaultOrEmpty);
        return isForAll ? [plenary, .. rooms] : rooms;
    }
}
