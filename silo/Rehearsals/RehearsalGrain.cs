using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Rehearsals;

/// <summary>
/// Keeps simulated people acting, as long as somebody facilitates. It stores nothing: begun again, it finds them on their seats.
/// </summary>
internal sealed partial class RehearsalGrain(LinkSecrets secrets, TimeProvider clock, ILogger<RehearsalGrain> logger)
    : Grain, IRehearsalGrain
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AloneAtMost = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan OnceInAWhile = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private Company? _company;
    private IGrainTimer? _timer;
    private DateTimeOffset _playedAt;
    private DateTimeOffset _attendedAt;
    private DateTimeOffset _askedAt;
    private bool _isCommonRoomSilent;
    private double _owed;

    private SessionId Id => new(this.GetPrimaryKeyString());

    private ISessionGrain Session => GrainFactory.Session(Id);

    public async Task<Outcome> Start(Secret facilitator, RehearsalPlan plan)
    {
        if (await Session.SeeConsole(facilitator) is not { } console
            || await Session.SeeRoom(facilitator) is not { } room
            || await Session.SeeKit(facilitator) is not { } kit)
        {
            return new(Refusal.NotAllowed, 0);
        }

        if (Company.Check(room, plan) is var refusal and not Refusal.None)
        {
            return new(refusal, room.Version);
        }

        if (await Invite(plan, room, console.Links.Participants.Text, kit) is not { } invitation)
        {
            return new(Refusal.RoomIsSilent, room.Version);
        }

        var (people, arrivals) = (await BringIn(invitation), invitation.Arrivals);
        if (people.IsEmpty && arrivals.Denial is var denial and not Refusal.None)
        {
            return new(denial, room.Version);
        }

        // Who acted and was not reached yet goes on: they sit there still.
        var company = arrivals.Missing == 0 ? people : [.. people, .. Others(_company, people)];
        _company = new(plan, facilitator, kit, company, new(invitation.Words, new(plan.Seed)), new(plan.Seed));
        _invitation = arrivals.AreOver ? null : invitation;
        _playedAt = _attendedAt = clock.GetUtcNow();
        _timer ??= this.RegisterGrainTimer(Play, new() { DueTime = Tick, Period = Tick, KeepAlive = true });
        return new(
            people.Length < plan.People ? arrivals.Denial : Refusal.None,
            (await Session.SeeRoom(facilitator))?.Version ?? room.Version);
    }

    public async Task<Outcome> Stop(Secret facilitator)
    {
        if (!(await Session.Identify(facilitator)).Facilitates || await Session.SeeRoom(facilitator) is not { } room)
        {
            return new(Refusal.NotAllowed, 0);
        }

        Rest();
        var (tokens, here) = (secrets.Rehearsal(Id), Seated(room, room.People));
        var everybody = await SeeEverybody(room);
        var refusals = new List<Refusal>();
        foreach (var some in Seated(room, everybody ?? room.People).Chunk(AtATime))
        {
            refusals.AddRange(await Task.WhenAll(some.Select(rank => SendHome(tokens(rank), here.Contains(rank)))));
        }

        return new(
            everybody is null || refusals.Contains(Refusal.RoomIsSilent) ? Refusal.RoomIsSilent : Refusal.None,
            (await Session.SeeRoom(facilitator))?.Version ?? room.Version);
    }

    public async Task<bool> HasStopped(Secret facilitator) =>
        _company is null
        && (await Session.Identify(facilitator)).Facilitates
        && await Session.SeeRoom(facilitator) is { State: not SessionState.Closed } room
        && Seated(room, room.People).Count > 0;

    /// <summary>The ranks of those who sit there, whichever server brought them in.</summary>
    private static List<int> Seated(RoomView room, ImmutableArray<PersonView> everybody)
    {
        var seats = everybody
            .Where(person => person is { IsSimulated: true, Presence: not Presence.Left })
            .Select(person => person.Seat)
            .ToHashSet();
        return [.. Enumerable.Range(0, Limits.SeatsPerSession)
            .Where(rank => seats.Contains(SimulatedSeats.Of(room, rank)) || seats.Contains(SimulatedSeats.OfOneSession(rank)))];
    }

    private void Rest()
    {
        _timer?.Dispose();
        _timer = null;
        _company = null;
        _invitation = null;
        _common = null;
    }

    private Hands HandsOf(SimulatedPerson person) => new(GrainFactory, person.At, person.Request.Token);
}
