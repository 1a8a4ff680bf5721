using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>Between the accounts and whoever asks: their database fails, or never answers, when a test says so.</summary>
internal sealed class SilentAccounts : DbConnectionInterceptor
{
    public bool Fail { get; set; }

    /// <summary>Nobody knows the name of their database: the driver lets that through as it is.</summary>
    public bool IsUnknown { get; set; }

    public bool Hang { get; set; }

    public int Asked { get; private set; }

    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        Asked++;
        if (Hang)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        return IsUnknown ? throw new SocketException((int)SocketError.HostNotFound)
            : Fail ? throw new SilenceException()
            : result;
    }

    private sealed class SilenceException() : DbException("The accounts are away.");
}
