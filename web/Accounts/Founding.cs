using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// Makes the tables when the house starts and, as long as nobody has an account, the link that makes the organisation and
/// its first administrator. Each start makes a new one: only its hash was kept.
/// </summary>
internal sealed class Founding(IDbContextFactory<AccountsDb> accounts, TimeProvider time) : IHostedService
{
    /// <summary>Null once somebody has an account.</summary>
    public Secret? Key { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await accounts.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await Tidy(db, cancellationToken);
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return;
        }

        var (invitation, secret) = Invitation.To(null, MemberRole.Administrator, time.GetUtcNow());
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync(cancellationToken);
        Key = secret;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Dates are compared here: not every database orders those that have an offset.
    private async Task Tidy(AccountsDb db, CancellationToken stopping)
    {
        var all = await db.Invitations.ToListAsync(stopping);
        db.Invitations.RemoveRange(all.Where(one => one.IsFounding || !one.Opens(time.GetUtcNow())));
        await db.SaveChangesAsync(stopping);
    }
}
