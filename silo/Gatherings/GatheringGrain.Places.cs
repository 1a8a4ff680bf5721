namespace FilageFuturs.Silo.Gatherings;

/// <summary>Who sits where. The common room keeps it; a seat in a room is made when its owner crosses.</summary>
internal sealed partial class GatheringGrain
{
    public async Task<Outcome> Choose(Secret seat, SessionId room)
    {
        var identity = await GrainFactory.Session(Plenary).Identify(seat);
        if (identity.Seat is not { } id || !_gathering.Exists)
        {
            return new(Refusal.NotAllowed, _gathering.Version);
        }

        return _gathering.Opening!.Arrival is not Arrival.Choice ? new(Refusal.RoomsAreAssigned, _gathering.Version)
            : _rate.Take([id], clock.GetUtcNow()) is var tooOften and not Refusal.None ? new(tooOften, _gathering.Version)
            : new(await Seat(new(id, room), await Hall()), _gathering.Version);
    }

    public async Task<Outcome> Arrive(Secret seat)
    {
        if (!_gathering.Exists || (await GrainFactory.Session(Plenary).Identify(seat)).Seat is not { } id)
        {
            return new(Refusal.NotAllowed, _gathering.Version);
        }

        return _gathering.Opening!.Arrival is Arrival.Territory && await Hall() is { } hall
            && Spreading.Near(_gathering, hall, id) is { } room
                ? new(await Seat(new(id, room), hall), _gathering.Version)
                : new(Refusal.None, _gathering.Version);
    }

    public async Task<Outcome> Place(Secret conductor, ImmutableArray<RoomPlacement> placements)
    {
        if (!await IsConductor(conductor))
        {
            return new(Refusal.NotAllowed, _gathering.Version);
        }

        var refusals = new List<Refusal>();
        foreach (var placement in placements)
        {
            refusals.Add(await Seat(placement, await Hall()));
        }

        return new(refusals.Find(refusal => refusal is not Refusal.None), _gathering.Version);
    }

    public async Task<ImmutableArray<RoomPlacement>> Propose(Secret conductor)
    {
        if (!await IsConductor(conductor) || await Hall() is not { } hall)
        {
            return [];
        }

        var rooms = await Task.WhenAll(_gathering.Held.Select(async room => (room.Opened, Shut: await WhyNotSend(room.Opened.Room))));
        return Spreading.Propose(
            _gathering.Opening!.Arrival,
            [.. rooms.Where(room => room.Shut is Refusal.None).Select(room => room.Opened)],
            hall,
            await Kit());
    }

    public async Task<Outcome> Merge(Secret conductor, SessionId from, SessionId into)
    {
        if (!await IsConductor(conductor) || await Hall() is not { } hall)
        {
            return new(Refusal.NotAllowed, _gathering.Version);
        }

        if (_gathering.Find(from)?.Into == into)
        {
            // Perhaps the common room did not hear of it the first time.
            await Publish();
            await DeliverMoves();
            return new(Refusal.None, _gathering.Version);
        }

        if (await WhyNotMerge(from, into, hall) is var refusal and not Refusal.None)
        {
            return new(refusal, _gathering.Version);
        }

        var (hindrance, moves) = await GoAlong(hall.SeatsIn(from), from, into);
        if (hindrance is not Refusal.None)
        {
            return new(hindrance, _gathering.Version);
        }

        var outcome = await Decide((_, _) => Decision.Of([new RoomsMerged(from, into), .. moves]));
        await Publish();
        await DeliverMoves();
        return outcome;
    }

    public async Task<Secret?> SeeWayIn(SessionId room, string proof) =>
        _gathering.Find(room) is not null && (await GrainFactory.Session(room).SeeDoor(proof)).State is not DoorState.Unknown
            ? (await GrainFactory.Tied(Plenary).SeeLinks(Key(Plenary)))?.Participants
            : null;

