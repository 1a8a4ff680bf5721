namespace FilageFuturs.Silo.Sessions;

/// <summary>
/// « Effacé » is said once it is in the log, its words are no longer there and no memory holds them. The store's files are tidied
/// up behind: nobody waits for it, and what fails is done again by <see cref="KeepingWatch"/>.
/// </summary>
internal sealed partial class SessionGrain
{
    public async Task<Outcome> EraseMe(Secret seat)
    {
        await Settle();
        return _session.People.Find(seat) is { } mine ? await Erase(mine.Id) : new(Refusal.NotAllowed, _session.Version);
    }

    public async Task<Outcome> EraseSeat(Secret facilitator, SeatId seat)
    {
        await Settle();
        return !Facilitates(facilitator) ? new(Refusal.NotAllowed, _session.Version)
            : _session.People.Find(seat) is null ? new(Refusal.NoSuchSeat, _session.Version)
            : await Erase(seat);
    }

    public async Task<SeatList?> SeeSeats(Secret facilitator)
    {
        await Fresh();
        return !Facilitates(facilitator) ? null : new(
            _session.Tie.Of?.Gathering,
            [
                .. _session.People.Seats.Values
                    .Where(seat => !seat.IsSimulated)
                    .OrderBy(seat => seat.Voice)
                    .Select(seat => new SeatLine(seat.Id, seat.Name, seat.Voice, seat.IsErased)),
            ]);
    }

    private async Task<Outcome> Erase(SeatId seat)
    {
        var outcome = await Decide((session, _) => SeatRules.Erase(session, seat), nameof(EraseMe));
        try
        {
            await EraseWords(seat.Value);
            await ReloadEverywhere(_session.Boards.See(_session));
        }
        catch
        {
            // Said to be erased and perhaps not yet so: whoever asks next finishes it first.
            _isStale = true;
            throw;
        }

        // What was written after a first erasure goes without a new event: screens are told all the same.
        Announce(Notices.Everything(_session));
        return outcome;
    }

    private async Task EraseWords(string? owner)
    {
        if (owner is not null)
        {
            // First: it is by their own words that they are found, and an erasure that is cut short begins here again.
            await log.EraseWords(Id.Value, Keeping.RetainedOf(new(owner), await ReadAll()));
        }

        await log.EraseWords(Id.Value, owner, []);
        TidyUp();
    }

    /// <summary>What a room brought here, whoever wrote it.</summary>
    private async Task EraseBrought(SessionId room)
    {
        var brought = (await ReadAll()).Where(one => one.Event is IdeaBrought { Text: not null } idea && idea.From == room);
        await log.EraseWords(Id.Value, [.. brought.Select(one => one.Version)]);
        TidyUp();
        await ReloadEverywhere([]);
    }

    /// <summary>What was called and named in the gathering's own log, which goes with its common room.</summary>
    private async Task EraseGathering(SessionId gathering)
    {
        await log.EraseWords(GatheringGrain.StreamPrefix + gathering, null, []);
        TidyUp();
    }

    private void TidyUp() => Task.Run(() => log.Tidy()).Ignore();

    /// <summary>Erasures that were cut short between their event and the words.</summary>
    /// <returns>False when the store does not let us; the next who asks tries again, and no view holds any of it meanwhile.</returns>
    private async Task<bool> FinishErasing(ImmutableArray<string?> erasures, Session session)
    {
        try
        {
            foreach (var owner in erasures)
            {
                await EraseWords(owner);
            }
        }
        catch (StoreUnavailableException) when (!session.Room.IsDeleted)
        {
            return false;
        }

        await ForgetWords(session.Boards.See(session));
        return true;
    }
}
