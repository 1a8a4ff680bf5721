namespace FilageFuturs.Silo.Gatherings;

/// <summary>
/// People who change rooms. The new room has them before the old one lets them go, and the common room hears of it last:
/// at every moment they sit somewhere, and each step done twice is done once.
/// </summary>
internal sealed partial class GatheringGrain
{
    private async Task<Refusal> Move(RoomPlacement placement, SessionId from)
    {
        if (await WhyNotMove(placement.Seat, from, placement.Room) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        await Decide((_, _) => new MoveBegun(placement.Seat, from, placement.Room));
        await DeliverMoves();
        return Refusal.None;
    }

    private async Task<Refusal> WhyNotMove(SeatId seat, SessionId from, SessionId to)
    {
        var left = await GrainFactory.Tied(from).SeePulse(Key(from));
        var next = await GrainFactory.Tied(to).SeePulse(Key(to));
        if (left is null || next is null)
        {
            return Refusal.NoSuchRoom;
        }

        if (left.State is SessionState.Closed || next.State is SessionState.Closed)
        {
            return Refusal.SessionIsClosed;
        }

        // Who never crossed leaves nothing behind.
        var sits = await GrainFactory.Tied(from).SeeLuggage(Key(from), seat) is not null;
        return !sits ? Refusal.None
            : left.HasGroups ? Refusal.GroupsAreInstalled
            : left.IsRevealed != next.IsRevealed ? Refusal.RoomsAreTooFarApart
            : Refusal.None;
    }

    private async Task<Refusal> WhyNotMerge(SessionId from, SessionId into, int people)
    {
        if (from == into || _gathering.Find(from) is not { } leaving || _gathering.Find(into) is not { } taking)
        {
            return Refusal.NoSuchRoom;
        }

        if (leaving.Into is not null || taking.Into is not null)
        {
            return Refusal.RoomWasMerged;
        }

        var (left, next) = (await GrainFactory.Tied(from).SeePulse(Key(from)), await GrainFactory.Tied(into).SeePulse(Key(into)));
        return left is null || next is null ? Refusal.NoSuchRoom
            : left.State is SessionState.Closed || next.State is SessionState.Closed ? Refusal.SessionIsClosed
            : left.HasGroups || next.HasGroups ? Refusal.GroupsAreInstalled
            : left.IsRevealed != next.IsRevealed ? Refusal.RoomsAreTooFarApart
            : next.Present + next.Away + people > taking.Opened.Seats ? Refusal.RoomIsFull
            : Refusal.None;
    }

    private async Task DeliverMoves()
    {
        foreach (var move in _gathering.Moves.Values.ToList())
        {
            try
            {
                var refusal = await Carry(move);
                // Sent on meanwhile by another silo: the new move is not over with this one.
                await Decide((gathering, _) => gathering.Moves.GetValueOrDefault(move.Seat) == move
                    ? new MoveDone(move.Seat, refusal)
                    : Decision.Nothing);
            }
            catch (Exception failure)
            {
                LogRoomSilent(move.To, failure);
            }
        }
    }

    private async Task<Refusal> Carry(MoveBegun move)
    {
        var (from, to) = (GrainFactory.Tied(move.From), GrainFactory.Tied(move.To));
        if (await from.SeeLuggage(Key(move.From), move.Seat).WaitAsync(Patience, clock) is { } luggage)
        {
            // A room may have gone on since; who has been received already is let go all the same.
            if (await to.SeeLuggage(Key(move.To), move.Seat).WaitAsync(Patience, clock) is null
                && await WhyNotMove(move.Seat, move.From, move.To).WaitAsync(Patience, clock) is var refusal and not Refusal.None)
            {
                return refusal;
            }

            var received = await to.Receive(Key(move.To), move.Seat, luggage).WaitAsync(Patience, clock);
            if (!received.IsAccepted)
            {
                return received.Refusal;
            }
        }

        var sent = await Send(new(move.Seat, move.To));
        await from.Release(Key(move.From), move.Seat).WaitAsync(Patience, clock);
        return sent;
    }
}
