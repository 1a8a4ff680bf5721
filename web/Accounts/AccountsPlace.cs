using FilageFuturs.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilageFuturs.Web.Accounts;

/// <summary>Which database it is, and where: the one place that knows.</summary>
/// <param name="shared">The database of the log, when several processes share it: accounts lie beside it.</param>
internal sealed class AccountsPlace(DataFolder folder, string? shared)
{
    public const string Name = "accounts.db";

    private const int Retries = 4;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Null when everything lies in the data folder.</summary>
    public string? Shared => shared;

    /// <summary>Nobody ever founded anything in the data folder.</summary>
    public bool IsEmpty => new FileInfo(Path.Combine(folder.Path, Name)) is { Exists: false } or { Length: 0 };

    public void Use(DbContextOptionsBuilder options) => Quiet(In(options));

    // What Identity maps and nobody here uses is ignored on purpose; a test compares the tables with the model, so no
    // snapshot of it is kept.
    public static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings =>
        warnings.Ignore(
            CoreEventId.MappedEntityTypeIgnoredWarning,
            CoreEventId.MappedPropertyIgnoredWarning,
            RelationalEventId.ModelSnapshotNotFound));

    /// <summary>Made for its owner alone when it lacks.</summary>
    public static string FileIn(DataFolder folder)
    {
        var file = Path.Combine(folder.Path, Name);
        PrivateFile.Make(file, []);
        return file;
    }

    // Its connections are gone when a database comes back: whoever signs in then waits a little instead of reading of a fault.
    private DbContextOptionsBuilder In(DbContextOptionsBuilder options) =>
        shared is not null
            ? options.UseNpgsql(shared, store => store.EnableRetryOnFailure(Retries, LongestPause, errorCodesToAdd: null))
            : options.UseSqlite(FileOf(folder).ToString()).AddInterceptors(new Overwriting());

    // Who waits for a file that somebody else holds keeps a thread, and the whole house shares them.
    private static SqliteConnectionStringBuilder FileOf(DataFolder folder) =>
        new() { DataSource = FileIn(folder), DefaultTimeout = (int)PatientAccounts.Patience.TotalSeconds };
}
