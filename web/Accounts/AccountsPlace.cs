using FilageFuturs.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilageFuturs.Web.Accounts;

/// <summary>Which database it is, and where: the one place that knows.</summary>
/// <param name="shared">The database of the log, when several processes share it: accounts lie beside it.</param>
internal sealed class AccountsPlace(DataFolder folder, string? shared)
{
    private const string Name = "accounts.db";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public void Use(DbContextOptionsBuilder options) => In(options)

        // What Identity maps and nobody here uses is ignored on purpose; a test compares the tables with the model, so no
        // snapshot of it is kept.
        .ConfigureWarnings(warnings => warnings.Ignore(
            CoreEventId.MappedEntityTypeIgnoredWarning,
            CoreEventId.MappedPropertyIgnoredWarning,
            RelationalEventId.ModelSnapshotNotFound));

    private DbContextOptionsBuilder In(DbContextOptionsBuilder options) =>
        shared is not null
            ? options.UseNpgsql(shared)
            : options.UseSqlite($"Data Source={Made(Path.Combine(folder.Path, Name))}");

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
