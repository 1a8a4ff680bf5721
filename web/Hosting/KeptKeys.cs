using System.Text;
using System.Xml.Linq;
using Npgsql;

namespace FilageFuturs.Web.Hosting;

/// <summary>What protects cookies and adopted sessions, and the key that opens workshops: files of the data folder.</summary>
internal sealed class KeptFolderKeys(DataFolder data) : IKept
{
    private const string Ending = ".xml";

    private readonly string _folder = data.Private(DataFolder.Keys);

    public string Name => "keys";

    private string OpeningFile => Path.Combine(data.Path, OpeningKey.FileName);

    /// <summary>A first start makes them: alone they keep nothing.</summary>
    public Task<bool> IsEmpty() => Task.FromResult(true);

    public async IAsyncEnumerable<KeptRow> Read()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, $"*{Ending}")
            .OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal))
        {
            var xml = XElement.Parse(await File.ReadAllTextAsync(file)).ToString(SaveOptions.DisableFormatting);
            yield return new(KeptKeys.Protection, new KeptKey(Path.GetFileNameWithoutExtension(file), xml));
        }

        if (File.Exists(OpeningFile))
        {
            yield return new(KeptKeys.House, new KeptKey(OpeningKey.Name, (await File.ReadAllTextAsync(OpeningFile)).Trim()));
        }
    }

    public async Task Write(IAsyncEnumerable<KeptRow> rows)
    {
        foreach (var made in Directory.GetFiles(_folder, $"*{Ending}").Append(OpeningFile))
        {
            File.Delete(made);
        }

        await foreach (var row in rows)
        {
            var (name, text) = (KeptKey)row.Content;
            var file = row.Group is KeptKeys.House ? OpeningFile : Path.Combine(_folder, Path.GetFileName(name) + Ending);
            PrivateFile.Make(file, Encoding.UTF8.GetBytes(text));
        }
    }
}

/// <summary>The same in the tables that all web nodes share.</summary>
internal sealed class KeptSharedKeys(NpgsqlConnection connection) : IKept
{
    public string Name => "keys";

    public Task<bool> IsEmpty() => Task.FromResult(true);

    public async IAsyncEnumerable<KeptRow> Read()
    {
        await using var command = new NpgsqlCommand(
            $"""
            select '{KeptKeys.Protection}', name collate "C", xml from protection_keys
            union all select '{KeptKeys.House}', name, value from house_keys
            order by 1 desc, 2
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            yield return new(reader.GetString(0), new KeptKey(reader.GetString(1), reader.GetString(2)));
        }
    }

    public async Task Write(IAsyncEnumerable<KeptRow> rows)
    {
        await using var clear = new NpgsqlCommand("delete from protection_keys; delete from house_keys", connection);
        await clear.ExecuteNonQueryAsync();
        await foreach (var row in rows)
        {
            var (name, text) = (KeptKey)row.Content;
            await using var keep = new NpgsqlCommand(
                row.Group is KeptKeys.House ? "insert into house_keys values ($1, $2)" : "insert into protection_keys values ($1, $2)",
                connection);
            keep.Parameters.Add(new() { Value = name });
            keep.Parameters.Add(new() { Value = text });
            await keep.ExecuteNonQueryAsync();
        }
    }
}

internal static class KeptKeys
{
    public const string Protection = "protection";
    public const string House = "house";
}

internal sealed record KeptKey(string Name, string Text);
