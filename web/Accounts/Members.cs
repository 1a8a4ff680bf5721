using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Accounts;

/// <summary>The people of an organisation. Whoever asks is looked up each time: a role is never taken from a cookie.</summary>
internal sealed class Members(IDbContextFactory<AccountsDb> accounts)
{
    public static string? IdOf(ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>Null for whoever has not signed in, and for an account that is no more.</summary>
    public async Task<Account?> Of(ClaimsPrincipal person)
    {
        if (IdOf(person) is not { } id)
        {
            return null;
        }

        await using var db = await accounts.CreateDbContextAsync();
        return await db.Users.AsNoTracking().FirstOrDefaultAsync(account => account.Id == id);
    }

    public async Task<Organisation> OrganisationOf(Account member)
    {
        await using var db = await accounts.CreateDbContextAsync();
        return await db.Organisations.AsNoTracking().FirstAsync(organisation => organisation.Id == member.OrganisationId);
    }

    public async Task<ImmutableArray<Account>> With(Account member)
    {
        await using var db = await accounts.CreateDbContextAsync();
        var members = await db.Users.AsNoTracking().Where(account => account.OrganisationId == member.OrganisationId).ToListAsync();
        return [.. members.OrderBy(account => account.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    public Task<AccountRefusal> ChangeRole(Account by, string who, MemberRole role) => Decide(
        by,
        members => MemberRules.ChangeRole(members, by.Id, who, role),
        (db, members) =>
        {
            var member = members.Single(one => one.Id == who);
            Forget(db, member, role);
            member.Role = role;
        });

    public Task<AccountRefusal> Remove(Account by, string who) => Decide(
        by,
        members => MemberRules.Remove(members, by.Id, who),
        (db, members) =>
        {
            var member = members.Single(one => one.Id == who);
            Forget(db, member, MemberRole.None);
            db.Users.Remove(member);
        });

    /// <summary>The organisation goes with its last member, and what it kept with it.</summary>
    public Task<AccountRefusal> Leave(Account member) => Decide(
        member,
        members => MemberRules.Leave(members, member.Id),
        (db, members) =>
        {
            Forget(db, members.Single(one => one.Id == member.Id), MemberRole.None);
            db.Users.RemoveRange(members.Where(one => one.Id == member.Id));
            if (members.Count is 1)
            {
                db.Organisations.RemoveRange(db.Organisations.Where(organisation => organisation.Id == member.OrganisationId));
            }
        });

    // Whoever administers knows the links of invitations, and would come back by one.
    private static void Forget(AccountsDb db, Account member, MemberRole becomes)
    {
        if (member.Role is MemberRole.Administrator && becomes is not MemberRole.Administrator)
        {
            db.Invitations.RemoveRange(db.Invitations.Where(one => one.OrganisationId == member.OrganisationId));
        }
    }

    // In one transaction: two administrators who leave at the same instant do not both succeed.
    private async Task<AccountRefusal> Decide(
        Account by, Func<List<Account>, AccountRefusal> rule, Action<AccountsDb, List<Account>> act)
    {
        await using var db = await accounts.CreateDbContextAsync();
        return await db.Decide(async transaction =>
        {
            var members = await db.Users.Where(account => account.OrganisationId == by.OrganisationId).ToListAsync();
            var refusal = rule(members);
            if (refusal is AccountRefusal.None)
            {
                act(db, members);
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
            }

            return refusal;
        });
    }
}
