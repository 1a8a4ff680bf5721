using System.Text;

namespace FilageFuturs.Web.Artefacts;

/// <summary>Whether a file is what it claims to be. Looked for in what it holds, never in its name.</summary>
internal static class MediaContent
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// The file without what it says of its author (but the tags of Ogg and WebM, which are kept); null when it is not of this type, or
    /// is broken.
    /// </summary>
    public static byte[]? Cleaned(string mediaType, byte[] content) => mediaType switch
    {
        "image/png" => Png.Cleaned(content),
        "image/jpeg" => Jpeg.Cleaned(content),
        "image/webp" => Webp.Cleaned(content),
        "image/avif" => Boxes.IsPicture(content) ? content : null,
        "audio/mpeg" => Mp3.Cleaned(content),
        "audio/ogg" => IsOgg(content) ? content : null,
        "audio/mp4" => Boxes.CleanedSound(content),
        "video/mp4" => Boxes.CleanedFilm(content),
        "video/webm" => IsWebm(content) ? content : null,
        "text/vtt" => IsVtt(content) ? content : null,
        _ => null,
    };

    private static bool IsOgg(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith("OggS\0"u8) || content.Length < 28)
        {
            return false;
        }

        var first = content[Math.Min(27 + content[26], content.Length)..];
        return first.StartsWith("OpusHead"u8) || first.StartsWith("\u0001vorbis"u8) || first.StartsWith("\u007FFLAC"u8);
    }

    private static bool IsWebm(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])
        && content[..Math.Min(64, content.Length)].IndexOf((ReadOnlySpan<byte>)[0x42, 0x82, 0x84, .. "webm"u8]) > 0;

    // Its own style sheets are no captions.
    private static bool IsVtt(byte[] content)
    {
        try
        {
            var text = Strict.GetString(content).TrimStart('\uFEFF');
            var lines = text.Split('\n').Select(line => line.TrimEnd('\r', ' ')).ToList();
            return (lines[0] is "WEBVTT" || lines[0].StartsWith("WEBVTT ", StringComparison.Ordinal))
                && !text.Contains('\0', StringComparison.Ordinal)
                && !lines.Contains("STYLE");
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
