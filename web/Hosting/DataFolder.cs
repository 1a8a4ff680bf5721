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

    public static DataFolder Of(IConfiguration settings, string contentRoot)
    {
        var path = System.IO.Path.GetFullPath(settings["DataFolder"] ?? "data", contentRoot);
        return new(Make(path));
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
    public static void UseDataFolder(this WebApplicationBuilder builder)
    {
        var folder = DataFolder.Of(builder.Configuration, builder.Environment.ContentRootPath);
        if (builder.Configuration["EventLog:Store"] is not "postgres" && File.Exists(Path.Combine(folder.Path, DataFolder.Unfinished)))
        {
            throw new InvalidOperationException(
                $"DataFolder is « {folder.Path} »: a move into it was interrupted. Run the move again, or empty the folder.");
        }

        builder.Configuration["DataFolder"] = folder.Path;
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton<TimeProvider>(SteadyClock.OfTheMachine());
        builder.Services.AddDataProtection()
            .SetApplicationName("filage-futurs")
            .PersistKeysToFileSystem(new(folder.Private(DataFolder.Keys)));
    }
}
