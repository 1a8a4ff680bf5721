using FilageFuturs.Web.Hosting;
using Npgsql;

namespace FilageFuturs.Web.Artefacts;

/// <summary>Files of authors in the data folder, piece by piece.</summary>
internal sealed class KeptFolderMedia(DataFolder data) : IKept
{
    private readonly string _folder = data.Private(FolderMedia.Folder);

    public string Name => "media";

    private IEnumerable<string> Names => Directory.EnumerateFiles(_folder)
        .Select(file => Path.GetFileName(file))
        .Where(MediaShelf.IsName)
        .Order(StringComparer.Ordinal);

    public Task<bool> IsEmpty() => Task.FromResult(!Names.Any());

    public async IAsyncEnumerable<KeptRow> Read()
    {
        foreach (var name in Names)
        {
            await using var file = File.OpenRead(Path.Combine(_folder, name));
            var piece = new byte[SharedMedia.Piece];
            int read;
            while ((read = await file.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false)) > 0)
            {
                yield return new(name, piece[..read]);
            }
        }
    }

    public async Task Write(IAsyncEnumerable<KeptRow> rows)
    {
        await foreach (var row in rows)
        {
            await using var file = new FileStream(Path.Combine(_folder, row.Group), FileMode.Append);
            await file.WriteAsync((byte[])row.Content);
        }
    }
}

/// <summary>The same in the shared table.</summary>
internal sealed class KeptSharedMedia(NpgsqlConnection connection) : IKept
{
    public string Name => "media";

    public async Task<bool> IsEmpty()
    {
        await using var command = new NpgsqlCommand("select exists (select 1 from media)", connection);
        return await command.ExecuteScalarAsync() is false;
    }

    public async IAsyncEnumerable<KeptRow> Read()
    {
        await using var command = new NpgsqlCommand("select name, content from media order by name, rank", connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            yield return new(reader.GetString(0), reader.GetFieldValue<byte[]>(1));
        }
    }

    public async Task Write(IAsyncEnumerable<KeptRow> rows)
    {
        var (name, rank) = ("", 0);
        await foreach (var row in rows)
        {
            (name, rank) = (row.Group, row.Group == name ? rank + 1 : 0);
            await SharedMedia.Add(connection, name, rank, (byte[])row.Content);
        }
    }
}
