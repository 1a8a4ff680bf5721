namespace FilageFuturs.Silo.Gatherings;

/// <summary>The common room, the rooms, and who may come in.</summary>
internal sealed partial class GatheringGrain
{
    // For ever: the log of such a room is read once, and not for each view.
    private readonly HashSet<SessionId> _deleted = [];

    public async Task<Opened> Open(GatheringOpening opening)
    {
        if (_gathering.Exists && _gathering.Opening!.Opening != OpeningRules.Kept(opening.Id))
        {
            return new(Refusal.SessionAlreadyOpen, null);
        }

        var kit = await GrainFactory.Kit(opening.KitId).See();
        if (Refuse(opening, kit) is var refusal and not Refusal.None)
        {
            return new(refusal, null);
        }

        // Opened before, its rooms are its own.
        foreach (var room in _gathering.Exists ? [] : opening.Rooms)
        {
            if (await IsAnothers(room.Room))
            {
                return new(Refusal.IdIsInvalid, null);
            }
        }

        var outcome = await Decide((gathering, _) => gathering.Exists ? Decision.Nothing : First(opening, kit!));
        if (!outcome.IsAccepted)
        {
            return new(outcome.Refusal, null);
        }

        var opened = await GrainFactory.Session(Plenary).Open(PlenaryOpening(opening));
        foreach (var room in _gathering.Rooms)
        {
            await GrainFactory.Session(room.Opened.Room).Open(RoomOpening(room.Opened, clock.GetUtcNow()));
        }

        await Publish();
        return opened;
    }

    public async Task<Outcome> OpenRoom(Secret conductor, RoomOpening room)
    {
        var offered = await Offered();
        var isConductor = await IsConductor(conductor);
        var over = isConductor ? await Over() : [];
        // No log is read under what may not name one.
        var isAnothers = isConductor && Ids.IsValid(room.Room.Value) && _gathering.Find(room.Room) is null && await IsAnothers(room.Room);
        var outcome = await AsConductor(
            conductor, (gathering, _, _) => GatheringRules.OpenRoom(gathering, room, offered, over, _deleted, isAnothers));
        if (!outcome.IsAccepted)
        {
            return outcome;
        }

        var now = clock.GetUtcNow();
        if (await OpenSession(_gathering.Find(room.Room)!.Opened, now) is var refusal and not Refusal.None)
        {
            return new(refusal, outcome.Version);
        }

        await HearCountdown(room.Room, now);
        await Publish();
        return outcome;
    }

    // Opened before, it says so; one of another's that came between says the same.
    private async Task<Refusal> OpenSession(GatheredRoomOpened room, DateTimeOffset now)
    {
        var opened = await GrainFactory.Session(room.Room).Open(RoomOpening(room, now));
        return opened.Refusal is not Refusal.SessionAlreadyOpen ? opened.Refusal
            : await IsAnothers(room.Room) ? Refusal.IdIsInvalid
            : Refusal.None;
    }

    // A session answers whichever gathering asks: as a room of this one, another's would give it its newest links, and let it erase.
    private async Task<bool> IsAnothers(SessionId room)
    {
        await foreach (var stored in log.Read(room.Value, 0))
        {
            return EventJson.Decode(stored).Event is not SessionOpened { Gathering: { IsPlenary: false, Gathering: var gathering } }
                || gathering != Id;
        }

        return false;
    }

    // What a room opens with. A kit that comes as a file keeps only its newest version.
    private async Task<Kit?> Offered() => _gathering.Opening is { } opening
        ? await GrainFactory.Kit(opening.KitId).SeeVersion(opening.KitVersion ?? 0) ?? await GrainFactory.Kit(opening.KitId).SeeVersion(0)
        : null;

    private async Task<(int Seats, int Rooms)> PlacesLeft()
    {
        var over = await Over();
        return (
            Math.Max(0, GatheringLimits.SeatsPerGathering - _gathering.SeatsHeld(over)),
            Math.Max(0, GatheringLimits.Rooms - _gathering.RoomsHeld(_deleted)));
    }

