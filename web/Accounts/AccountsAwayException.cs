using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FilageFuturs.Web.Accounts;

/// <summary>The accounts did not answer: neither a « yes » nor a « no ».</summary>
internal sealed class AccountsAwayException(Exception? cause = null) : TimeoutException("The accounts do not answer.", cause)
{
    // As SQLite numbers what it could not do: SQLITE_BUSY, _LOCKED, _IOERR and _CANTOPEN.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NotRead = 10;
    private const int NotOpened = 14;

    // SQLITE_BUSY_SNAPSHOT: somebody wrote between a reading and its writing; the driver waits for no other turn.
    private const int MovedOn = 517;

    /// <summary>Whether it was their database that failed; its driver lets a name that does not resolve through as it is.</summary>
    public static bool Says(Exception failure) => failure
        is AccountsAwayException or DbException or SocketException or RetryLimitExceededException
        or DbUpdateException { InnerException: DbException or SocketException };

    /// <summary>Whether nobody else would get an answer either. A conflict is an answer, to one question.</summary>
    public static bool IsForEverybody(Exception failure) => failure switch
    {
        DbUpdateException { InnerException: { } cause } => IsForEverybody(cause),
        SqliteException { SqliteExtendedErrorCode: MovedOn } => false,
        SqliteException { SqliteErrorCode: var code } => code is Busy or Locked or NotRead or NotOpened,
        PostgresException answer => answer.IsTransient,
        _ => true,
    };
}
