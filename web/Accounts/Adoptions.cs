using System.Security.Claims;
using System.Security.Cryptography;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// The sessions that an organisation keeps. Their keys join those of a browser only on the pages that need them, for an
/// account that may facilitate at that instant.
/// </summary>
internal sealed class Adoptions(
    PatientAccounts accounts, Members members, IGrainFactory grains, IDataProtectionProvider protection, TimeProvider time)
{
    private const int Attempts = 9;

    private readonly IDataProtector _protector = protection.CreateProtector("FilageFuturs.Accounts.AdoptedKey");

    /// <summary>
    /// Kept for everybody of the organisation who facilitates; nothing for anybody else, nor for any other key. Accounts that do
    /// not answer keep nothing, and whoever brought the key comes in by it.
    /// </summary>
    public async Task<bool> Adopt(ClaimsPrincipal person, SessionId session, Secret key)
    {
        try
        {
            return await Facilitator(person) is { } member
                && await Facilitates(session, key)
                && await accounts.Ask((db, patience) => Keep(db, member.OrganisationId, session, key, patience));
        }
        catch (AccountsAwayException)
        {
            return false;
        }
    }

    public async Task LetGo(ClaimsPrincipal person, SessionId session)
    {
        if (await Facilitator(person) is { } member)
        {
            await accounts.Ask((db, patience) => db.Adoptions
                .Where(one => one.OrganisationId == member.OrganisationId && one.SessionId == session.Value)
                .ExecuteDeleteAsync(patience));
        }
    }

    /// <summary>A deleted session is kept by nobody. Accounts that do not answer list it among those that open no more.</summary>
    public async Task Forget(SessionId session)
    {
        try
        {
            await accounts.Ask(
                (db, patience) => db.Adoptions.Where(one => one.SessionId == session.Value).ExecuteDeleteAsync(patience));
        }
        catch (AccountsAwayException)
        {
            // Its key opens nothing, and whoever kept it lets it go by hand.
        }
    }

    /// <summary>How many are kept, listed or not.</summary>
    public async Task<int> Count(Account member) => member.MayFacilitate
        ? await accounts.Ask((db, patience) => db.Adoptions.CountAsync(one => one.OrganisationId == member.OrganisationId, patience))
        : 0;

    /// <summary>The newest first.</summary>
    public async Task<ImmutableArray<AdoptedSession>> Of(Account member, AdoptedRange? range = null) =>
        member.MayFacilitate ? await KeptBy(member.OrganisationId, range) : [];

    /// <summary>The same whoever asks: what an account may see of it is said elsewhere.</summary>
    public async Task<ImmutableArray<AdoptedSession>> KeptBy(string organisation, AdoptedRange? range = null)
    {
        var asked = range ?? AdoptedRange.Newest;
        var kept = await accounts.Ask((db, patience) =>
            db.Adoptions.AsNoTracking().Where(one => one.OrganisationId == organisation).ToListAsync(patience));
        return
        [
            .. kept.OrderByDescending(one => one.At).ThenBy(one => one.SessionId, StringComparer.Ordinal)
                .Skip(asked.Skipped).Take(asked.Most).Select(Open),
        ];
    }

    /// <summary>This person with the keys that their organisation keeps, before those of the browser.</summary>
    public async Task<ClaimsPrincipal> With(ClaimsPrincipal person, AdoptedRange range) =>
        await Facilitator(person) is { } member ? Holding(person, await Of(member, range)) : person;

    /// <summary>The same with the key of one session, if it still opens it.</summary>
    public async Task<ClaimsPrincipal> With(ClaimsPrincipal person, SessionId session)
    {
        if (!Ids.IsValid(session.Value) || await Facilitator(person) is not { } member)
        {
            return person;
        }

        return await Find(member.OrganisationId, session) is { Key: { } key } kept && await Facilitates(session, key)
            ? Holding(person, [kept])
            : person;
    }

    /// <summary>The key of one session for this person, though it may open it no more.</summary>
    public async Task<Secret?> KeptFor(ClaimsPrincipal person, SessionId session) =>
        Ids.IsValid(session.Value) && await Facilitator(person) is { } member ? await KeyOf(member.OrganisationId, session) : null;

    /// <summary>The key of one session whoever asks: what an account may do with it is said elsewhere.</summary>
    public async Task<Secret?> KeyOf(string organisation, SessionId session) => (await Find(organisation, session))?.Key;

    private async Task<AdoptedSession?> Find(string organisation, SessionId session)
    {
        var kept = await accounts.Ask((db, patience) => db.Adoptions.AsNoTracking()
            .FirstOrDefaultAsync(one => one.OrganisationId == organisation && one.SessionId == session.Value, patience));
        return kept is null ? null : Open(kept);
    }

    private async Task<bool> Keep(AccountsDb db, string organisation, SessionId session, Secret key, CancellationToken patience)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Write(db, organisation, session, key, patience);
                return true;
            }
            catch (DbUpdateException failure) when (attempt < Attempts && !AccountsAwayException.IsForEverybody(failure))
            {
                // Another tab was quicker.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task Write(AccountsDb db, string organisation, SessionId session, Secret key, CancellationToken patience)
    {
        var kept = await db.Adoptions.FindAsync([organisation, session.Value], patience);
        if (kept is null)
        {
            kept = new() { OrganisationId = organisation, SessionId = session.Value, ProtectedKey = "" };
            db.Adoptions.Add(kept);
        }

        (kept.ProtectedKey, kept.At) = (_protector.Protect(key.Text), time.GetUtcNow());
        await db.SaveChangesAsync(patience);
    }

    private async Task<Account?> Facilitator(ClaimsPrincipal person) =>
        await members.Of(person) is { MayFacilitate: true } member ? member : null;

    private async Task<bool> Facilitates(SessionId session, Secret key) =>
        (await grains.Session(session).Identify(key)).Role is Role.Facilitator;

    private static ClaimsPrincipal Holding(ClaimsPrincipal person, ImmutableArray<AdoptedSession> kept)
    {
        var keys = new ClaimsIdentity(
            from one in kept
            where one.Key is not null
            select new Claim(SeatCookies.Name(one.Session, ScreenKind.Console), one.Key!.Value.Text));
        return new([.. person.Identities.Where(one => one.IsAuthenticated), keys, .. person.Identities.Where(one => !one.IsAuthenticated)]);
    }

    private AdoptedSession Open(Adoption kept)
    {
        try
        {
            return new(new(kept.SessionId), new Secret(_protector.Unprotect(kept.ProtectedKey)), kept.At);
        }
        catch (CryptographicException)
        {
            return new(new(kept.SessionId), null, kept.At);
        }
    }
}
