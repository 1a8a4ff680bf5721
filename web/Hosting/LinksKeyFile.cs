using System.Security.Cryptography;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// The key from which the secrets of all links come. It never lies in the database: whoever copies that one opens no
/// workshop by a link; what an organisation adopted lies there, sealed by the keys of the cookies beside it.
/// </summary>
internal static class LinksKeyFile
{
    public const string Setting = "Links:Key";

    private const string Name = "links.key";
    private const int Bytes = 32;

    public static string In(DataFolder folder) => Path.Combine(folder.Path, Name);

    /// <summary>The setting, or else the file, made when it lacks.</summary>
    public static byte[] Key(DataFolder folder, IConfiguration settings)
    {
        if (Given(settings) is { } given)
        {
            return given;
        }

        PrivateFile.Make(In(folder), RandomNumberGenerator.GetBytes(Bytes));
        return File.ReadAllBytes(In(folder));
    }

    /// <returns>What keeps the file from being used; null when nothing does. Anybody can guess what comes from an empty key.</returns>
    public static string? Fault(DataFolder folder, IConfiguration settings) =>
        Given(settings) is null && new FileInfo(In(folder)) is { Exists: true, Length: < Bytes } cut
            ? $"{Name} has {cut.Length} bytes instead of {Bytes}. Put back that of your backup, or delete it: links given so far then die."
            : null;

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
        if (Given(settings) is { } given)
        {
            PrivateFile.Make(In(folder), given);
        }
    }

    private static byte[]? Given(IConfiguration settings) =>
        settings[Setting] is { Length: > 0 } given ? Convert.FromBase64String(given) : null;
}
