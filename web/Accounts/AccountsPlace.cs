using FilageFuturs.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilageFuturs.Web.Accounts;

/// <summary>Which database it is, and where: the one place that knows.</summary>
/// <param name="shared">The database of the log, when several processes share it: accounts lie beside it.</param>
internal sealed class AccountsPlace(DataFolder folder, string? shared)
{
    public const string Name = "accounts.db";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Null when everything lies in the data folder.</summary>
    public string? Shared => shared;

    public void Use(DbContextOptionsBuilder options) => Quiet(In(options));

    // What Identity maps and nobody here uses is ignored on purpose; a test compares the tables with the model, so no
    // snapshot of it is kept.
    public static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings =>
        warnings.Ignore(
            CoreEventId.MappedEntityTypeIgnoredWarning,
            CoreEventId.MappedPropertyIgnoredWarning,
            RelationalEventId.ModelSnapshotNotFound));

    /// <summary>Made for its owner alone when it lacks.</summary>
    public static string FileIn(DataFolder folder) => Made(Path.Combine(folder.Path, Name));

    private DbContextOptionsBuilder In(DbContextOptionsBuilder options) =>
        shared is not null
            ? options.UseNpgsql(shared)
            : options.UseSqlite($"Data Source={FileIn(folder)}");

    private static string Made(string file)
    {
        if (!File.Exists(file))
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            using var made = new FileStream(file, options);
        }

        return file;
    }
}
