using FilageFuturs.Web.Hosting;
using Npgsql;

namespace FilageFuturs.Web.Artefacts;

/// <summary>
/// A file of the shared table, read where one wishes. It holds one piece and, between two, no connection: a slow telephone
/// that listens keeps nobody waiting.
/// </summary>
internal sealed class MediaPieces(NpgsqlDataSource source, string name, long length) : SentStream
{
    private byte[] _piece = [];
    private long _rank = -1;

    public override long Length => length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= length || buffer.IsEmpty)
        {
            return 0;
        }

        var (rank, at) = Math.DivRem(Position, SharedMedia.Piece);
        if (rank != _rank)
        {
            _piece = await Fetch((int)rank, cancellationToken);
            _rank = rank;
        }

        var part = _piece.AsMemory((int)at);
        part = part[..Math.Min(part.Length, buffer.Length)];
        part.CopyTo(buffer);
        Position += part.Length;
        return part.Length;
    }

    private async Task<byte[]> Fetch(int rank, CancellationToken cancellation)
    {
        const string Piece = "select content from media where name = $1 and rank = $2";
        return await SharedMedia.Ask(source, Piece, cancellation, name, rank) as byte[]
            ?? throw new EndOfStreamException($"{name} was taken away while it was read.");
    }
}
