namespace FilageFuturs.Silo.Replay;

/// <summary>Who may watch, and which sessions went on from here.</summary>
internal sealed partial class ReplayGrain
{
    private Watching _watching = Watching.Empty;
    private bool _isKnown;

    private string Stream => Watching.StreamOf(Id);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await foreach (var stored in log.Read(Stream, 0, cancellationToken))
        {
            _watching = _watching.Apply(stored.Type, stored.Data);
        }

        this.LeaveUnlessMade(async () => _isKnown || !_recording.IsEmpty || _watching.Version > 0 || await HasRecord());
    }

    // Whoever comes by the replay's link reads the record next; the session knows everybody else.
    public async Task<ReplayAccess> AccessOf(Secret who)
    {
        var identity = await GrainFactory.Session(Id).Identify(who);
        _isKnown |= identity.Role is not Role.None;
        return identity switch
        {
            { Facilitates: true } => ReplayAccess.Named,
            _ when !_watching.IsShared => ReplayAccess.None,
            { Seat: not null } => await GrainFactory.Archive(Id).Look(who) is { State: SessionState.Closed }
                ? ReplayAccess.Anonymous
                : ReplayAccess.None,
            _ => who == Link ? AccessIn(await Read(), who) : ReplayAccess.None,
        };
    }

    public async Task<bool> OpensLater(Secret link) =>
        (await Read()).Newest is { IsClosed: false, Room: { Opening: not null, IsDeleted: false } } && _watching.IsShared && link == Link;

    public async Task<ReplaySharing?> SeeSharing(Secret facilitator)
    {
        var recording = await Read();
        return Identities.Of(recording.Newest, facilitator).Facilitates
            ? new(PromiseIn(recording), _watching.IsShared ? Link : null, [.. _watching.WentOn])
            : null;
    }

    public async Task<Outcome> Share(Secret facilitator) => await SeeSharing(facilitator) switch
    {
        null => new(Refusal.NotAllowed, _watching.Version),
        { Promise: not ReplayPromise.Link } => new(Refusal.ReplayNotPromised, _watching.Version),
        { Link: not null } => new(Refusal.None, _watching.Version),
        _ => await Keep(Watching.Share(clock.GetUtcNow())),
    };

    public async Task<Outcome> Withdraw(Secret facilitator) => await SeeSharing(facilitator) switch
    {
        null => new(Refusal.NotAllowed, _watching.Version),
        { Link: null } => new(Refusal.None, _watching.Version),
        _ => await Keep(Watching.Withdraw(clock.GetUtcNow())),
    };

    public async Task<ImmutableArray<Recorded>?> HandOver(Secret facilitator, long version, SessionId to)
    {
        var recording = await Read();
        if (!Identities.Of(recording.Newest, facilitator).Facilitates)
        {
            return null;
        }

        if (version < 1 || version > recording.Last)
        {
            return [];
        }

        if (!_watching.WentOn.Exists(one => one.Session == to))
        {
            if (_watching.WentOn.Count >= Limits.ResumptionsPerSession)
            {
                return null;
            }

            await Keep(Watching.GoOn(clock.GetUtcNow(), new(to, version)));
        }

        return recording.UpTo(version);
    }

    private Secret Link => secrets.For(Id, Role.Replay, _watching.Generation);

    private ReplayAccess AccessIn(Recording recording, Secret who) => Identities.Of(recording.Newest, who) switch
    {
        { Facilitates: true } => ReplayAccess.Named,
        { Seat: not null } when IsOpen(recording) => ReplayAccess.Anonymous,
        _ when IsOpen(recording) && who == Link => ReplayAccess.Anonymous,
        _ => ReplayAccess.None,
    };

    // While the workshop runs, the boards of a group are not yet everybody's.
    private bool IsOpen(Recording recording) => _watching.IsShared && recording.Newest.IsClosed;

    private async Task<bool> HasRecord()
    {
        await foreach (var _ in log.Read(Id.Value, 0))
        {
            return true;
        }

        return false;
    }

    private static ReplayPromise PromiseIn(Recording recording) =>
        recording.Newest.Room.Opening?.Replay ?? ReplayPromise.Facilitation;

    private async Task<Outcome> Keep(NewEvent happened)
    {
        try
        {
            await log.Append(Stream, _watching.Version, [happened], DeadlineChange.Keep);
        }
        catch
        {
            // Perhaps stored, perhaps not: the next activation reads it again.
            DeactivateOnIdle();
            throw;
        }

        _watching = _watching.Apply(happened.Type, happened.Data);
        return new(Refusal.None, _watching.Version);
    }
}
