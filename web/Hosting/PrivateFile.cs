namespace FilageFuturs.Web.Hosting;

/// <summary>
/// Files for the owner of the process alone, there whole or not at all: neither a full disk nor a power cut leaves half a key.
/// </summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Whoever comes second leaves the one that is there as it is.</summary>
    /// <exception cref="IOException">It cannot be written; nothing of it stays.</exception>
    public static void Make(string path, ReadOnlySpan<byte> content)
    {
        if (File.Exists(path))
        {
            return;
        }

        var beside = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Write(beside, content);
            File.Move(beside, path);
        }
        catch (IOException) when (File.Exists(path))
        {
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var made = new FileStream(path, options);
        made.Write(content);
        made.Flush(flushToDisk: true);
    }
}
