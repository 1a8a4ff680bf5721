using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FilageFuturs.Web.Accounts;

/// <summary>What two people decide at the same instant is decided one after the other, on whichever database it is.</summary>
internal static class OneAtATime
{
    private const int Attempts = 5;

    // Any number of our own: whoever holds it makes tables and the first link, the others wait and find them.
    private const long Lock = 0x66757475727333;

    /// <param name="work">May run again when somebody else was there; commits by itself what it keeps.</param>
    public static Task<T> Decide<T>(this AccountsDb db, Func<IDbContextTransaction, Task<T>> work) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(() => DecideAmongOthers(db, work));

    /// <summary>What nodes that start together do one after the other, tables included. A file has one process only.</summary>
    public static async Task<T> Alone<T>(this AccountsDb db, Func<Task<T>> work)
    {
        if (db.Database.IsSqlite())
        {
            return await work();
        }

        await db.Database.OpenConnectionAsync();
        try
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({Lock})");
            var done = await work();
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({Lock})");
            return done;
        }
        finally
        {
            // Given back, a connection forgets the locks it still holds.
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// For whoever is alone: a process that ended in the middle leaves its lock in the file, and whoever starts next would wait for
    /// it without end.
    /// </summary>
    public static async Task MakeTables(this AccountsDb db)
    {
        if (db.Database.IsSqlite())
        {
            // Whoever reads keeps nobody from writing: otherwise the last step of a write meets them, and waits for nobody's turn.
            await db.Database.ExecuteSqlAsync($"pragma journal_mode = wal");
            await db.Database.ExecuteSqlAsync($"drop table if exists __EFMigrationsLock");
        }

        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await db.Database.MigrateAsync();
        }
    }

    private static async Task<T> DecideAmongOthers<T>(AccountsDb db, Func<IDbContextTransaction, Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
                return await work(transaction);
            }
            catch (Exception failure) when (IsContended(failure))
            {
                db.ChangeTracker.Clear();
                if (attempt >= Attempts)
                {
                    throw;
                }
            }
        }
    }

    private static bool IsContended(Exception failure) =>
        (failure as DbException ?? failure.InnerException as DbException ?? failure.InnerException?.InnerException as DbException)
        is { IsTransient: true };
}
