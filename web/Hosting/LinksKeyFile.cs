using System.Security.Cryptography;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// The key from which the secrets of all links come. It never lies in the database: whoever copies that one opens no
/// workshop.
/// </summary>
internal static class LinksKeyFile
{
    public const string Setting = "Links:Key";

    private const string Name = "links.key";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string In(DataFolder folder) => Path.Combine(folder.Path, Name);

    /// <exception cref="MoveStoppedException">The workshops would come back without their links.</exception>
    public static void Check(DataFolder folder, IConfiguration settings)
    {
        var given = Given(settings);
        if (!File.Exists(In(folder)))
        {
            _ = given ?? throw new MoveStoppedException(MoveStop.NoLinksKey, In(folder));
        }
        else if (given is not null && !CryptographicOperations.FixedTimeEquals(given, File.ReadAllBytes(In(folder))))
        {
            throw new MoveStoppedException(MoveStop.OtherLinksKey, In(folder));
        }
    }

    public static void Keep(DataFolder folder, IConfiguration settings)
    {
        if (File.Exists(In(folder)) || Given(settings) is not { } given)
        {
            return;
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var made = new FileStream(In(folder), options);
        made.Write(given);
    }

    private static byte[]? Given(IConfiguration settings) =>
        settings[Setting] is { Length: > 0 } given ? Convert.FromBase64String(given) : null;
}
