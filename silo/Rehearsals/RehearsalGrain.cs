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

        var words = RehearsalWords.In(kit.Language);
        var (people, denial) = await BringIn(plan, room, console.Links.Participants.Text, kit, words);
        if (people.IsEmpty && denial is not Refusal.None)
        {
            return new(denial, room.Version);
        }

        // Who acted and was not reached before the denial goes on: they sit there still.
        var others = (_company?.People ?? []).Where(acting => people.All(person => person.Request.Seat != acting.Request.Seat));
        var company = denial is Refusal.None ? people : [.. people, .. others];
        _company = new(plan, facilitator, kit, company, new(words, new(plan.Seed)), new(plan.Seed));
        _playedAt = _attendedAt = clock.GetUtcNow();
        _timer ??= this.RegisterGrainTimer(Play, new() { DueTime = Tick, Period = Tick, KeepAlive = true });
        return new(
            people.Length < plan.People ? denial : Refusal.None, (await Session.SeeRoom(facilitator))?.Version ?? room.Version);
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
        var denial = everybody is null ? Refusal.RoomIsSilent : Refusal.None;
        foreach (var rank in Seated(room, everybody ?? room.People))
        {
            if ((await SayGoodbye(tokens(rank))).Refusal is not Refusal.RoomIsSilent)
            {
                continue;
            }

            denial = Refusal.RoomIsSilent;
            await (here.Contains(rank) ? new Leave().Make(new(GrainFactory, Id, tokens(rank))) : Task.CompletedTask);
        }

        return new(denial, (await Session.SeeRoom(facilitator))?.Version ?? room.Version);
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

    /// <summary>
    /// Those who already sit stay, whatever the plan says, and nobody takes the seat of whoever was removed or never let in; the
    /// room may be full before the last.
    /// </summary>
    private async Task<(ImmutableArray<SimulatedPerson> People, Refusal Denial)> BringIn(
        RehearsalPlan plan, RoomView room, string proof, Kit kit, RehearsalWords words)
    {
        if (await SeeEverybody(room) is not { } everybody)
        {
            return ([], Refusal.RoomIsSilent);
        }

        var seated = Seated(room, everybody);
        var mine = _company?.People.Count(person => everybody.Any(one => one.Seat == person.Request.Seat)) ?? 0;
        var wanted = plan with { People = Math.Max(plan.People, Math.Max(seated.Count, mine)) };
        var ranks = new Queue<int>(seated.Union(Enumerable.Range(0, Limits.SeatsPerSession)));
        var names = new Queue<string>(Casting.Names(words, wanted).Except(everybody.Select(one => one.Name).OfType<string>()));
        var people = ImmutableArray.CreateBuilder<SimulatedPerson>();
        while (people.Count < wanted.People && ranks.TryPeek(out var rank) && names.TryPeek(out var name))
        {
            var token = secrets.Rehearsal(Id)(rank);
            var person = Casting.Cast(wanted, rank, name, token, proof, kit, words, await SeatOf(room, rank, token));
            person.At = Id;
            var outcome = await SitDown(person);
            switch (outcome.Refusal)
            {
                case Refusal.None:
                    people.Add(person);
                    ranks.Dequeue();
                    names.Dequeue();
                    break;
                case Refusal.SeatWasRemoved or Refusal.AdmissionWasRefused:
                    ranks.Dequeue();
                    break;
                case Refusal.NameIsTaken:
                    names.Dequeue();
                    break;
                default:
                    return (people.ToImmutable(), outcome.Refusal);
            }
        }

        return (people.ToImmutable(), people.Count < wanted.People ? Refusal.TooMany : Refusal.None);
    }

    private void Rest()
    {
        _timer?.Dispose();
        _timer = null;
        _company = null;
        _common = null;
    }

    private Hands HandsOf(SimulatedPerson person) => new(GrainFactory, person.At, person.Request.Token);
}
