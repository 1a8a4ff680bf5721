using FilageFuturs.Web.Hosting;

namespace FilageFuturs.Web.Artefacts;

/// <summary>The folder « medias » of the data, where the operator may put files too.</summary>
internal sealed class FolderMedia(DataFolder data) : IMediaStore
{
    public const string Folder = "medias";

    private static readonly FileStreamOptions Reading = new()
    {
        Share = FileShare.Read | FileShare.Delete,
        Options = FileOptions.Asynchronous,
    };

    private readonly string _folder = data.Private(Folder);

    public async Task<ImmutableArray<string>> Add(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var staged = new List<(string From, string Name)>();
        try
        {
            foreach (var (name, content) in files.Where(file => !File.Exists(PathOf(file.Name))))
            {
                var from = Path.Combine(_folder, $".{Guid.NewGuid():N}");
                staged.Add((from, name));
                await Stage(from, content);
            }

            staged.ForEach(one => File.Move(one.From, PathOf(one.Name), overwrite: true));
            return [.. staged.Select(one => one.Name)];
        }
        catch
        {
            staged.ForEach(one => File.Delete(one.From));
            throw;
        }
    }

    public Task Remove(ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            File.Delete(PathOf(name));
        }

        return Task.CompletedTask;
    }

    // What is on its way has a name that begins with a point, and may have another one a moment later.
    public Task<long> Weigh(IReadOnlyList<string> without) => Task.FromResult(new DirectoryInfo(_folder).EnumerateFiles()
        .Where(file => !file.Name.StartsWith('.') && !without.Contains(file.Name) && file.Exists)
        .Sum(file => file.Length));

    public Task<Stream?> Open(string name) =>
        Task.FromResult<Stream?>(File.Exists(PathOf(name)) ? new FileStream(PathOf(name), Reading) : null);

    // On the disk before it has its name: that one says its content, and nobody would bring it again.
    private static async Task Stage(string file, byte[] content)
    {
        await using var staged = new FileStream(file, FileMode.CreateNew);
        await staged.WriteAsync(content);
        staged.Flush(flushToDisk: true);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
