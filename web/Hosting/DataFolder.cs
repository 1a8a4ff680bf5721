using Microsoft.AspNetCore.DataProtection;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// Where everything that must outlive the process is kept: setting « DataFolder », by default « data » beside the
/// program's content.
/// </summary>
internal sealed class DataFolder(string path)
{
    public const string Keys = "keys";

    /// <summary>There while a move into this folder is not over: what lies beside it is not whole.</summary>
    public const string Unfinished = "move-unfinished";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Path { get; } = path;

    /// <summary>A folder inside, made when missing and readable by the owner of the process alone.</summary>
    public string Private(string name) => Make(System.IO.Path.Combine(Path, name));

    public static DataFolder Of(string path) => new(Make(path));

    /// <summary>Makes the folder when it lacks, and leaves nothing in it.</summary>
    /// <exception cref="IOException">Nothing can be written here.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise, for this account.</exception>
    public void Try()
    {
        Make(Path);
        using var trial = File.Create(System.IO.Path.Combine(Private(Keys), $"trial-{Guid.NewGuid():N}"), 1, FileOptions.DeleteOnClose);
    }

    private static string Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly);
        }

        return path;
    }
}

internal static class DataFolderHosting
{
    /// <returns>Null when nothing can be kept there: the console says why.</returns>
    public static DataFolder? UseDataFolder(this WebApplicationBuilder builder, HouseSettings settings)
    {
        var folder = new DataFolder(builder.DataPath(settings));
        if (Fault(folder, builder.Configuration) is { } fault)
        {
            Console.Error.WriteLine($"DataFolder is « {folder.Path} »: {fault}");
            return null;
        }

        builder.Services.AddSingleton(folder);
        var clock = SteadyClock.OfTheMachine();
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddDataProtection()
            .SetApplicationName("filage-futurs")
            .PersistKeysToFileSystem(new(folder.Private(DataFolder.Keys)));
        return folder;
    }

    /// <summary>As the setting says it: beside the content when it is relative.</summary>
    public static string DataPath(this WebApplicationBuilder builder, HouseSettings settings) =>
        Path.GetFullPath(settings.DataFolder, builder.Environment.ContentRootPath);

    private static string? Fault(DataFolder folder, IConfiguration settings)
    {
        try
        {
            folder.Try();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"nothing can be written there ({failure.Message})";
        }

        return !ClusterRoles.IsShared(settings) && File.Exists(Path.Combine(folder.Path, DataFolder.Unfinished))
            ? "a move into it was interrupted. Run the move again, or empty the folder."
            : LinksKeyFile.Fault(folder, settings);
    }
}
