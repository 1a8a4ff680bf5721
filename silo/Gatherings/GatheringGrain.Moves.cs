namespace FilageFuturs.Silo.Gatherings;

/// <summary>
/// People who change rooms. The new room has them before the old one lets them go, and the common room hears of it last:
/// at every moment they sit somewhere, and each step done twice is done once. What they still vote in the old room is carried
/// after them; where it keeps them, the new one gives them back.
/// </summary>
internal sealed partial class GatheringGrain
{
    private async Task<Refusal> Move(MoveBegun move)
    {
        var (refusal, isSilent) = await Ask(move.From, () => WhyNotMove(move));
        if (isSilent || refusal is not Refusal.None)
        {
            return isSilent ? Refusal.RoomIsSilent : refusal;
        }

        if (await EndMoveBefore(move) is var hindrance and not Refusal.None)
        {
            return hindrance;
        }

        await Decide((_, _) => move);
        await DeliverMoves();
        return Refusal.None;
    }

    /// <summary>
    /// Whoever goes on before their last move has ended sits in one room first: the one that they left lets them go, or the one that
    /// took them in without having said so gives them back.
    /// </summary>
    private async Task<Refusal> EndMoveBefore(MoveBegun next)
    {
        if (_gathering.Moves.GetValueOrDefault(next.Seat) is not { } begun || begun == next)
        {
            return Refusal.None;
        }

        if (begun.To == next.From)
        {
            return await Finish(begun);
        }

        var (refusal, isSilent) = await Ask(begun.To, () => GiveBack(begun, Refusal.None));
        return isSilent ? Refusal.RoomIsSilent : refusal;
    }

    /// <summary>
    /// Who is on their way to a third room that does not answer, or has them in its record, keeps nobody back: they go on there.
    /// </summary>
    private async Task<(Refusal Hindrance, List<MoveBegun> Moves)> GoAlong(IEnumerable<SeatId> people, SessionId from, SessionId into)
    {
        var moves = new List<MoveBegun>();
        foreach (var move in people.Select(seat => new MoveBegun(seat, from, into)))
        {
            var hindrance = await EndMoveBefore(move);
            if (hindrance is Refusal.None)
            {
                moves.Add(move);
            }
            else if (_gathering.Moves.GetValueOrDefault(move.Seat)?.From != from)
            {
                return (hindrance, []);
            }
        }

        return (Refusal.None, moves);
    }

    /// <param name="luggage">What they leave in the old room, for who saw it.</param>
    private async Task<Refusal> WhyNotMove(MoveBegun move, Luggage? luggage = null)
    {
        var next = await GrainFactory.Tied(move.To).SeePulse(Key(move.To));
        var shut = WhyNotEnter(next);
        var from = GrainFactory.Tied(move.From);
        // Who never crossed leaves nothing behind, whatever became of that room.
        if (shut is not Refusal.None || (luggage ?? await from.SeeLuggage(Key(move.From), move.Seat)) is null)
        {
            return shut;
        }

        var left = await from.SeePulse(Key(move.From));
        return WhyNotOpen(left) is var over and not Refusal.None ? over
            : left!.HasGroups ? Refusal.GroupsAreInstalled
            : left.IsRevealed != next!.IsRevealed ? Refusal.RoomsAreTooFarApart
            : Refusal.None;
    }

    // A room that was deleted knows its gathering no more, and shows it nothing.
    private static Refusal WhyNotOpen(params RoomPulse?[] rooms) => rooms.Any(room => room is null) ? Refusal.NoSuchRoom
        : rooms.Any(room => room is { State: SessionState.Closed }) ? Refusal.SessionIsClosed
        : Refusal.None;

    // Whoever chooses a room reads that this one is over, and not the workshop.
    private static Refusal WhyNotEnter(RoomPulse? room) =>
        WhyNotOpen(room) is var shut and not Refusal.SessionIsClosed ? shut : Refusal.RoomHasEnded;

