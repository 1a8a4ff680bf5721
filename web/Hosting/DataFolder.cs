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

    /// <param name="named">As the setting says it: beside the content when it is relative.</param>
    public static DataFolder Of(string named, string contentRoot) => new(Make(System.IO.Path.GetFullPath(named, contentRoot)));

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
    public static DataFolder UseDataFolder(this WebApplicationBuilder builder, HouseSettings settings)
    {
        var folder = DataFolder.Of(settings.DataFolder, builder.Environment.ContentRootPath);
        if (!ClusterRoles.IsShared(builder.Configuration) && File.Exists(Path.Combine(folder.Path, DataFolder.Unfinished)))
        {
            throw new InvalidOperationException(
                $"DataFolder is « {folder.Path} »: a move into it was interrupted. Run the move again, or empty the folder.");
        }

        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton<TimeProvider>(SteadyClock.OfTheMachine());
        builder.Services.AddDataProtection()
            .SetApplicationName("filage-futurs")
            .PersistKeysToFileSystem(new(folder.Private(DataFolder.Keys)));
        return folder;
    }
}
