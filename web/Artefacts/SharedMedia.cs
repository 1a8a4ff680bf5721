using Npgsql;

namespace FilageFuturs.Web.Artefacts;

/// <summary>The table that every web node reads.</summary>
internal sealed class SharedMedia(NpgsqlDataSource source) : IMediaStore
{
    /// <summary>Small enough to be thrown away as it came, large enough for a film in some hundred questions.</summary>
    public const int Piece = 64 * 1024;

    public async Task<ImmutableArray<string>> Add(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var added = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, content) in files)
        {
            var isNew = 0;
            foreach (var (piece, rank) in content.Chunk(Piece).Select((piece, rank) => (piece, rank)))
            {
                isNew += await Add(connection, name, rank, piece);
            }

            if (isNew > 0)
            {
                added.Add(name);
            }
        }

        await transaction.CommitAsync();
        return added.ToImmutable();
    }

    public async Task Remove(ImmutableArray<string> names)
    {
        await using var command = source.CreateCommand("delete from media where name = any($1)");
        command.Parameters.Add(new() { Value = names.ToArray() });
        await command.ExecuteNonQueryAsync();
    }

    public async Task<long> Weigh(IReadOnlyList<string> without)
    {
        const string Weight = "select coalesce(sum(octet_length(content)), 0) from media where name <> all($1)";
        object names = without.ToArray();
        return await Ask(source, Weight, CancellationToken.None, names) is long bytes ? bytes : 0;
    }

    public async Task<Stream?> Open(string name)
    {
        const string Length = "select sum(octet_length(content)) from media where name = $1";
        return await Ask(source, Length, CancellationToken.None, name) is long length ? new MediaPieces(source, name, length) : null;
    }

    /// <summary>
    /// One value. A server that came back finds the connections of before in the pool: the first that is seen dead empties it,
    /// and a picture does not fail for that.
    /// </summary>
    public static async Task<object?> Ask(NpgsqlDataSource source, string sql, CancellationToken cancellation, params object[] values)
    {
        try
        {
            return await Once();
        }
        catch (NpgsqlException gone) when (gone.IsTransient)
        {
            return await Once();
        }

        async Task<object?> Once()
        {
            await using var command = source.CreateCommand(sql);
            command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
            return await command.ExecuteScalarAsync(cancellation);
        }
    }

    /// <returns>1, or 0 when it was there: a name says its content.</returns>
    public static async Task<int> Add(NpgsqlConnection connection, string name, int rank, byte[] piece)
    {
        await using var command = new NpgsqlCommand("insert into media values ($1, $2, $3) on conflict do nothing", connection);
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = rank });
        command.Parameters.Add(new() { Value = piece });
        return await command.ExecuteNonQueryAsync();
    }
}
