using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Accounts;

/// <summary>The people of an organisation. Whoever asks is looked up each time: a role is never taken from a cookie.</summary>
internal sealed class Members(PatientAccounts patient, IDbContextFactory<AccountsDb> accounts, AccountsTidying tidying)
{
    // In place of the account that a browser brings while nobody can say whether it still may.
    private const string Silence = "futurs-compte-sans-reponse";

    /// <summary>Who they were when they signed in: the account has another once its password was changed or a key forgotten.</summary>
    public static readonly string Stamp = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>An account came along, and could not be asked about: nothing opens by it, and nothing is refused for it.</summary>
    /// <param name="said">Who the cookie says it is. A form is drawn for them, and is theirs still once somebody can say.</param>
    public static ClaimsIdentity Unanswered(ClaimsPrincipal said) =>
        new([new(Silence, ""), .. said.FindAll(ClaimTypes.NameIdentifier)], Silence);

    public static bool IsUnanswered(ClaimsPrincipal person) => person.Identities.Any(IsUnanswered);

    public static bool IsUnanswered(ClaimsIdentity account) => account.HasClaim(claim => claim.Type is Silence);

    /// <returns>Null too while nobody can say whether the account still may.</returns>
    public static string? IdOf(ClaimsPrincipal person) =>
        IsUnanswered(person) ? null : person.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>
    /// Null for whoever has not signed in or did so before the stamp changed, and for an account that is no more.
    /// </summary>
    /// <exception cref="AccountsAwayException">Nobody could say.</exception>
    public async Task<Account?> Of(ClaimsPrincipal person)
    {
        if (IsUnanswered(person))
        {
            throw new AccountsAwayException();
        }

        if (IdOf(person) is not { } id)
        {
            return null;
        }

        var stamp = person.FindFirstValue(Stamp);
        return await patient.Ask((db, patience) => db.Users.AsNoTracking()
            .FirstOrDefaultAsync(account => account.Id == id && account.SecurityStamp == stamp, patience));
    }

    public async Task<Organisation> OrganisationOf(Account member)
    {
        await using var db = await accounts.CreateDbContextAsync();
        return await db.Organisations.AsNoTracking().FirstAsync(organisation => organisation.Id == member.OrganisationId);
    }

    /// <summary>The name of the organisation, where others are in it; null for whoever is alone.</summary>
    /// <exception cref="AccountsAwayException">Nobody could say.</exception>
    public Task<string?> SharedName(Account member) => patient.Ask((db, patience) => db.Organisations.AsNoTracking()
        .Where(organisation => organisation.Id == member.OrganisationId
            && db.Users.Any(other => other.OrganisationId == organisation.Id && other.Id != member.Id))
        .Select(organisation => organisation.Name)
        .FirstOrDefaultAsync(patience));

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

            // An account is written whole: what somebody reads of it before this would bring the former role back.
            (member.Role, member.ConcurrencyStamp) = (role, Guid.NewGuid().ToString());
        });

    public Task<AccountRefusal> Remove(Account by, string who) => Delete(
        by,
        members => MemberRules.Remove(members, by.Id, who),
        (db, members) =>
        {
            var member = members.Single(one => one.Id == who);
            Forget(db, member, MemberRole.None);
            db.Users.Remove(member);
        });

    /// <summary>The organisation goes with its last member, and what it kept with it.</summary>
    public Task<AccountRefusal> Leave(Account member) => Delete(
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

    private async Task<AccountRefusal> Delete(
        Account by, Func<List<Account>, AccountRefusal> rule, Action<AccountsDb, List<Account>> act)
    {
        var refusal = await Decide(by, rule, act);
        tidying.Behind();
        return refusal;
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
