using System.Buffers.Binary;

namespace FilageFuturs.Web.Artefacts;

/// <summary>A WebP without Exif nor XMP.</summary>
internal static class Webp
{
    private const int Head = 12;
    private const int Flags = 8;
    private const byte SaysNothing = unchecked((byte)~0x0C);

    /// <returns>Null when it is none, or is not as long as it says.</returns>
    public static byte[]? Cleaned(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.Length < 20 || !bytes.StartsWith("RIFF"u8) || !bytes[8..].StartsWith("WEBPVP8"u8)
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) != bytes.Length - 8)
        {
            return null;
        }

        var kept = new List<byte>(content.Length);
        kept.AddRange(bytes[..Head]);
        var at = Head;
        while (at + 8 <= bytes.Length)
        {
            long length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            var whole = 8 + length + (length & 1);
            if (whole > bytes.Length - at)
            {
                return null;
            }

            Keep(kept, bytes.Slice(at, (int)whole));
            at += (int)whole;
        }

        byte[] cleaned = [.. kept];
        BinaryPrimitives.WriteInt32LittleEndian(cleaned.AsSpan(4), cleaned.Length - 8);
        return at == bytes.Length ? cleaned : null;
    }

    private static void Keep(List<byte> kept, ReadOnlySpan<byte> chunk)
    {
        if (chunk.StartsWith("EXIF"u8) || chunk.StartsWith("XMP "u8))
        {
            return;
        }

        var at = kept.Count;
        kept.AddRange(chunk);
        if (chunk.StartsWith("VP8X"u8) && chunk.Length > Flags)
        {
            kept[at + Flags] &= SaysNothing;
        }
    }
}
