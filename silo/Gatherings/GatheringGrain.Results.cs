namespace FilageFuturs.Silo.Gatherings;

/// <summary>One result out of the rooms: live from the rooms themselves, frozen from their logs up to a version.</summary>
internal sealed partial class GatheringGrain
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    private Reading? _reading;

    public async Task<MergedView?> SeeMerged(Secret who) =>
        await IsReport(who) ? await Shared(_gathering.Report!)
        : await SeesLive(who) ? await Live()
        : null;

    public async Task<bool> MaySeeMerged(Secret who) => await IsReport(who) || await SeesLive(who);

    public Task<RenewedLink> Freeze(Secret conductor) => FreezeAfter(conductor, ReportOf(_gathering));

    public async Task<RenewedLink> FreezeAfter(Secret conductor, Secret? seen)
    {
        if (!await IsConductor(conductor))
        {
            return new(Refusal.NotAllowed, null);
        }

        if (ReportOf(_gathering) is var last && last != seen)
        {
            return new(Refusal.None, last);
        }

        var live = await Live();
        if (live.Rooms.Any(room => room.State is MergedState.Silent))
        {
            return new(Refusal.RoomIsSilent, null);
        }

        if (!HasResults(live))
        {
            return new(Refusal.NothingToFreeze, null);
        }

        var versions = await Task.WhenAll(live.Rooms.Select(room => room.Session).Append(Plenary).Select(Version));
        var outcome = await Decide((gathering, _) => ReportOf(gathering) == seen
            ? GatheringRules.Freeze(gathering, [.. versions])
            : Decision.Nothing);
        return new(outcome.Refusal, outcome.IsAccepted ? ReportOf(_gathering) : null);
    }

    public async Task<Outcome> BringIdeas(Secret conductor, int most)
    {
        if (!await IsConductor(conductor))
        {
            return new(Refusal.NotAllowed, _gathering.Version);
        }

        if (most is < 1 or > GatheringLimits.BroughtIdeas)
        {
            return new(Refusal.TooMany, _gathering.Version);
        }

        var ideas = await Task.WhenAll(_gathering.Rooms
            .Where(room => !room.IsWithdrawn)
            .Select(room => Ask(
                room.Opened.Room, () => GrainFactory.Tied(room.Opened.Room).SeeIdeasToBring(Key(room.Opened.Room), most))));
        return await GrainFactory.Tied(Plenary).Bring(
            Key(Plenary), [.. ideas.Where(one => !one.IsSilent).SelectMany(one => one.Answer)]);
    }

    public async Task<Outcome> WithdrawResults(Secret facilitator, SessionId room, bool isWithdrawn)
    {
        if (_gathering.Find(room) is null || !(await GrainFactory.Session(room).Identify(facilitator)).Facilitates)
        {
            return new(Refusal.NotAllowed, _gathering.Version);
        }

        var outcome = await Decide((gathering, _) => GatheringRules.Withdraw(gathering, room, isWithdrawn));
        // In the room itself nothing happened that its other consoles could hear of.
        await (outcome.IsAccepted ? GrainFactory.Tied(room).HearOfResults(Key(room)) : Task.CompletedTask);
        return outcome;
    }

    public Task<bool> SeeWithdrawn(SessionId room) => Task.FromResult(_gathering.Find(room)?.IsWithdrawn is true);

    // Where nobody was to vote, people who came are enough, or what they made on paper.
    private static bool HasResults(MergedView live) =>
        live.Rooms.Any(room => room.State is MergedState.Counted)
        || (!live.Kit.Plans(PhaseKind.DotVote)
            && (live.Figures is { People: > 0 } or { Answers: > 0 } or { Preserved: > 0 } || live.Needs is { Rooms: > 0 }));

    // It goes with the common room, which, once deleted, gives nobody a role.
    private async Task<bool> IsReport(Secret who) => _gathering.Report is { } report && who == ReportKey(report.Generation)
        && (await GrainFactory.Session(Plenary).Identify(Key(Plenary))).Role is not Role.None;

    private async Task<bool> SeesLive(Secret who) => _gathering.Exists
        && (await GrainFactory.Session(Plenary).Identify(who)).Role is Role.Facilitator or Role.CoFacilitator or Role.Wall;

    private async Task<FrozenRoom> Version(SessionId session) =>
        new(session, (await GrainFactory.Session(session).SeeRoom(await ConsoleKey(session)))?.Version ?? 0);

    // Some of what a session shows, it shows to whoever enters it alone.
    private async Task<Secret> ConsoleKey(SessionId session) =>
        (await GrainFactory.Tied(session).SeeLinks(Key(session)))?.Conductor ?? Key(session);

    private async Task<MergedView> Live()
    {
        var results = await Task.WhenAll(_gathering.Rooms.Select(async room =>
            (Room: room, Heard: await Ask(room.Opened.Room, () => Result(room.Opened.Room)))));
        var common = await GrainFactory.Session(Plenary).SeeRoom(Key(Plenary));
        var paper = await GrainFactory.Paper(Plenary).SeePaper(Key(Plenary));
        var merged = Merging.Build(
            Id,
            _gathering,
            common?.Title,
            await Kit(),
            [.. results.Select(one => one.Heard.Answer).OfType<RoomResult>()],
            common?.Ideas ?? IdeaWall.Empty.See(),
            paper?.Ideas ?? [],
            null);
        // A room that took its results out is missed by nobody.
        return Merging.Without(
            merged, [.. results.Where(one => one.Heard.IsSilent && !one.Room.IsWithdrawn).Select(one => one.Room.Opened)]);
    }

    /// <returns>Null for a room that its facilitation deleted, and for one that is not open yet.</returns>
    private async Task<RoomResult?> Result(SessionId room) =>
        await GrainFactory.Session(room).SeeArchive(await ConsoleKey(room)) is { } archive
            ? new(archive, await GrainFactory.Tied(room).SeeIdeasToBring(Key(room), Limits.IdeasPerSession))
            : null;

    // A link goes to a whole region at once, and every log is read for it: who comes meanwhile, or just after, has the same.
    private Task<MergedView> Shared(FrozenReport report)
    {
        var now = clock.GetUtcNow();
        if (_reading is not { } reading || !reading.Serves(_gathering, now))
        {
            _reading = reading = new(_gathering, now, Frozen(report));
        }

        return reading.View;
    }

    private async Task<MergedView> Frozen(FrozenReport report)
    {
        var sessions = await Task.WhenAll(report.Rooms.Select(async room => (room.Room, Session: await Fold(room))));
        var common = sessions.Single(one => one.Room == Plenary).Session;
        return Merging.Build(
            Id,
            _gathering,
            common.Room.Opening?.Title,
            await Kit(),
            [.. sessions.Where(one => one.Room != Plenary && one.Session.Exists)
                .Select(one => new RoomResult(
                Archive.Build(one.Room, one.Session, times), [.. one.Session.Ideas.Own(one.Room)]))],
            common.Ideas.See(),
            [.. common.Paper.Ideas],
            report.At);
    }

    private async Task<Session> Fold(FrozenRoom room)
    {
        var read = ImmutableArray.CreateBuilder<Recorded>();
        await foreach (var stored in log.Read(room.Room.Value, 0))
        {
            read.Add(EventJson.Decode(stored));
        }

        return FrozenSession.Of(read.ToImmutable(), room.Version);
    }

    /// <param name="Of">The gathering that it was made of: what happened there since is not in it.</param>
    private sealed record Reading(Gathering Of, DateTimeOffset BegunAt, Task<MergedView> View)
    {
        public bool Serves(Gathering gathering, DateTimeOffset now) => ReferenceEquals(Of, gathering)
            && (!View.IsCompleted || (View.IsCompletedSuccessfully && now - BegunAt <= Freshness));
    }
}
