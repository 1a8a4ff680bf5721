using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// Makes the tables and, as long as nobody has an account, the link that makes the organisation and its first administrator:
/// the same at every start and on every node that shares the accounts, until it is too old. Done once, for whoever asks first.
/// </summary>
internal sealed class Founding(IDbContextFactory<AccountsDb> accounts, IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector("FilageFuturs.Accounts.FirstLink");
    private readonly TaskCompletionSource<Secret?> _known = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private DbContext? _mine;

    /// <summary>The key of the first link; null once somebody has an account.</summary>
    public Task<Secret?> Key
    {
        get
        {
            lock (_gate)
            {
                return field ??= Task.Run(Found);
            }
        }
    }

    /// <summary>The same key, for whoever is in no hurry: nothing begins for them.</summary>
    public Task<Secret?> Known => _known.Task;

    /// <summary>What has to end before a context of the accounts may read: nothing for the one that makes the tables.</summary>
    public Task Before(DbContext? asking) => asking == _mine ? Task.CompletedTask : Key;

    private async Task<Secret?> Found()
    {
        await using var db = await accounts.CreateDbContextAsync();
        _mine = db;
        var key = await db.Alone(
            async () =>
            {
                await db.MakeTables();
                return await FirstLink(db);
            });
        _known.SetResult(key);
        return key;
    }

    // Dates are compared here: not every database orders those that have an offset.
    private async Task<Secret?> FirstLink(AccountsDb db)
    {
        var now = time.GetUtcNow();
        var all = await db.Invitations.ToListAsync();
        var isFounded = await db.Users.AnyAsync();
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

        await db.SaveChangesAsync();
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
