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

    public async Task<Stream?> Open(string name)
    {
        await using var command = source.CreateCommand("select sum(octet_length(content)) from media where name = $1");
        command.Parameters.Add(new() { Value = name });
        return await command.ExecuteScalarAsync() is long length ? new MediaPieces(source, name, length) : null;
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
