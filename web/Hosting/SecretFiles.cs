namespace FilageFuturs.Web.Hosting;

/// <summary>
/// Setting « Secrets:Folder »: each file in it is a setting, named like in the environment (« Links__Key »). What is mounted as a
/// file shows in no list of processes and in no description of a container.
/// </summary>
internal static class SecretFiles
{
    private const string Setting = "Secrets:Folder";

    /// <returns>What is wrong with the folder; null when its settings are read, or nobody names one.</returns>
    public static string? UseSecretFiles(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Setting] is not { Length: > 0 } named)
        {
            return null;
        }

        var folder = Path.GetFullPath(named, builder.Environment.ContentRootPath);
        if (!Directory.Exists(folder))
        {
            return $"{Setting} is « {folder} »: there is no such folder.";
        }

        builder.Configuration.AddKeyPerFile(folder, optional: false);
        return null;
    }
}
