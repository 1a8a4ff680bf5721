using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Gatherings;

/// <summary>What all sessions keep of one person, shown and erased together.</summary>
internal sealed partial class GatheringGrain
{
    public async Task<MyData?> SeeMyData(Secret seat, SessionId at)
    {
        // Whoever opens a seat of a session that is none of ours would read others' under the same seat.
        if (!Sessions.Contains(at) || await GrainFactory.Seats(at).SeeMyData(seat) is not { } here)
        {
            return null;
        }

        var others = await Task.WhenAll(Sessions.Where(session => session != at).Select(session => KeptIn(session, here.Seat)));
        return Keeping.Together(
            [here, .. others.Select(other => other.Data).OfType<MyData>()],
            [.. others.Where(other => other.IsSilent).Select(other => _gathering.Find(other.Session)?.Opened.Name)]);
    }

    public async Task<Outcome> EraseMe(Secret seat)
    {
        var sessions = Sessions;
        return await SeatOf(seat, sessions) is { } mine
            ? await EraseEverywhere(mine, sessions)
            : new(Refusal.NotAllowed, _gathering.Version);
    }

    public async Task<Outcome> EraseSeat(Secret facilitator, SessionId at, SeatId seat)
    {
        // Whoever facilitates one room erases nobody of another.
        var sessions = Sessions;
        return sessions.Contains(at)
            && await GrainFactory.Seats(at).SeeSeats(facilitator) is { } here
            && here.Seats.Any(one => one.Seat == seat)
                ? await EraseEverywhere(seat, sessions)
                : new(Refusal.NotAllowed, _gathering.Version);
    }

    private async Task<Outcome> EraseEverywhere(SeatId seat, ImmutableArray<SessionId> sessions)
    {
        // Kept before any of them hears of it: whatever is cut short from here on, the watch goes on with.
        await Decide((gathering, _) => GatheringRules.Erase(gathering, seat, sessions), nameof(EraseMe));
        var told = await Erase(seat, sessions, PatienceForOne);
        await ThoughSilent(() => ConcludeErasure(seat, told));
        // « Effacé » is said once it is.
        return new(told.Length == sessions.Length ? Refusal.None : Refusal.RoomIsSilent, _gathering.Version);
    }

    private async Task DeliverErasures()
    {
        foreach (var (seat, left) in _gathering.Erasures.Where(erasure => !erasure.Value.IsEmpty).ToList())
        {
            await ConcludeErasure(seat, await Erase(seat, left));
        }
    }

    private Task ConcludeErasure(SeatId seat, ImmutableArray<SessionId> told) =>
        Conclude(told.Select(session => new ErasureDone(seat, session)));

    private async Task<ImmutableArray<SessionId>> Erase(SeatId seat, IEnumerable<SessionId> from, TimeSpan? patience = null)
    {
        var told = await TellPlenaryFirst(from, (session, key) => session.Erase(key, seat), patience);
        _reading = null;
        return told;
    }

    // One person is one seat everywhere, yet each of their keys is not known in every room.
    private async Task<SeatId?> SeatOf(Secret key, ImmutableArray<SessionId> sessions)
    {
        foreach (var session in sessions)
        {
            if ((await Ask(session, () => GrainFactory.Session(session).SeeMine(key))).Answer is { Seat: var seat })
            {
                return seat;
            }
        }

        return null;
    }

    private async Task<(SessionId Session, MyData? Data, bool IsSilent)> KeptIn(SessionId session, SeatId seat)
    {
        try
        {
            return (session, await GrainFactory.Tied(session).SeeData(Key(session), seat).WaitAsync(Patience, clock), false);
        }
        catch (Exception failure)
        {
            LogRoomKeepsSilent(session, failure);
            return (session, null, true);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Room {Room} did not say what it keeps of a person; they are told that it did not.")]
    private partial void LogRoomKeepsSilent(SessionId room, Exception failure);
}
