using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace FilageFuturs.Web.Kits;

/// <summary>
/// The list at the end of a zip, measured before it is read: whoever opens one takes the whole list into memory, and a small
/// file may list a million entries.
/// </summary>
internal static class ParcelDirectory
{
    private const int Most = 64 * 1024;

    // Of the record that ends every zip, without its comment: disks and entries, two bytes each; the list's length; its first byte.
    private const int EndBytes = 22;
    private const int CountsAt = 4;
    private const int LengthAt = 12;
    private const int BeginsAt = 16;

    private static ReadOnlySpan<byte> EndMark => "PK\u0005\u0006"u8;

    /// <summary>Never kinder than the reader: where it might find another list than this one, the file is refused.</summary>
    public static async Task<ParcelRefusal> Measure(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndBytes + ushort.MaxValue)];
        file.Seek(-tail.Length, SeekOrigin.End);
        await file.ReadExactlyAsync(tail);
        file.Seek(0, SeekOrigin.Begin);

        // Too near the end to be that record, the mark stands in a comment, and the reader finds another before it.
        var at = tail.AsSpan().LastIndexOf(EndMark);
        return at < 0 || at + EndBytes > tail.Length
            ? ParcelRefusal.NotAZip
            : Measure(tail.AsSpan(at, EndBytes), file.Length - tail.Length + at);
    }

    private static ParcelRefusal Measure(ReadOnlySpan<byte> end, long endsAt)
    {
        // In Zip64, for lists beyond all that a kit is, the reader takes the place of the list from another record.
        if (MemoryMarshal.Cast<byte, ushort>(end[CountsAt..LengthAt]).Contains(ushort.MaxValue))
        {
            return ParcelRefusal.TooMany;
        }

        // Its other sign, a list that begins four gigabytes on, is no place in a file that may come here.
        return (endsAt - BinaryPrimitives.ReadUInt32LittleEndian(end[BeginsAt..])) switch
        {
            < 0 => ParcelRefusal.NotAZip,
            > Most => ParcelRefusal.TooMany,
            _ => ParcelRefusal.None,
        };
    }
}
