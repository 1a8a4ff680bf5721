using System.Buffers.Binary;

namespace FilageFuturs.Web.Artefacts;

/// <summary>A JPEG without Exif (where and when it was taken), XMP, IPTC nor comments. Which way is up stays.</summary>
internal static class Jpeg
{
    private const byte Mark = 0xFF;
    private const byte Scan = 0xDA;
    private const byte Exif = 0xE1;
    private const byte Iptc = 0xED;
    private const byte Comment = 0xFE;
    private const int OrientationTag = 0x0112;

    /// <returns>Null when it is none, or is cut short.</returns>
    public static byte[]? Cleaned(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.Length < 4 || !bytes.StartsWith((ReadOnlySpan<byte>)[Mark, 0xD8, Mark]))
        {
            return null;
        }

        var kept = new List<byte>(content.Length) { Mark, 0xD8 };
        var at = 2;
        while (at + 4 <= bytes.Length && bytes[at] == Mark)
        {
            var kind = bytes[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
            {
                return null;
            }

            if (kind is Scan)
            {
                var end = End(bytes, at);
                kept.AddRange(bytes[at..Math.Max(at, end)]);
                return end > at ? [.. kept] : null;
            }

            Keep(kept, kind, bytes.Slice(at, 2 + length));
            at += 2 + length;
        }

        return null;
    }

    // Up to the first end: phones put a second picture behind it, with a place of its own.
    private static int End(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 2 <= bytes.Length)
        {
            switch (bytes[at], bytes[at + 1])
            {
                case (Mark, 0xD9):
                    return at + 2;
                case (Mark, 0 or (>= 0xD0 and <= 0xD7)):
                    at += 2;
                    break;
                case (Mark, not Mark) when at + 4 <= bytes.Length:
                    at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
                    break;
                default:
                    at++;
                    break;
            }
        }

        return -1;
    }

    private static void Keep(List<byte> kept, byte kind, ReadOnlySpan<byte> segment)
    {
        if (kind is Exif)
        {
            kept.AddRange(Upright(segment[4..]));
        }
        else if (kind is not (Iptc or Comment))
        {
            kept.AddRange(segment);
        }
    }

    // Exif again, with one thing to say.
    private static byte[] Upright(ReadOnlySpan<byte> exif) => Orientation(exif) is { } way and > 1
        ?
        [
            Mark, Exif, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8,
            0, 1, OrientationTag >> 8, OrientationTag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)way, 0, 0,
            0, 0, 0, 0,
        ]
        : [];

    private static int? Orientation(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8) || exif.Length < 16)
        {
            return null;
        }

        var tiff = exif[6..];
        var isBig = tiff.StartsWith("MM"u8);
        var first = Number(tiff, 4, 4, isBig);
        for (var rank = 0; rank < Number(tiff, first, 2, isBig); rank++)
        {
            var entry = first + 2 + (rank * 12);
            if (Number(tiff, entry, 2, isBig) == OrientationTag)
            {
                return Number(tiff, entry + 8, 2, isBig) is > 0 and <= 8 and var way ? way : null;
            }
        }

        return null;
    }

    // 0 outside of what is there: the loop then ends.
    private static int Number(ReadOnlySpan<byte> tiff, int at, int size, bool isBig)
    {
        if (at < 0 || at > tiff.Length - size)
        {
            return 0;
        }

        var there = tiff.Slice(at, size);
        return (size, isBig) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16BigEndian(there),
            (2, false) => BinaryPrimitives.ReadUInt16LittleEndian(there),
            (_, true) => BinaryPrimitives.ReadInt32BigEndian(there),
            _ => BinaryPrimitives.ReadInt32LittleEndian(there),
        };
    }
}
