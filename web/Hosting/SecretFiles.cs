namespace FilageFuturs.Web.Hosting;

/// <summary>
/// Setting « Secrets:Folder »: each file in it is a setting, named like in the environment (« Links__Key »). What is mounted as a
/// file shows in no list of processes and in no description of a container.
/// </summary>
internal static class SecretFiles
{
    private const string Setting = "Secrets:Folder";

    /// <exception cref="InvalidOperationException">The folder does not exist.</exception>
    public static void UseSecretFiles(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Setting] is not { Length: > 0 } named)
        {
            return;
        }

        var folder = Path.GetFullPath(named, builder.Environment.ContentRootPath);
        if (!Directory.Exists(folder))
        {
            throw new InvalidOperationException($"{Setting}: « {folder} » does not exist.");
        }

        builder.Configuration.AddKeyPerFile(folder, optional: false);
    }
}
