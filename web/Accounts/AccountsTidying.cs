using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// Takes older copies of accounts that were deleted or corrected out of the files of their database: at each start, each hour,
/// and behind whoever asks, who does not wait. What fails is done again by the next look.
/// </summary>
internal sealed partial class AccountsTidying(
    IDbContextFactory<AccountsDb> accounts, Founding founding, TimeProvider time, ILogger<AccountsTidying> logger)
    : BackgroundService
{
    private const int Attempts = 20;

    private static readonly TimeSpan Rhythm = TimeSpan.FromHours(1);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(200);

    private readonly Channel<bool> _asked =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Soon, in nobody's way; several who ask are served together.</summary>
    public void Behind() => _asked.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nothing begins for it: a house opens its door before its accounts.
        await founding.Known.WaitAsync(stoppingToken);
        Behind();
        await using var hourly = time.CreateTimer(_ => Behind(), null, Rhythm, Rhythm);
        while (await _asked.Reader.ReadAsync(stoppingToken))
        {
            try
            {
                await Tidy(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotTidied(failure);
            }
        }
    }

    private async Task Tidy(CancellationToken cancellation)
    {
        await using var db = await accounts.CreateDbContextAsync(cancellation);
        if (!db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlAsync($"vacuum accounts, passkeys, invitations, adoptions, organisations", cancellation);
            return;
        }

        await db.Database.OpenConnectionAsync(cancellation);
        for (var attempt = 1; !await IsEmptied(db, cancellation); attempt++)
        {
            if (attempt == Attempts)
            {
                throw new IOException("A reader keeps the write-ahead log from being emptied: it may still hold accounts that are gone.");
            }

            await Task.Delay(Again, cancellation);
        }
    }

    private static async Task<bool> IsEmptied(AccountsDb db, CancellationToken cancellation)
    {
        await using var checkpoint = db.Database.GetDbConnection().CreateCommand();
        checkpoint.CommandText = "pragma wal_checkpoint(truncate)";
        return await checkpoint.ExecuteScalarAsync(cancellation) is 0L;
    }

    [LoggerMessage(LogLevel.Warning, "What is left of accounts that are gone could not be tidied up; the next look comes in an hour.")]
    private partial void LogNotTidied(Exception failure);
}
