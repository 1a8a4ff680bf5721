using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// What requests and live pages ask of the accounts: answered within a moment, or not at all. Workshops go on without them.
/// </summary>
internal sealed class PatientAccounts(IDbContextFactory<AccountsDb> accounts, TimeProvider time)
{
    /// <summary>As long as a database that restarts is usually away.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // A page with its sheets, scripts and socket asks a dozen times: one of them waits.
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private long _silentSince;

    private bool IsResting => Interlocked.Read(ref _silentSince) is not 0 and var since && time.GetElapsedTime(since) < Rest;

    /// <summary>Before what is asked of them by other means, which wait for as long as the driver of the database does.</summary>
    /// <exception cref="AccountsAwayException">They did not answer, or did not a moment ago.</exception>
    public Task Answer() => Ask((db, patience) => db.Users.AnyAsync(patience));

    /// <exception cref="AccountsAwayException">They did not answer, or did not a moment ago.</exception>
    public async Task<T> Ask<T>(Func<AccountsDb, CancellationToken, Task<T>> question)
    {
        if (IsResting)
        {
            throw new AccountsAwayException();
        }

        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            await using var db = await accounts.CreateDbContextAsync(patience.Token);
            return await question(db, patience.Token);
        }
        catch (Exception failure) when (
            AccountsAwayException.Says(failure) || (failure is OperationCanceledException && patience.IsCancellationRequested))
        {
            if (AccountsAwayException.IsForEverybody(failure))
            {
                Interlocked.Exchange(ref _silentSince, time.GetTimestamp());
            }

            throw new AccountsAwayException(failure);
        }
    }
}