    /// <summary>
    /// Rooms that have ended or were deleted: one that does not answer may be held still. None is asked while any room fits.
    /// </summary>
    private async Task<ImmutableHashSet<SessionId>> Over()
    {
        if (_gathering.SeatsHeld([]) + Limits.SeatsPerSession <= GatheringLimits.SeatsPerGathering
            && _gathering.RoomsHeld(_deleted) < GatheringLimits.Rooms)
        {
            return [];
        }

        var rooms = await Task.WhenAll(_gathering.Held.Select(async room =>
            (Id: room.Opened.Room, Ended: await Ask(room.Opened.Room, () => IsOver(room.Opened.Room)))));
        return [.. rooms.Where(room => room.Ended is (true, false)).Select(room => room.Id)];
    }

    private async Task<bool> IsOver(SessionId room) => _deleted.Contains(room)
        || (await GrainFactory.Tied(room).SeePulse(Key(room)) is { } pulse ? pulse.State is SessionState.Closed : await IsDeleted(room));

    // It shows its gathering nothing any more, and neither does a room that is not open yet.
    private async Task<bool> IsDeleted(SessionId room)
    {
        await foreach (var stored in log.Read(room.Value, 0))
        {
            if (EventJson.Decode(stored).Event is SessionDeleted)
            {
                _deleted.Add(room);
                return true;
            }
        }

        return false;
    }

    // Opened while everybody is being called, it goes with the others.
    private Task HearCountdown(SessionId room, DateTimeOffset now) =>
        _gathering.Running(now) is { } running
            ? GrainFactory.Tied(room).Take(Key(room), running.Cue)
            : Task.CompletedTask;

    // Everything that a session would refuse is refused before anything is written.
    private Refusal Refuse(GatheringOpening opening, Kit? kit)
    {
        if (GatheringRules.Check(opening, kit) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (opening.Rooms.Any(room => room.Room == Id))
        {
            return Refusal.IdIsInvalid;
        }

        return OpeningRules.Check(PlenaryOpening(opening), kit) is var plenary and not Refusal.None
            ? plenary
            : OpeningRules.Check(PlenaryOpening(opening) with { Plan = opening.Plan }, kit);
    }

    private static Decision First(GatheringOpening opening, Kit kit) => Decision.Of(
    [
        new GatheringOpened(
            OpeningRules.Kept(opening.Id),
            opening.KitId,
            Wording.Line(opening.Title, Limits.TitleLength).Text,
            Wording.Line(opening.Territory, Limits.TitleLength).OrNone,
            opening.HeldOn,
            opening.Arrival,
            opening.HasWelcome,
            opening.IsRehearsal,
            opening.Plan.IsDefault ? [] : opening.Plan,
            kit.Version,
            opening.VideoPattern,
            opening.Replay),
        .. opening.Rooms.Select((room, rank) => GatheringRules.Opened(room, rank + 1)),
    ]);

    private Opening PlenaryOpening(GatheringOpening opening) => new(
        opening.Id,
        opening.KitId,
        opening.Title,
        opening.Conductor,
        [],
        opening.Rooms.Sum(room => room.Expected),
        0,
        GatheringLimits.SeatsPerGathering,
        opening.VideoPattern,
        opening.IsRehearsal,
        opening.Replay,
        new(Id, "", IsPlenary: true, BeginsElsewhere: !opening.HasWelcome),
        _gathering.Opening?.KitVersion ?? 0);

    private Opening RoomOpening(GatheredRoomOpened room, DateTimeOffset now)
    {
        var opening = _gathering.Opening!;
        return new(
            secrets.Opening(room.Room).Text,
            opening.KitId,
            TitleOf(opening.Title, room.Name),
            room.Facilitator,
            opening.Plan,
            room.Expected,
            ExpectedGroups: 0,
            room.Seats,
            opening.VideoPattern,
            opening.IsRehearsal,
            opening.Replay ?? ReplayPromise.Facilitation,
            new(Id, room.Name, IsPlenary: false, BeginsElsewhere: _gathering.IsInPlenary(now)),
            opening.KitVersion ?? 0);
    }

    private static string TitleOf(string? gathering, string room)
    {
        var title = $"{gathering}, {room}";
        return title.Length <= Limits.TitleLength ? title : room;
    }

    private async Task Publish()
    {
        var opening = _gathering.Opening!;
        await GrainFactory.Tied(Plenary).Publish(
            Key(Plenary),
            opening.Arrival is Arrival.Choice,
            [.. _gathering.Rooms.Select(room => new PublishedRoom(
                room.Opened.Room, room.Opened.Name, room.Opened.Territory, room.Opened.Seats, room.Into is null))]);
    }
}
