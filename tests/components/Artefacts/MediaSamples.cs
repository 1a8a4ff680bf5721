using System.Buffers.Binary;
using System.Text;

namespace FilageFuturs.ComponentTests.Artefacts;

/// <summary>The smallest files that are what they claim, and others that are not.</summary>
internal static class MediaSamples
{
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    public static readonly byte[] Jpeg = [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"u8), .. Picture];

    public static readonly byte[] Webp = Riff("VP8 ", [1, 2, 3, 4]);

    public static readonly byte[] Avif = [.. Box("ftyp", "avif\0\0\0\0avifmif1"u8), .. Box("meta", "av01"u8), .. Box("mdat", [1, 2, 3])];

    public static readonly byte[] Mp3 = [0xFF, 0xFB, 0x90, 0x00];

    public static readonly byte[] Ogg = [.. "OggS\0\x02"u8, .. new byte[20], 1, 19, .. "OpusHead"u8, .. new byte[11]];

    public static readonly byte[] M4a = [.. Box("ftyp", "M4A \0\0\0\0M4A "u8), .. Box("moov", Handler("soun"))];

    public static readonly byte[] Mp4 = [.. Box("ftyp", "isom\0\0\0\0isom"u8), .. Box("moov", [.. Handler("soun"), .. Handler("vide")])];

    public static readonly byte[] Webm = [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x82, 0x84, .. "webm"u8, .. new byte[8]];

    public static readonly byte[] Vtt = "WEBVTT\n\n00:00.000 --> 00:01.000\nUne salle éteinte.\n"u8.ToArray();

    public static readonly IReadOnlyDictionary<string, byte[]> ByType = new Dictionary<string, byte[]>
    {
        ["image/png"] = Png,
        ["image/jpeg"] = Jpeg,
        ["image/webp"] = Webp,
        ["image/avif"] = Avif,
        ["audio/mpeg"] = Mp3,
        ["audio/ogg"] = Ogg,
        ["audio/mp4"] = M4a,
        ["video/mp4"] = Mp4,
        ["video/webm"] = Webm,
        ["text/vtt"] = Vtt,
    };

    public static readonly byte[][] Others =
    [
        [],
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(),
        "<!doctype html><script>alert(1)</script>"u8.ToArray(),
        "GIF89a"u8.ToArray(),
        "MZ\x90\0"u8.ToArray(),
        "PK\x03\x04"u8.ToArray(),
        [0xFF, 0xD8, 0xFF, 0xE0],
        Png[..40],
        [.. Png, .. "<script>"u8],
        [.. Webp, 1],
        [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x82, 0x88, .. "matroska"u8],
        "WEBVTTX"u8.ToArray(),
        "WEBVTT\n\nSTYLE\n::cue{background:url(x)}\n"u8.ToArray(),
        [.. "WEBVTT\n"u8, 0xFF],
        [.. Mp4, 0, 0, 1],
    ];

    /// <summary>Films and sounds that say who made them and where, everywhere they can.</summary>
    public static readonly IReadOnlyDictionary<string, byte[]> Talkative = new Dictionary<string, byte[]>
    {
        ["audio/mpeg"] =
        [
            .. "ID3\x03\0\0\0\0\0\x14TPE1\0\0\0\x08\0\0\0Camille\0\0"u8, .. Mp3,
            .. "Camille+43.949+004.805/"u8, .. "APETAGEX"u8, 0xD0, 0x07, 0, 0, 55, 0, 0, 0, .. new byte[16],
            .. "TAG"u8, .. "Camille"u8, .. new byte[118],
        ],
        ["audio/mp4"] = Talking("M4A ", "soun"),
        ["video/mp4"] = Talking("isom", "vide"),
    };

    /// <summary>A photograph that says which way is up, and where it was taken.</summary>
    public static byte[] Photograph(byte orientation) =>
    [
        0xFF, 0xD8, .. Segment(0xE1, [.. Exif(orientation), .. "GPS 43.949 N 4.805 E"u8]), .. Segment(0xFE, "Camille"u8), .. Picture,
        .. "a second picture"u8,
    ];

    public static byte[] WithText(byte[] png, string said) =>
        [.. png[..33], .. Chunk("tEXt", Encoding.ASCII.GetBytes(said)), .. png[33..]];

    public static byte[] WebpThatSays(string said) => Riff(
        "VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0], [.. Part("VP8 ", [1, 2]), .. Part("EXIF", Encoding.ASCII.GetBytes(said))]);

    public static byte[] AvifThatSays() => [.. Box("ftyp", "avif\0\0\0\0avif"u8), .. Box("meta", "infe\0Exif"u8)];

    /// <summary>Boxes in boxes, as many as a stack would not hold.</summary>
    public static byte[] Nested()
    {
        var nested = new byte[8 * 200_000];
        for (var at = 0; at < nested.Length; at += 8)
        {
            BinaryPrimitives.WriteInt32BigEndian(nested.AsSpan(at), nested.Length - at);
            "moov"u8.CopyTo(nested.AsSpan(at + 4));
        }

        return [.. Box("ftyp", "isom\0\0\0\0isom"u8), .. nested];
    }

    // The last track claims to be longer than the film.
    private static byte[] Talking(string brand, string handler)
    {
        byte[] person = [.. Box("udta", Box("name", "Camille"u8)), .. Box("meta", "Camille"u8), .. Box("uuid", "Camille"u8)];
        byte[] place = Box("udta", Box("\u00A9xyz", "+43.949+004.805/"u8));
        byte[] last = [0x7F, .. Box("trak", person)[1..]];
        return
        [
            .. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0]),
            .. Box("moov", [.. place, .. person, .. Box("trak", [.. person, .. Box("mdia", [.. Handler(handler), .. place])]), .. last]),
            .. Box("uuid", [.. new byte[16], .. "<x:xmpmeta>Camille</x:xmpmeta>"u8]),
            .. person,
            .. Box("moof", [.. person, .. Box("traf", person)]),
            .. Box("mdat", [1, 2, 3]),
        ];
    }

    private static byte[] Picture => [.. Segment(0xDA, [1, 2]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9];

    private static byte[] Exif(byte orientation) =>
        [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];

    private static byte[] Segment(byte kind, ReadOnlySpan<byte> said) =>
        [0xFF, kind, (byte)((said.Length + 2) >> 8), (byte)(said.Length + 2), .. said];

    private static byte[] Chunk(string name, ReadOnlySpan<byte> said) =>
        [0, 0, 0, (byte)said.Length, .. Encoding.ASCII.GetBytes(name), .. said, 0, 0, 0, 0];

    private static byte[] Box(string name, ReadOnlySpan<byte> said) =>
        [0, 0, (byte)((said.Length + 8) >> 8), (byte)(said.Length + 8), .. Encoding.Latin1.GetBytes(name), .. said];

    private static byte[] Handler(string kind) => Box("hdlr", [.. new byte[8], .. Encoding.ASCII.GetBytes(kind), .. new byte[12]]);

    private static byte[] Riff(string first, byte[] said, byte[]? rest = null)
    {
        byte[] whole = [.. "RIFF\0\0\0\0WEBP"u8, .. Part(first, said), .. rest ?? []];
        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(4), whole.Length - 8);
        return whole;
    }

    private static byte[] Part(string name, byte[] said) =>
        [.. Encoding.ASCII.GetBytes(name), (byte)said.Length, 0, 0, 0, .. said, .. new byte[said.Length & 1]];
}
