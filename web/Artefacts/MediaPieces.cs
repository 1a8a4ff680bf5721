using Npgsql;

namespace FilageFuturs.Web.Artefacts;

/// <summary>
/// A file of the shared table, read where one wishes. It holds one piece and, between two, no connection: a slow telephone
/// that listens keeps nobody waiting.
/// </summary>
internal sealed class MediaPieces(NpgsqlDataSource source, string name, long length) : Stream
{
    private byte[] _piece = [];
    private long _rank = -1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

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

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Current => Position + offset,
        SeekOrigin.End => length + offset,
        _ => offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    private async Task<byte[]> Fetch(int rank, CancellationToken cancellation)
    {
        const string Piece = "select content from media where name = $1 and rank = $2";
        return await SharedMedia.Ask(source, Piece, cancellation, name, rank) as byte[]
            ?? throw new EndOfStreamException($"{name} was taken away while it was read.");
    }
}
