namespace FilageFuturs.Silo.Replay;

/// <summary>Who may watch, and which sessions went on from here.</summary>
internal sealed partial class ReplayGrain
{
    private Watching _watching = Watching.Empty;

    private string Stream => Watching.StreamOf(Id);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await foreach (var stored in log.Read(Stream, 0, cancellationToken))
        {
            _watching = _watching.Apply(stored.Type, stored.Data);
        }
    }

    public async Task<ReplayAccess> AccessOf(Secret who)
    {
        var identity = await Session.Identify(who);
        return identity.Facilitates ? ReplayAccess.Named
            : _watching.IsShared && (identity.Seat is not null || who == Link) ? ReplayAccess.Anonymous
            : ReplayAccess.None;
    }

    public async Task<ReplaySharing?> SeeSharing(Secret facilitator) =>
        (await Session.Identify(facilitator)).Facilitates && await Session.SeeRoom(facilitator) is { } room
            ? new(room.Replay, _watching.IsShared ? Link : null, [.. _watching.WentOn])
            : null;

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
        if (!(await Session.Identify(facilitator)).Facilitates)
        {
            return null;
        }

        var record = await Read();
        if (version < 1 || version > record.Last)
        {
            return [];
        }

        if (!_watching.WentOn.Exists(one => one.Session == to))
        {
            await Keep(Watching.GoOn(clock.GetUtcNow(), new(to, version)));
        }

        return record.UpTo(version);
    }

    private Secret Link => secrets.For(Id, Role.Replay, _watching.Generation);

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
