namespace FilageFuturs.Silo.Gatherings;

/// <summary>Who may go on in no room of the gathering any more: kept first, then told to each session until it answers.</summary>
internal sealed partial class GatheringGrain
{
    public async Task<Outcome> Remove(Secret conductor, SeatId seat)
    {
        if (!await IsConductor(conductor) || await Hall() is not { } hall)
        {
            return new(Refusal.NotAllowed, _gathering.Version);
        }

        var outcome = await Decide((gathering, _) => GatheringRules.Remove(gathering, hall.Room, seat));
        await (outcome.IsAccepted ? DeliverRemovals() : Task.CompletedTask);
        return outcome;
    }

    public async Task<Outcome> RenewKeys(Secret conductor, string id)
    {
        var renewal = OpeningRules.Kept(id);
        // Asked again, perhaps with a link that has died since.
        if (_gathering.Keys.Renewal != renewal && !await IsConductor(conductor))
        {
            return new(Refusal.NotAllowed, _gathering.Version);
        }

        var outcome = Ids.IsValid(id)
            ? await Decide((gathering, _) => GatheringRules.RenewKeys(gathering, renewal))
            : new Outcome(Refusal.IdIsInvalid, _gathering.Version);
        await (outcome.IsAccepted ? DeliverKeys() : Task.CompletedTask);
        return outcome;
    }

    private async Task DeliverKeys()
    {
        var (renewal, left) = (_gathering.Keys.Renewal, _gathering.Keys.Left);
        var told = await Tell(left, (room, key) => room.RenewKey(key, renewal));
        await Conclude(told.Select(room => new KeyRenewed(room)));
    }

    private async Task DeliverRemovals()
    {
        foreach (var (seat, left) in _gathering.Removals.Where(removal => !removal.Value.IsEmpty).ToList())
        {
            var told = await TellPlenaryFirst(left, (session, key) => session.LetGo(key, seat));
            await Conclude(told.Select(session => new RemovalDone(seat, session)));
        }
    }

    private async Task Conclude(IEnumerable<SessionEvent> done)
    {
        if (done.ToImmutableArray() is { Length: > 0 } events)
        {
            await Decide((_, _) => Decision.Of(events));
        }
    }

    /// <summary>Who is gone from the common room, or nameless there, takes nothing across any more: it hears of it first.</summary>
    private async Task<ImmutableArray<SessionId>> TellPlenaryFirst(
        IEnumerable<SessionId> sessions, Func<ISessionGathering, Secret, Task> what, TimeSpan? patience = null)
    {
        var (plenary, rooms) = (sessions.Where(session => session == Plenary).ToList(), sessions.Where(session => session != Plenary));
        var told = await Tell(plenary, what, patience);
        return told.Length == plenary.Count ? told.AddRange(await Tell(rooms, what, patience)) : told;
    }

    /// <returns>Those that answered, yes or no; the others are told again.</returns>
    private async Task<ImmutableArray<SessionId>> Tell(
        IEnumerable<SessionId> sessions, Func<ISessionGathering, Secret, Task> what, TimeSpan? patience = null)
    {
        var told = await Task.WhenAll(sessions.Select(async session => (Session: session, IsTold: await Tell(session, what, patience))));
        return [.. told.Where(one => one.IsTold).Select(one => one.Session)];
    }

    /// <summary>One room out of reach, or that cannot be read, keeps nobody from the others.</summary>
    private async Task<(T? Answer, bool IsSilent)> Ask<T>(SessionId room, Func<Task<T>> what, TimeSpan? patience = null)
    {
        try
        {
            return (await what().WaitAsync(patience ?? Patience, clock), false);
        }
        catch (Exception failure)
        {
            LogRoomSilent(room, failure);
            return (default, true);
        }
    }

    private async Task<bool> Tell(SessionId session, Func<ISessionGathering, Secret, Task> what, TimeSpan? patience)
    {
        try
        {
            await what(GrainFactory.Tied(session), Key(session)).WaitAsync(patience ?? Patience, clock);
            return true;
        }
        catch (Exception failure)
        {
            LogRoomSilent(session, failure);
            return false;
        }
    }
}
