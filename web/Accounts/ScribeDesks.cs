using System.Security.Claims;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// The gatherings that an organisation keeps, for its scribes. They get the key of the desk at each request, and no other:
/// neither their browser nor their account holds it.
/// </summary>
internal sealed class ScribeDesks(
    Members members, Adoptions adoptions, IGrainFactory grains, TimeProvider time, ILogger<ScribeDesks> log)
{
    /// <summary>Those that are not closed; nothing for who is no scribe.</summary>
    public async Task<DesksInSight> Running(Account member)
    {
        if (member.Role is not MemberRole.Scribe)
        {
            return DesksInSight.None;
        }

        var kept = await adoptions.KeptBy(member.OrganisationId, AdoptedRange.All);
        var looks = await Looks.Few(
            kept.Where(one => one.Key is not null), one => grains.Archive(one.Session).Look(one.Key!.Value), time, log);
        return new(
            [
                .. from line in looks.Answers.OfType<ShelfLine>()
                   where line is { IsGathering: true, State: not SessionState.Closed }
                   orderby line.At descending
                   select new RunningGathering(line.Session, line.Title ?? line.KitTitle, line.At),
            ],
            looks.Silent.Length);
    }

    /// <summary>This person with the key of one desk, if they are a scribe of the organisation that keeps the gathering.</summary>
    public async Task<ClaimsPrincipal> With(ClaimsPrincipal person, SessionId gathering)
    {
        if (!Ids.IsValid(gathering.Value) || await members.Of(person) is not { Role: MemberRole.Scribe } member)
        {
            return person;
        }

        return await adoptions.KeyOf(member.OrganisationId, gathering) is { } conductor
            && await grains.Gathering(gathering).See(conductor) is { } view
                ? new([new([new Claim(SeatCookies.Name(gathering, ScreenKind.Scribe), view.Scribe.Text)]), .. person.Identities])
                : person;
    }
}

/// <param name="Silent">How many of what is kept did not answer, gatherings or not.</param>
internal sealed record DesksInSight(ImmutableArray<RunningGathering> Running, int Silent)
{
    public static readonly DesksInSight None = new([], 0);
}

/// <param name="At">When it began; when it was opened if it has not yet.</param>
public sealed record RunningGathering(SessionId Id, string Title, DateTimeOffset At);
