using System.Buffers.Binary;
using System.Text;

namespace FilageFuturs.Web.Artefacts;

/// <summary>Files made of boxes (ISO base media): AVIF pictures, MP4 sounds and films.</summary>
internal static class Boxes
{
    // A film, a track of it, what the track holds.
    private const int Deepest = 3;

    private static readonly string[] Pictures = ["avif", "avis"];
    private static readonly string[] Films =
    [
        "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash", "M4A ", "M4B ",
    ];

    // Titles, people, places, cameras, XMP: nothing that plays asks for them.
    private static readonly string[] Said = ["udta", "meta", "uuid"];
    private static readonly string[] Holders = ["moov", "trak", "mdia", "moof", "traf"];

    // Exif lies among the items of the picture: it cannot be taken out without writing all of them again.
    public static bool IsPicture(byte[] content) =>
        Brands(content).Intersect(Pictures).Any() && Box(content, "meta") is { } meta && !Holds(meta, "Exif"u8) && !Holds(meta, "mime"u8);

    /// <returns>A sound without what it says of its author; null when it is none.</returns>
    public static byte[]? CleanedSound(byte[] content) =>
        Silent(content) is var silent && Tracks(silent) is { HasSound: true, HasPicture: false } ? silent : null;

    /// <returns>A film likewise.</returns>
    public static byte[]? CleanedFilm(byte[] content) =>
        Silent(content) is var silent && Tracks(silent) is { HasPicture: true } ? silent : null;

    private static byte[] Silent(byte[] content)
    {
        var silent = content.ToArray();
        Silence(silent, 0);
        return silent;
    }

    // Emptied where it lies: sounds and pictures stay where the tracks say. Like a player's, a box ends with the one around it.
    private static void Silence(Span<byte> boxes, int depth)
    {
        while (boxes.Length >= 8)
        {
            var (head, size) = Size(boxes);
            if (size < head)
            {
                return;
            }

            var box = boxes[..(int)Math.Min(size, boxes.Length)];
            var name = Encoding.ASCII.GetString(box.Slice(4, 4));
            if (Said.Contains(name))
            {
                "free"u8.CopyTo(box[4..]);
                box[head..].Clear();
            }
            else if (depth < Deepest && Holders.Contains(name))
            {
                Silence(box[head..], depth + 1);
            }

            boxes = boxes[box.Length..];
        }
    }

    private static (bool HasSound, bool HasPicture) Tracks(byte[] content) =>
        Brands(content).Intersect(Films).Any() && Box(content, "moov") is { } tracks
            ? (IsHandled(tracks, "soun"u8), IsHandled(tracks, "vide"u8))
            : default;

    // The first box; the second of its words is a version.
    private static IEnumerable<string> Brands(byte[] content) =>
        Box(content, "ftyp") is { Length: >= 8 } brands && content.AsSpan(4).StartsWith("ftyp"u8)
            ? Enumerable.Range(0, brands.Length / 4).Where(rank => rank is not 1)
                .Select(rank => Encoding.ASCII.GetString(brands, rank * 4, 4))
            : [];

    /// <summary>What a box at the top holds; null when there is none, or when the boxes do not add up to the file.</summary>
    private static byte[]? Box(byte[] content, string name)
    {
        byte[]? found = null;
        long at = 0;
        while (at + 8 <= content.Length)
        {
            var (head, size) = Size(content.AsSpan((int)at));
            if (size < head || size > content.Length - at)
            {
                return null;
            }

            if (found is null && Encoding.ASCII.GetString(content, (int)at + 4, 4) == name)
            {
                found = content.AsSpan((int)at + head, (int)size - head).ToArray();
            }

            at += size;
        }

        return at == content.Length ? found : null;
    }

    private static (int Head, long Size) Size(ReadOnlySpan<byte> box) => BinaryPrimitives.ReadUInt32BigEndian(box) switch
    {
        0 => (8, box.Length),
        1 when box.Length >= 16 => (16, BinaryPrimitives.ReadInt64BigEndian(box[8..])),
        var size => (8, size),
    };

    private static bool IsHandled(ReadOnlySpan<byte> tracks, ReadOnlySpan<byte> handler)
    {
        for (var at = tracks.IndexOf("hdlr"u8); at >= 0; at = Next(tracks, at))
        {
            if (tracks[(at + 4)..] is { Length: >= 12 } said && said[8..].StartsWith(handler))
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<byte> tracks, int at) =>
        tracks[(at + 4)..].IndexOf("hdlr"u8) is >= 0 and var further ? at + 4 + further : -1;

    private static bool Holds(ReadOnlySpan<byte> box, ReadOnlySpan<byte> word) => box.IndexOf(word) >= 0;
}
