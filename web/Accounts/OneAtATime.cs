using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FilageFuturs.Web.Accounts;

/// <summary>What two people decide at the same instant is decided one after the other, on whichever database it is.</summary>
internal static class OneAtATime
{
    private const int Attempts = 5;

    /// <param name="work">May run again when somebody else was there; commits by itself what it keeps.</param>
    public static async Task<T> Decide<T>(this AccountsDb db, Func<IDbContextTransaction, Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
                return await work(transaction);
            }
            catch (Exception failure) when (attempt < Attempts && IsContended(failure))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static bool IsContended(Exception failure) =>
        (failure as DbException ?? failure.InnerException as DbException ?? failure.InnerException?.InnerException as DbException)
        is { IsTransient: true };
}
