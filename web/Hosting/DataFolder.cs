using Microsoft.AspNetCore.DataProtection;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// Where everything that must outlive the process is kept: setting « DataFolder », by default « data » beside the
/// program's content.
/// </summary>
internal sealed class DataFolder(string path)
{
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
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDataProtection()
            .SetApplicationName("filage-futurs")
            .PersistKeysToFileSystem(new(folder.Private("keys")));
        return folder;
    }
}
