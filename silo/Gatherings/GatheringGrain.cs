using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Gatherings;

/// <summary>
/// The conductor's side: decide, append, apply, then tell the rooms, again and again until each has answered. A room
/// keeps what it was told in its own log, so nothing here needs to be alive for it to happen.
/// </summary>
internal sealed partial class GatheringGrain(
    IEventLog log,
    LinkSecrets secrets,
    KeepingTimes times,
    TimeProvider clock,
    SessionMetrics metrics,
    ILogger<GatheringGrain> logger)
    : Grain, IGatheringGrain, IIncomingGrainCallFilter
{
    public const string StreamPrefix = "gathering:";

    private readonly Turns _turns = new();
    private readonly GestureRate _rate = new();
    private Gathering _gathering = Gathering.Empty;
    private Kit? _kit;
    private bool _isStale = true;

    private SessionId Id => new(this.GetPrimaryKeyString());

    private string Stream => StreamPrefix + Id;

    private SessionId Plenary => Id;

    /// <summary>The common room first, then every room, those whose people went elsewhere included.</summary>
    private ImmutableArray<SessionId> Sessions => [Plenary, .. _gathering.Rooms.Select(room => room.Opened.Room)];

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Load();
        if (!_gathering.Exists)
        {
            this.LeaveUnlessMade(() => Task.FromResult(_gathering.Exists));
        }
    }

    /// <summary>Whatever is asked, what was lost is read again first.</summary>
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await Fresh();
        await context.Invoke();
    }

    public Task Forget()
    {
        _reading = null;
        return _turns.Alone(() =>
        {
            // Where the log does not answer now, whoever asks next reads it first.
            _isStale = true;
            return Load();
        });
    }

    private Secret Key(SessionId session) => secrets.Gathering(session);

    private async Task<Outcome> AsConductor(
        Secret who, Func<Gathering, Kit, DateTimeOffset, Decision> rule, [CallerMemberName] string operation = "")
    {
        if (!await IsConductor(who))
        {
            return new(Refusal.NotAllowed, _gathering.Version);
        }

        var kit = await Kit();
        return await Decide((gathering, now) => rule(gathering, kit, now), operation);
    }

    private async Task<bool> IsConductor(Secret who) =>
        _gathering.Exists && (await GrainFactory.Session(Plenary).Identify(who)).Role is Role.Facilitator or Role.CoFacilitator;

    private Task<Outcome> Decide(
        Func<Gathering, DateTimeOffset, Decision> rule, [CallerMemberName] string operation = "") =>
        metrics.Follow("gathering", operation, () => DecideThoughOvertaken(operation, rule));

    private async Task<Outcome> DecideThoughOvertaken(string operation, Func<Gathering, DateTimeOffset, Decision> rule)
    {
        for (var times = 1; ; times++)
        {
            try
            {
                return await DecideOnce(operation, rule);
            }
            catch (EventLogConflictException) when (times < EventLogConflictException.TriesAtMost)
            {
                // Decided once more on what the log holds now.
            }
        }
    }

    private async Task<Outcome> DecideOnce(string operation, Func<Gathering, DateTimeOffset, Decision> rule)
    {
        try
        {
            await Fresh();
            var decision = rule(_gathering, clock.GetUtcNow());
            if (decision.IsRefused)
            {
                LogRefused(Id, operation, decision.Refusal);
            }
            else if (decision.Events.Length > 0)
            {
                await Append(decision.Events);
            }

            return new(decision.Refusal, _gathering.Version);
        }
        catch
        {
            // Perhaps stored, perhaps not: only the log knows.
            _isStale = true;
            throw;
        }
    }

    private async Task Append(ImmutableArray<SessionEvent> events)
    {
        var now = clock.GetUtcNow();
        ImmutableArray<Recorded> recorded =
            [.. events.Select((happened, rank) => new Recorded(_gathering.Version + 1 + rank, now, happened))];
        var after = recorded.Aggregate(_gathering, (gathering, one) => gathering.Apply(one));
        await log.Append(
            Stream,
            _gathering.Version,
            [.. recorded.Select(one => EventJson.Encode(Guid.NewGuid(), one.At, one.Event))],
            after.HasErrands ? DeadlineChange.Set(now) : DeadlineChange.Clear);
        _gathering = after;
    }

    // Views answer while others ask: one of them reads for all, and none puts back what another found since.
    private Task Fresh() => _isStale ? _turns.Alone(() => _isStale ? Load() : Task.CompletedTask) : Task.CompletedTask;

    private async Task Load()
    {
        _gathering = await log.Fold(Stream, Gathering.Empty, (gathering, one) => gathering.Apply(one));
        _isStale = false;
    }

    private async Task<Kit> Kit() => _kit ??= await Kit(_gathering.Opening!);

    private async Task<Kit> Kit(GatheringOpened opened) =>
        await GrainFactory.Kit(opened.KitId).SeeVersion(opened.KitVersion ?? 0) ?? await KitOfRooms();

    // The file is gone, is refused by now, or holds another version: each room keeps the kit that it was opened with.
    private async Task<Kit> KitOfRooms()
    {
        foreach (var room in _gathering.Rooms)
        {
            if ((await Ask(room.Opened.Room, () => KitIn(room.Opened.Room))).Answer is { } kit)
            {
                return kit;
            }
        }

        return await KitIn(Plenary) ?? throw new UnreachableException($"Nothing of {Id} was opened.");
    }

    private async Task<Kit?> KitIn(SessionId session)
    {
        await foreach (var stored in log.Read(session.Value, 0))
        {
            return (EventJson.Decode(stored).Event as SessionOpened)?.Kit;
        }

        return null;
    }

    [LoggerMessage(LogLevel.Information, "Gathering {Gathering}: {Operation} refused, {Refusal}")]
    private partial void LogRefused(SessionId gathering, string operation, Refusal refusal);

    [LoggerMessage(LogLevel.Warning, "Room {Room} did not answer its gathering; it is asked again soon.")]
    private partial void LogRoomSilent(SessionId room, Exception failure);
}
