using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Accounts;

/// <summary>Links that make accounts.</summary>
internal sealed class Invitations(IDbContextFactory<AccountsDb> accounts, TimeProvider time)
{
    /// <summary>What this secret invites to; null for one that is unknown, has served or is too old.</summary>
    public async Task<Invitation?> Find(Secret secret)
    {
        await using var db = await accounts.CreateDbContextAsync();
        return await Find(db, secret, time.GetUtcNow());
    }

    public static async Task<Invitation?> Find(AccountsDb db, Secret secret, DateTimeOffset now)
    {
        var hash = secret.Hash;
        var invitation = await db.Invitations.AsNoTracking().FirstOrDefaultAsync(one => one.Hash == hash);
        var opens = invitation is not null && invitation.Opens(now) && (!invitation.IsFounding || !await db.Users.AnyAsync());
        return opens ? invitation : null;
    }

    /// <returns>Null when whoever asks is no administrator.</returns>
    public async Task<Secret?> Invite(Account by, MemberRole role)
    {
        if (by.Role is not MemberRole.Administrator || role is MemberRole.None || !Enum.IsDefined(role))
        {
            return null;
        }

        await using var db = await accounts.CreateDbContextAsync();
        var (invitation, secret) = Invitation.To(by.OrganisationId, role, time.GetUtcNow());
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync();
        return secret;
    }

    /// <summary>Those that still open, the oldest first.</summary>
    public async Task<ImmutableArray<Invitation>> Pending(Account by)
    {
        await using var db = await accounts.CreateDbContextAsync();
        var sent = await db.Invitations.AsNoTracking().Where(one => one.OrganisationId == by.OrganisationId).ToListAsync();
        return [.. sent.Where(one => one.Opens(time.GetUtcNow())).OrderBy(one => one.Until)];
    }

    /// <summary>Whoever was in the account of an administrator may know the link of any of them, and would come back by it.</summary>
    /// <returns>Whether there were any that still opened.</returns>
    public async Task<bool> TakeBackAll(Account by)
    {
        if (by.Role is not MemberRole.Administrator)
        {
            return false;
        }

        var pending = await Pending(by);
        await using var db = await accounts.CreateDbContextAsync();
        await db.Invitations.Where(one => one.OrganisationId == by.OrganisationId).ExecuteDeleteAsync();
        return !pending.IsEmpty;
    }

    public async Task TakeBack(Account by, string invitation)
    {
        await using var db = await accounts.CreateDbContextAsync();
        await db.Invitations
            .Where(one => one.Id == invitation && one.OrganisationId == by.OrganisationId && by.Role == MemberRole.Administrator)
            .ExecuteDeleteAsync();
    }
}
