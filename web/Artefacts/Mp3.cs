using System.Buffers.Binary;

namespace FilageFuturs.Web.Artefacts;

/// <summary>An MP3 from its first frame to its last, without the tags around them (ID3, APE): person, place, picture.</summary>
internal static class Mp3
{
    private const int TagHead = 10;
    private const int TagHasFoot = 0x10;
    private const int OldTag = 128;
    private const int ApeFoot = 32;

    /// <returns>Null when it is none.</returns>
    public static byte[]? Cleaned(byte[] content)
    {
        ReadOnlySpan<byte> sound = content;
        while (sound.StartsWith("ID3"u8))
        {
            sound = Behind(sound);
        }

        while (Trailing(sound) is > 0 and var tag)
        {
            sound = sound[..^tag];
        }

        return IsFrame(sound) ? sound.ToArray() : null;
    }

    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> tag)
    {
        if (tag.Length <= TagHead)
        {
            return default;
        }

        var size = (tag[6] << 21) | (tag[7] << 14) | (tag[8] << 7) | tag[9];
        var whole = TagHead + size + ((tag[5] & TagHasFoot) is 0 ? 0 : TagHead);
        return whole < tag.Length ? tag[whole..].TrimStart((byte)0) : default;
    }

    // How long the tag is that ends here; 0 when none does.
    private static int Trailing(ReadOnlySpan<byte> sound)
    {
        if (sound.Length > OldTag && sound[^OldTag..].StartsWith("TAG"u8))
        {
            return OldTag;
        }

        if (sound.Length <= ApeFoot || !sound[^ApeFoot..].StartsWith("APETAGEX"u8))
        {
            return 0;
        }

        var foot = sound[^ApeFoot..];
        var hasHead = BinaryPrimitives.ReadInt32LittleEndian(foot[20..]) < 0;
        var whole = BinaryPrimitives.ReadUInt32LittleEndian(foot[12..]) + (hasHead ? ApeFoot : 0L);
        return whole >= ApeFoot && whole < sound.Length ? (int)whole : 0;
    }

    // A header that makes sense: version, layer III, bit rate, sampling.
    private static bool IsFrame(ReadOnlySpan<byte> sound) => sound.Length >= 4
        && sound[0] == 0xFF
        && (sound[1] & 0xE6) == 0xE2
        && (sound[1] & 0x18) != 0x08
        && (sound[2] & 0xF0) is not (0xF0 or 0x00)
        && (sound[2] & 0x0C) != 0x0C;
}
