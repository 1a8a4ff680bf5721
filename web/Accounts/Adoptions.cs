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
    IDbContextFactory<AccountsDb> accounts, Members members, IGrainFactory grains, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>What a list of sessions opens without making people wait.</summary>
    private const int ListedAtMost = 100;

    private readonly IDataProtector _protector = protection.CreateProtector("FilageFuturs.Accounts.AdoptedKey");

    /// <summary>Kept for everybody of the organisation who facilitates; nothing for anybody else, nor for any other key.</summary>
    public async Task<bool> Adopt(ClaimsPrincipal person, SessionId session, Secret key)
    {
        if (await Facilitator(person) is not { } member || !await Facilitates(session, key))
        {
            return false;
        }

        await using var db = await accounts.CreateDbContextAsync();
        var kept = await db.Adoptions.FindAsync(member.OrganisationId, session.Value);
        if (kept is null)
        {
            kept = new() { OrganisationId = member.OrganisationId, SessionId = session.Value, ProtectedKey = "" };
            db.Adoptions.Add(kept);
        }

        (kept.ProtectedKey, kept.At) = (_protector.Protect(key.Text), time.GetUtcNow());
        await db.SaveChangesAsync();
        return true;
    }

    public async Task LetGo(ClaimsPrincipal person, SessionId session)
    {
        if (await Facilitator(person) is { } member)
        {
            await using var db = await accounts.CreateDbContextAsync();
            await db.Adoptions
                .Where(one => one.OrganisationId == member.OrganisationId && one.SessionId == session.Value)
                .ExecuteDeleteAsync();
        }
    }

    /// <summary>A deleted session is kept by nobody.</summary>
    public async Task Forget(SessionId session)
    {
        await using var db = await accounts.CreateDbContextAsync();
        await db.Adoptions.Where(one => one.SessionId == session.Value).ExecuteDeleteAsync();
    }

    /// <summary>The newest first.</summary>
    public async Task<ImmutableArray<AdoptedSession>> Of(Account member)
    {
        if (!member.MayFacilitate)
        {
            return [];
        }

        await using var db = await accounts.CreateDbContextAsync();
        var kept = await db.Adoptions.AsNoTracking().Where(one => one.OrganisationId == member.OrganisationId).ToListAsync();
        return [.. kept.OrderByDescending(one => one.At).Take(ListedAtMost).Select(Open)];
    }

    /// <summary>This person with every key that their organisation keeps, before those of the browser.</summary>
    public async Task<ClaimsPrincipal> With(ClaimsPrincipal person) =>
        await Facilitator(person) is { } member ? Holding(person, await Of(member)) : person;

    /// <summary>The same with the key of one session, if it still opens it.</summary>
    public async Task<ClaimsPrincipal> With(ClaimsPrincipal person, SessionId session)
    {
        if (!Ids.IsValid(session.Value) || await Facilitator(person) is not { } member)
        {
            return person;
        }

        await using var db = await accounts.CreateDbContextAsync();
        var kept = await db.Adoptions.AsNoTracking()
            .FirstOrDefaultAsync(one => one.OrganisationId == member.OrganisationId && one.SessionId == session.Value);
        return kept is not null && Open(kept) is { Key: { } key } opened && await Facilitates(session, key)
            ? Holding(person, [opened])
            : person;
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