    public async Task<Crossing> Cross(Secret seat)
    {
        var view = await GrainFactory.Session(Plenary).SeeMine(seat);
        if (view is not { Waits: false, Removal: Refusal.None } || !_gathering.Exists)
        {
            return new(view?.Removal is { } removal and not Refusal.None ? removal : Refusal.NotAllowed, null);
        }

        if (!view.IsElsewhere || view.SentTo is not { } room)
        {
            return new(Refusal.None, view.IsElsewhere ? null : Plenary);
        }

        if (await GrainFactory.Tied(Plenary).SeeLuggage(Key(Plenary), view.Seat) is not { } luggage)
        {
            return new(Refusal.NotAllowed, null);
        }

        // Whoever crosses by themselves is there, though they said goodbye on another screen.
        var (received, isSilent) = await Ask(
            room, () => GrainFactory.Tied(room).Receive(Key(room), view.Seat, luggage with { HasLeft = false }), PatienceForOne);
        if (isSilent)
        {
            return new(Refusal.RoomIsSilent, null);
        }

        if (received.IsAccepted && await IsOvertaken(seat, view, room))
        {
            return await Cross(seat);
        }

        // Who has a seat in a room that closed reads its archive there.
        var isIn = received.IsAccepted || (received.Refusal is Refusal.SessionIsClosed
            && await GrainFactory.Tied(room).SeeLuggage(Key(room), view.Seat) is not null);
        return isIn ? new(Refusal.None, room)
            : new(received.Refusal is Refusal.NotAllowed ? Refusal.NoSuchRoom : received.Refusal, null);
    }

    /// <summary>
    /// They may have been removed, sent elsewhere, have erased themselves or changed their name, while the room took them in.
    /// </summary>
    private async Task<bool> IsOvertaken(Secret seat, MineView before, SessionId room)
    {
        var now = await GrainFactory.Session(Plenary).SeeMine(seat);
        if (now?.Name is null && before.Name is not null)
        {
            await GrainFactory.Tied(room).Erase(Key(room), before.Seat);
        }

        if (now?.Removal is Refusal.SeatWasRemoved)
        {
            await GrainFactory.Tied(room).LetGo(Key(room), before.Seat);
            return true;
        }

        if (now?.SentTo is not { } to || to == room)
        {
            return now is { Name: not null } && (now.Name, now.Profile, now.OnWall) != (before.Name, before.Profile, before.OnWall);
        }

        await GrainFactory.Tied(room).Release(Key(room), before.Seat);
        return true;
    }

    private async Task<Refusal> Seat(RoomPlacement placement, Hall? hall)
    {
        if (_gathering.Find(placement.Room) is not { } room)
        {
            return Refusal.NoSuchRoom;
        }

        if (room.Into is not null)
        {
            return Refusal.RoomWasMerged;
        }

        if (hall?.Find(placement.Seat) is null)
        {
            return Refusal.NoSuchSeat;
        }

        var from = hall.RoomOf(placement.Seat);
        if (from == placement.Room)
        {
            return Refusal.None;
        }

        if (hall.Taken(placement.Room) >= room.Opened.Seats)
        {
            return Refusal.RoomIsFull;
        }

        return from is { } left ? await Move(new(placement.Seat, left, placement.Room))
            : await WhyNotSend(placement.Room) is var refusal and not Refusal.None ? refusal
            : await Send(placement);
    }

    // A room that does not answer now may be open when they cross: nobody waits at the door for it.
    private async Task<Refusal> WhyNotSend(SessionId room) =>
        await AskPulse(room) is (var pulse, false) ? WhyNotEnter(pulse) : Refusal.None;

    private async Task<Refusal> Send(RoomPlacement placement) =>
        (await GrainFactory.Tied(Plenary).SendSeat(Key(Plenary), placement.Seat, placement.Room)).Refusal;

    private async Task<Hall?> Hall() =>
        await GrainFactory.Session(Plenary).SeeRoom(Key(Plenary)) is { Gathering: { } } room
        && await GrainFactory.Session(Plenary).SeeConsole(Key(Plenary)) is { } console
            ? new(room, console, await GrainFactory.Tied(Plenary).SeePlaces(Key(Plenary)))
            : null;
}