    private async Task<Refusal> WhyNotMerge(SessionId from, SessionId into, Hall hall)
    {
        if (from == into || _gathering.Find(from) is not { } leaving || _gathering.Find(into) is not { } taking)
        {
            return Refusal.NoSuchRoom;
        }

        if (leaving.Into is not null || taking.Into is not null)
        {
            return Refusal.RoomWasMerged;
        }

        var ((left, isLeftSilent), (next, isNextSilent)) = (await AskPulse(from), await AskPulse(into));
        return isLeftSilent || isNextSilent ? Refusal.RoomIsSilent
            : WhyNotOpen(left, next) is var shut and not Refusal.None ? shut
            : left!.HasGroups || next!.HasGroups ? Refusal.GroupsAreInstalled
            : left.IsRevealed != next.IsRevealed ? Refusal.RoomsAreTooFarApart
            : Math.Max(next.Present + next.Away, hall.Taken(into)) + hall.Taken(from) > taking.Opened.Seats ? Refusal.RoomIsFull
            : Refusal.None;
    }

    private Task<(RoomPulse? Answer, bool IsSilent)> AskPulse(SessionId room) =>
        Ask(room, () => GrainFactory.Tied(room).SeePulse(Key(room)));

    private async Task DeliverMoves()
    {
        foreach (var move in _gathering.Moves.Values.ToList())
        {
            await Finish(move);
        }
    }

    /// <returns>Why they stay where they were; that a room is silent where it did not let them get there yet.</returns>
    private async Task<Refusal> Finish(MoveBegun move)
    {
        try
        {
            var refusal = await Carry(move);
            // Sent on meanwhile by another silo: the new move is not over with this one.
            await Decide(
                (gathering, _) => gathering.Moves.GetValueOrDefault(move.Seat) == move
                    ? GatheringRules.EndMove(gathering, move, refusal)
                    : Decision.Nothing,
                nameof(DeliverMoves));
            return refusal;
        }
        catch (Exception failure)
        {
            LogRoomSilent(move.To, failure);
            return Refusal.RoomIsSilent;
        }
    }

    /// <param name="carried">What went along before they went on voting in the old room.</param>
    private async Task<Refusal> Carry(MoveBegun move, Luggage? carried = null)
    {
        var from = GrainFactory.Tied(move.From);
        var luggage = await from.SeeLuggage(Key(move.From), move.Seat).WaitAsync(Patience, clock);
        if (luggage is not null && await Receive(move, luggage, carried) is var refusal and not Refusal.None)
        {
            return carried is null ? refusal : await GiveBack(move, refusal);
        }

        var sent = await Send(new(move.Seat, move.To));
        if (luggage is null)
        {
            // They left nothing there, or the room is gone: whatever it answers, they sit in the new one alone.
            await from.Release(Key(move.From), move.Seat).WaitAsync(Patience, clock);
            return sent;
        }

        var released = await from.ReleasePacked(Key(move.From), move.Seat, luggage).WaitAsync(Patience, clock);
        return released.IsAccepted ? sent
            : released.Refusal is Refusal.VoteHasMovedOn ? await Carry(move, luggage)
            : await GiveBack(move, released.Refusal);
    }

    private async Task<Refusal> Receive(MoveBegun move, Luggage luggage, Luggage? carried)
    {
        var to = GrainFactory.Tied(move.To);
        var known = carried ?? await to.SeeLuggage(Key(move.To), move.Seat).WaitAsync(Patience, clock);
        // A room may have gone on since; who has been received already is let go all the same.
        if (known is null && await WhyNotMove(move, luggage).WaitAsync(Patience, clock) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        // Who was sent there before, and not let go, may have voted there since.
        if (carried is null && known is not null && await IsSent(move))
        {
            known = luggage;
        }

        var received = (await to.Receive(Key(move.To), move.Seat, luggage with { Known = known }).WaitAsync(Patience, clock)).Refusal;
        // Who had been received before it ended is in its record: they are let go all the same.
        return received is Refusal.SessionIsClosed && known is not null ? Refusal.None : received;
    }

    /// <summary>The old room keeps them after all, and they sit in one room only.</summary>
    /// <returns>That the new one has them in its record; else <paramref name="why"/>.</returns>
    private async Task<Refusal> GiveBack(MoveBegun move, Refusal why)
    {
        if (await IsSent(move))
        {
            await Send(new(move.Seat, move.From));
        }

        var given = await GrainFactory.Tied(move.To).GiveBack(Key(move.To), move.Seat).WaitAsync(Patience, clock);
        return given.Refusal is Refusal.SessionIsClosed ? given.Refusal : why;
    }

    private async Task<bool> IsSent(MoveBegun move) =>
        (await GrainFactory.Tied(Plenary).SeePlaces(Key(Plenary)).WaitAsync(Patience, clock)).TryGetValue(move.Seat, out var room)
        && room == move.To;
}
