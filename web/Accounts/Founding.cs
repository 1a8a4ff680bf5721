using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// Makes the tables when the house starts and, as long as nobody has an account, the link that makes the organisation and
/// its first administrator: the same at every start and on every node that shares the accounts, until it is too old.
/// </summary>
internal sealed class Founding(IDbContextFactory<AccountsDb> accounts, IDataProtectionProvider protection, TimeProvider time)
    : IHostedService
{
    private readonly IDataProtector _protector = protection.CreateProtector("FilageFuturs.Accounts.FirstLink");
    private Task<Secret?>? _begun;

    /// <summary>Null once somebody has an account.</summary>
    public Secret? Key { get; private set; }

    /// <summary>While the silo starts on another core. Only where nobody shares the accounts: there an order is to be kept.</summary>
    public void Begin() => _begun = Task.Run(() => Found(CancellationToken.None));

    public async Task StartAsync(CancellationToken cancellationToken) =>
        Key = await (_begun?.WaitAsync(cancellationToken) ?? Found(cancellationToken));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<Secret?> Found(CancellationToken cancellationToken)
    {
        await using var db = await accounts.CreateDbContextAsync(cancellationToken);
        return await db.Alone(
            async () =>
            {
                await db.Database.MigrateAsync(cancellationToken);
                return await FirstLink(db, cancellationToken);
            },
            cancellationToken);
    }

    // Dates are compared here: not every database orders those that have an offset.
    private async Task<Secret?> FirstLink(AccountsDb db, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        var all = await db.Invitations.ToListAsync(stopping);
        var isFounded = await db.Users.AnyAsync(stopping);
        var (standing, secret) = all.Where(one => !isFounded && one.IsFounding && one.Opens(now))
            .Select(one => (one, Open(one)))
            .FirstOrDefault(one => one.Item2 is not null);
        db.Invitations.RemoveRange(all.Where(one => !one.Opens(now) || (one.IsFounding && one != standing)));
        if (!isFounded && secret is null)
        {
            (standing, secret) = Invitation.To(null, MemberRole.Administrator, now);
            standing.Sealed = _protector.Protect(secret.Value.Text);
            db.Invitations.Add(standing);
        }

        await db.SaveChangesAsync(stopping);
        return secret;
    }

    private Secret? Open(Invitation kept)
    {
        try
        {
            return kept.Sealed is { } sealedText && new Secret(_protector.Unprotect(sealedText)) is var secret && secret.Hash == kept.Hash
                ? secret
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
