using FilageFuturs.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilageFuturs.Web.Accounts;

/// <summary>Which database it is, and where: the one place that knows.</summary>
internal static class AccountsPlace
{
    public const string Name = "accounts.db";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <param name="settings">With the shared store of the log, the accounts lie beside it.</param>
    public static void Use(DbContextOptionsBuilder options, DataFolder folder, IConfiguration settings) =>
        Quiet(In(options, folder, settings));

    // What Identity maps and nobody here uses is ignored on purpose; a test compares the tables with the model, so no
    // snapshot of it is kept.
    public static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings =>
        warnings.Ignore(
            CoreEventId.MappedEntityTypeIgnoredWarning,
            CoreEventId.MappedPropertyIgnoredWarning,
            RelationalEventId.ModelSnapshotNotFound));

    /// <summary>Made for its owner alone when it lacks.</summary>
    public static string FileIn(DataFolder folder) => Made(Path.Combine(folder.Path, Name));

    private static DbContextOptionsBuilder In(DbContextOptionsBuilder options, DataFolder folder, IConfiguration settings) =>
        settings["EventLog:Store"] is "postgres"
            ? options.UseNpgsql(settings["Postgres:Connection"])
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
