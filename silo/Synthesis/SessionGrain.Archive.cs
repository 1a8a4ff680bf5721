using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionArchive
{
    public async Task<Imported> Import(Importing importing)
    {
        await Settle();
        if (_session.Exists)
        {
            return WasOpenedBy(importing.Id)
                ? new(Refusal.None, 0, null, LinksFor(Role.Facilitator))
                : new(Refusal.SessionAlreadyOpen, 0, null, null);
        }

        var reading = Ids.IsValid(importing.Id)
            ? LogImport.Read(importing.File, OpeningRules.Kept(importing.Id), await KitReader.Open(), Upcasts.Known)
            : LogReading.Refused(Refusal.IdIsInvalid);
        var outcome = await metrics.Follow("session", nameof(Import), () => Take(reading));
        return outcome.IsAccepted
            ? new(Refusal.None, 0, null, LinksFor(Role.Facilitator))
            : new(reading.Refusal, reading.Line, reading.Type, null);
    }

    private async Task<Outcome> Take(LogReading reading)
    {
        if (reading.Refusal is Refusal.None)
        {
            await Store(reading);
        }
        else
        {
            LogRefused(Id, nameof(Import), reading.Refusal);
        }

        return new(reading.Refusal, _session.Version);
    }

    public Task<Outcome> Rename(Secret facilitator, string title) =>
        AsFacilitator(facilitator, (session, _) => RoomRules.Rename(session, title), evenClosed: true);

    public async Task<Outcome> Delete(Secret facilitator)
    {
        await Settle();
        var (code, boards) = (_session.Room.Code, _session.Boards.See(_session));
        if (Facilitates(facilitator) && !RoomRules.Delete(_session).IsRefused)
        {
            // The replay's link is the one key that the session does not hold itself.
            await GrainFactory.Replay(Id).Withdraw(facilitator);
        }

        var outcome = await AsFacilitator(facilitator, (session, _) => RoomRules.Delete(session), evenClosed: true);
        if (outcome.IsAccepted)
        {
            await Reload();
            await ForgetWords(boards);
            await (code is null ? Task.CompletedTask : GrainFactory.JoinCode(code).Release(Id));
        }

        return outcome;
    }

    public async Task<ShelfLine?> Look(Secret who)
    {
        await Fresh();
        return MayLook(who) ? Shelf.Line(Id, _session, IdentityOf(who).Role) : null;
    }

    public async Task<Found?> Search(Secret who, string text)
    {
        await Fresh();
        return MayRead(who) ? Shelf.Search(_session, text) : null;
    }

    public async Task Forget()
    {
        await Reload();
        await ForgetWords(_session.Boards.See(_session));
        Announce(Notices.Everything(_session));
    }

    /// <summary>The record as it was, then doors of its own; the last of it happens now, from when its words are kept.</summary>
    private async Task Store(LogReading reading)
    {
        var now = clock.GetUtcNow();
        SessionEvent[] here =
        [
            new SessionImported(reading.Fingerprint),
            .. LinkedRoles.Select(FirstLink),
            new CodeIssued(await ClaimCode()),
        ];
        await AppendFirst(
        [
            .. reading.Events,
            .. here.Select((happened, rank) => new Recorded(reading.Events.Length + 1 + rank, now, happened)),
        ]);
    }

    private async Task ForgetWords(ImmutableArray<BoardTile> boards)
    {
        foreach (var board in boards)
        {
            await GrainFactory.Board(Id, board.Id).Forget();
        }

        await GrainFactory.Replay(Id).Forget();
    }
}
