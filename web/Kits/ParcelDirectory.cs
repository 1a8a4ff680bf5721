using System.Buffers.Binary;

namespace FilageFuturs.Web.Kits;

/// <summary>
/// The list at the end of a zip, measured before it is read: whoever opens one takes the whole list into memory, and a small
/// file may list a million entries.
/// </summary>
internal static class ParcelDirectory
{
    private const int Most = 64 * 1024;

    // Of the record that ends every zip, without its comment; where it says at which byte the list begins.
    private const int EndBytes = 22;
    private const int BeginsAt = 16;

    private static ReadOnlySpan<byte> EndMark => "PK\u0005\u0006"u8;

    /// <returns><see cref="ParcelRefusal.None"/> too for what is no zip at all: the reader says so.</returns>
    public static async Task<ParcelRefusal> Measure(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndBytes + ushort.MaxValue)];
        file.Seek(-tail.Length, SeekOrigin.End);
        await file.ReadExactlyAsync(tail);
        file.Seek(0, SeekOrigin.Begin);
        var at = tail.AsSpan().LastIndexOf(EndMark);
        if (at < 0 || at + EndBytes > tail.Length)
        {
            return ParcelRefusal.None;
        }

        var bytes = file.Length - tail.Length + at - BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + BeginsAt));
        return bytes switch
        {
            < 0 => ParcelRefusal.NotAZip,
            > Most => ParcelRefusal.TooMany,
            _ => ParcelRefusal.None,
        };
    }
}
