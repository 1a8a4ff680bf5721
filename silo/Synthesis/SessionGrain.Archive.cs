using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionArchive
{
    public async Task<Imported> Import(Importing importing)
    {
        await Settle();
        if (_session.Exists)
        {
            return WasJustOpenedBy(importing.Id)
                ? new(Refusal.None, 0, null, LinksFor(Role.Facilitator))
                : new(Refusal.SessionAlreadyOpen, 0, null, null);
        }

        var reading = Ids.IsValid(importing.Id)
            ? LogImport.Read(importing.File, OpeningRules.Kept(importing.Id), await KitReader.Open(), Upcasts.Known, clock, logger)
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

        return logger.Noted(Id, nameof(Import), new(reading.Refusal, _session.Version));
    }

    public Task<Outcome> Rename(Secret facilitator, string title) =>
        AsFacilitator(facilitator, (session, _) => RoomRules.Rename(session, title), evenClosed: true);

    public async Task<Outcome> Delete(Secret facilitator)
    {
        await Settle();
        var before = _session.Room.IsDeleted ? await AsItWas() : _session;
        var mayDelete = Identities.Of(before, facilitator).Facilitates;
        if (mayDelete && _session.Room.IsDeleted)
        {
            // Asked again, perhaps because it was cut short.
            await LetGoOf(before);
            return new(Refusal.None, _session.Version);
        }

        if (mayDelete && !RoomRules.Delete(_session).IsRefused)
        {
            // The replay's link is the one key that the session does not hold itself.
            await GrainFactory.Replay(Id).Withdraw(facilitator);
            await LeaveNothingBehind();
        }

        var outcome = await AsFacilitator(facilitator, (session, _) => RoomRules.Delete(session), evenClosed: true);
        await (outcome.IsAccepted ? LetGoOf(before) : Task.CompletedTask);
        return outcome;
    }

    /// <summary>The record before it was deleted: no word is left in it, yet it says whose keys opened it and what it held.</summary>
    private async Task<Session> AsItWas() => (await ReadAll())
        .TakeWhile(one => one.Event is not SessionDeleted)
        .Aggregate(Session.Empty, (session, one) => session.Apply(one));

    private async Task LetGoOf(Session deleted)
    {
        await ReloadEverywhere(deleted.Boards.See(deleted));
        await (deleted.Room.Code is { } code ? GrainFactory.JoinCode(code).Release(Id) : Task.CompletedTask);
        await (deleted.Tie.Of is { } tie ? GrainFactory.Gathering(tie.Gathering).Forget() : Task.CompletedTask);
    }

    public async Task<ShelfLine?> Look(Secret who)
    {
        await Fresh();
        LeaveOnceLookedAt();
        return MayLook(who) ? Shelf.Line(Id, _session, IdentityOf(who).Role) : null;
    }

    public async Task<Found?> Search(Secret who, string text)
    {
        await Fresh();
        return MayRead(who) ? Shelf.Search(_session, text) : null;
    }

    public async Task Forget()
    {
        try
        {
            await ReloadEverywhere(_session.Boards.See(_session));
        }
        finally
        {
            Announce(Notices.Everything(_session));
        }
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

    /// <summary>Boards and the replay read again too, whether or not the log answers here.</summary>
    private async Task ReloadEverywhere(ImmutableArray<BoardTile> boards)
    {
        try
        {
            await Reload();
        }
        finally
        {
            await ForgetWords(boards);
        }
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
