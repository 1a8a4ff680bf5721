using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Rehearsals;

/// <summary>
/// In a gathering each of them is some ten questions to three grains. So several come at a time, and whoever started it is answered
/// before the last has come: a call that lasts for long is given up.
/// </summary>
internal sealed partial class RehearsalGrain
{
    private const int AtATime = 8;

    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(2);

    private Invitation? _invitation;

    /// <summary>Those who already sit stay, whatever the plan says; the room may be full before the last.</summary>
    /// <returns>Null while the gathering does not answer.</returns>
    private async Task<Invitation?> Invite(RehearsalPlan plan, RoomView room, string proof, Kit kit)
    {
        if (await SeeEverybody(room) is not { } everybody)
        {
            return null;
        }

        var words = RehearsalWords.In(kit.Language);
        var seated = Seated(room, everybody);
        var mine = _company?.People.Count(person => everybody.Any(one => one.Seat == person.Request.Seat)) ?? 0;
        var wanted = plan with { People = Math.Max(plan.People, Math.Max(seated.Count, mine)) };
        var ranks = seated.Union(Enumerable.Range(0, Limits.SeatsPerSession));
        var names = Casting.Names(words, wanted).Except(everybody.Select(one => one.Name).OfType<string>());
        return new(wanted, room, proof, kit, words, new(wanted.People, ranks, names));
    }

    /// <returns>Those who found their seat within the time; the others come while they act.</returns>
    private async Task<ImmutableArray<SimulatedPerson>> BringIn(Invitation invitation)
    {
        // In a session of its own one question each is answered soon.
        var until = invitation.Room.Gathering is null ? DateTimeOffset.MaxValue : clock.GetUtcNow() + AnswersWithin;
        var people = ImmutableArray.CreateBuilder<SimulatedPerson>();
        while (!invitation.Arrivals.AreOver && clock.GetUtcNow() < until)
        {
            people.AddRange(await BringInSome(invitation));
        }

        return people.ToImmutable();
    }

    private async Task<ImmutableArray<SimulatedPerson>> BringInSome(Invitation invitation)
    {
        // One after the other where nothing else decides who comes first: the same seed, the same voices.
        var next = invitation.Arrivals.Next(invitation.Room.Gathering is null ? 1 : AtATime);
        var answers = await Task.WhenAll(next.Select(one => BringIn(invitation, one.Rank, one.Name)));
        invitation.Arrivals.Hear([.. answers.Select(answer => answer.Refusal)]);
        return [.. answers.Where(answer => answer.Refusal is Refusal.None).Select(answer => answer.Person)];
    }

    private async Task<(SimulatedPerson Person, Refusal Refusal)> BringIn(Invitation invitation, int rank, string name)
    {
        var token = secrets.Rehearsal(Id)(rank);
        var seat = await SeatOf(invitation.Room, rank, token);
        var person = Casting.Cast(
            invitation.Plan, rank, name, token, invitation.Proof, invitation.Kit, invitation.Words, seat);
        person.At = Id;
        return (person, (await SitDown(person)).Refusal);
    }

    /// <summary>A gathering that falls silent meanwhile is asked again in a while.</summary>
    private async Task<Company> WithThoseWhoCome(Company company)
    {
        if (_invitation is not { } invitation || clock.GetUtcNow() < _silentUntil)
        {
            return company;
        }

        var came = await BringInSome(invitation);
        if (invitation.Arrivals.Denial is Refusal.RoomIsSilent)
        {
            _silentUntil = clock.GetUtcNow() + UntilAskedAgain;
        }
        else if (invitation.Arrivals.AreOver)
        {
            _invitation = null;
            LogAllHaveCome(Id, invitation.Arrivals.Missing, invitation.Arrivals.Denial);
        }

        // Who acted under a plan before this one acts under this one now.
        return _company = company with { People = [.. Others(company, came), .. came] };
    }

    private static IEnumerable<SimulatedPerson> Others(Company? acting, ImmutableArray<SimulatedPerson> came) =>
        (acting?.People ?? []).Where(other => came.All(person => person.Request.Seat != other.Request.Seat));

    private async Task<Refusal> SendHome(Secret who, bool isHere)
    {
        var refusal = (await SayGoodbye(who)).Refusal;
        await (refusal is Refusal.RoomIsSilent && isHere ? new Leave().Make(new(GrainFactory, Id, who)) : Task.CompletedTask);
        return refusal;
    }

    [LoggerMessage(LogLevel.Information, "Session {Session}: simulated people have come, {Missing} are missing, {Refusal}")]
    private partial void LogAllHaveCome(SessionId session, int missing, Refusal refusal);
}
