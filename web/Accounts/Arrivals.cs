using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Localization;
using FilageFuturs.Web.Resources;

namespace FilageFuturs.Web.Accounts;

/// <summary>An invitation becomes an account, or stays as it was.</summary>
internal sealed class Arrivals(
    AccountsDb db, UserManager<Account> users, TimeProvider time, IStringLocalizer<AccountTexts> texts)
{
    /// <returns>The account, or what stands in the way, in sentences.</returns>
    public Task<(Account? Account, ImmutableArray<string> Said)> Accept(Secret secret, Newcomer newcomer) =>
        db.Decide(transaction => Accept(transaction, secret, newcomer));

    private async Task<(Account? Account, ImmutableArray<string> Said)> Accept(
        IDbContextTransaction transaction, Secret secret, Newcomer newcomer)
    {
        var invitation = await Invitations.Find(db, secret, time.GetUtcNow());
        if (Refuse(invitation, newcomer) is not AccountRefusal.None and var refusal)
        {
            return (null, [texts[$"Refusal.{refusal}"]]);
        }

        var account = AccountOf(newcomer, invitation!.Role, invitation.OrganisationId ?? await Found(newcomer.Organisation!));
        var made = newcomer.Password is { Length: > 0 } password
            ? await users.CreateAsync(account, password)
            : await users.CreateAsync(account);
        if (made.Succeeded && newcomer.Passkey is { } passkey)
        {
            made = await users.AddOrUpdatePasskeyAsync(account, passkey);
        }

        if (!made.Succeeded)
        {
            db.ChangeTracker.Clear();
            return (null, AccountErrors.Sentences(made));
        }

        await db.Invitations.Where(one => one.Id == invitation.Id).ExecuteDeleteAsync();
        await transaction.CommitAsync();
        return (account, []);
    }

    private static AccountRefusal Refuse(Invitation? invitation, Newcomer newcomer) =>
        invitation is null ? AccountRefusal.InvitationIsOver
        : invitation.IsFounding && newcomer.Organisation is null ? AccountRefusal.NoOrganisationName
        : newcomer.Name is null ? AccountRefusal.NoName
        : newcomer.Address is null ? AccountRefusal.NoAddress
        : newcomer is { Password: null, Passkey: null } ? AccountRefusal.NoWayIn
        : AccountRefusal.None;

    private async Task<string> Found(string name)
    {
        var organisation = new Organisation { Id = Guid.NewGuid().ToString("N"), Name = name, CreatedAt = time.GetUtcNow() };
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync();
        return organisation.Id;
    }

    private Account AccountOf(Newcomer newcomer, MemberRole role, string organisation) => new()
    {
        Id = newcomer.Id ?? Guid.NewGuid().ToString("N"),
        Name = newcomer.Name!,
        UserName = newcomer.Address,
        Email = newcomer.Address,
        OrganisationId = organisation,
        Role = role,
        JoinedAt = time.GetUtcNow(),
    };
}

/// <param name="Organisation">Its name, asked of the first account alone.</param>
/// <param name="Passkey">Made for this <paramref name="Id"/>; null when a password was chosen.</param>
internal sealed record Newcomer(
    string? Name, string? Address, string? Password, string? Organisation, string? Id = null, UserPasskeyInfo? Passkey = null);
