using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Accounts;

/// <summary>Accounts and what hangs on them, on either database, inside whatever transaction this context is in.</summary>
internal sealed class KeptAccounts(AccountsDb db) : IKept
{
    private const long Microsecond = 10;

    private static readonly ServiceProvider Rules =
        new ServiceCollection().Configure<IdentityOptions>(AccountsHosting.SetRules).BuildServiceProvider();

    public string Name => "accounts";

    /// <summary>As the product opens them, without the product around.</summary>
    public static AccountsDb Open(Action<DbContextOptionsBuilder> where)
    {
        var options = new DbContextOptionsBuilder<AccountsDb>();
        options.UseApplicationServiceProvider(Rules);
        where(options);
        AccountsPlace.Quiet(options);
        return new(options.Options);
    }

    public async Task<bool> IsEmpty() => !await db.Organisations.AnyAsync() && !await db.Users.AnyAsync();

    public async IAsyncEnumerable<KeptRow> Read()
    {
        foreach (var row in await Rows(db.Organisations, one => one.Id))
        {
            yield return row;
        }

        foreach (var row in await Rows(db.Users, one => one.Id))
        {
            yield return row;
        }

        foreach (var row in await Rows(db.Set<IdentityUserPasskey<string>>(), one => Convert.ToHexString(one.CredentialId)))
        {
            yield return row;
        }

        foreach (var row in await Rows(db.Invitations, one => one.Id))
        {
            yield return row;
        }

        foreach (var row in await Rows(db.Adoptions, one => $"{one.OrganisationId} {one.SessionId}"))
        {
            yield return row;
        }
    }

    public async Task Write(IAsyncEnumerable<KeptRow> rows)
    {
        await db.Invitations.ExecuteDeleteAsync();
        await foreach (var row in rows)
        {
            db.Add(row.Content);
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private async Task<IEnumerable<KeptRow>> Rows<T>(DbSet<T> table, Func<T, string> key)
        where T : class
    {
        var all = await table.AsNoTracking().ToListAsync();
        all.ForEach(Round);
        return all.OrderBy(key, StringComparer.Ordinal).Select(one => new KeptRow(table.EntityType.GetTableName()!, one));
    }

    // PostgreSQL keeps moments to the microsecond, in universal time.
    private void Round<T>(T row)
        where T : class
    {
        foreach (var property in db.Entry(row).Properties)
        {
            if (property.CurrentValue is DateTimeOffset at)
            {
                property.CurrentValue = new DateTimeOffset(at.UtcTicks / Microsecond * Microsecond, TimeSpan.Zero);
            }
        }
    }
}
