using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using FilageFuturs.Web.Artefacts;

namespace FilageFuturs.Web.Kits;

/// <summary>A kit as one file: kit.json, and the files that it names under « medias ».</summary>
internal sealed partial class KitParcel
{
    public const string Sheet = "kit.json";
    public const string Folder = "medias/";

    /// <summary>Of the file as it comes, and of the heaviest kit as it leaves.</summary>
    public const int Bytes = Megabytes * 1024 * 1024;

    private const int Megabytes = 64;
    private const int Entries = 40;
    private const int SheetBytes = 4 * KitLimits.Length;
    private const long AllBytes = 128L * 1024 * 1024;

    // Text shrinks to a tenth or so, sounds and pictures hardly: beyond, it was made to fill a disk.
    private const int Ratio = 100;
    private const int TooSmallToHarm = 64 * 1024;
    private const int UnixKind = 0xF000;
    private const int UnixFile = 0x8000;
    private const int UnixFolder = 0x4000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    // The same each time: a parcel says nothing of the day it was made.
    private static readonly DateTimeOffset Always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, byte[]> _files;

    private KitParcel(string json, Dictionary<string, byte[]> files) => (Json, _files) = (json, files);

    public string Json { get; }

    /// <summary>Names inside the parcel, « medias/… ».</summary>
    public IEnumerable<string> Files => _files.Keys;

    public static string NameOf(MediaFile file) => Folder + MediaAddress.NameOf(file);

    public byte[]? Find(MediaFile file) => _files.GetValueOrDefault(NameOf(file));

    /// <summary>The same kit is the same parcel, to the byte.</summary>
    /// <param name="open">Null for a file that is not there: the parcel goes without it.</param>
    public static async Task Write(Stream to, string json, IEnumerable<string> files, Func<string, Task<Stream?>> open)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        await using (var sheet = await Entry(zip, Sheet, CompressionLevel.Optimal).OpenAsync())
        {
            await sheet.WriteAsync(Encoding.UTF8.GetBytes(json));
        }

        foreach (var name in files.Distinct().Order(StringComparer.Ordinal))
        {
            if (await open(name) is { } from)
            {
                await using (from)
                {
                    await using var file = await Entry(zip, Folder + name, CompressionLevel.NoCompression).OpenAsync();
                    await from.CopyToAsync(file);
                }
            }
        }
    }

    /// <summary>What the parcel holds, or where and why it is refused. Nothing is written anywhere.</summary>
    public static async Task<(KitParcel? Parcel, ParcelFault? Fault)> Read(Stream from)
    {
        try
        {
            if (await ParcelDirectory.Measure(from) is not ParcelRefusal.None and var refusal)
            {
                return (null, new("", refusal));
            }

            await using var zip = await ZipArchive.CreateAsync(from, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            return Named(zip) is { } fault ? (null, fault) : await Read(zip);
        }
        catch (Exception broken) when (
            broken is InvalidDataException or NotSupportedException or IOException or ArgumentOutOfRangeException)
        {
            // Each kind of stream refuses in its own way to be read where it has nothing.
            return (null, new("", ParcelRefusal.NotAZip));
        }
    }

    private static async Task<(KitParcel? Parcel, ParcelFault? Fault)> Read(ZipArchive zip)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        long all = 0;
        foreach (var entry in zip.Entries.Where(entry => entry.FullName != Folder))
        {
            var (content, refusal) = await Inflate(entry);
            all += content.Length;
            if (refusal is not ParcelRefusal.None || all > AllBytes)
            {
                return (null, new(entry.FullName, refusal is ParcelRefusal.None ? ParcelRefusal.Explodes : refusal));
            }

            files[entry.FullName] = content;
        }

        if (!files.Remove(Sheet, out var sheet))
        {
            return (null, new(Sheet, ParcelRefusal.NoSheet));
        }

        try
        {
            return (new(Strict.GetString(sheet).TrimStart('\uFEFF'), files), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, new(Sheet, ParcelRefusal.NotText));
        }
    }

    private static ParcelFault? Named(ZipArchive zip)
    {
        if (zip.Entries.Count > Entries)
        {
            return new("", ParcelRefusal.TooMany);
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            if (NameRefusal(entry) is not ParcelRefusal.None and var refusal)
            {
                return new(entry.FullName, refusal);
            }

            if (!seen.Add(entry.FullName))
            {
                return new(entry.FullName, ParcelRefusal.Twice);
            }
        }

        return null;
    }

    private static ParcelRefusal NameRefusal(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        var kind = (entry.ExternalAttributes >> 16) & UnixKind;
        return name switch
        {
            _ when name.Contains('\\', StringComparison.Ordinal) || name.StartsWith('/') => ParcelRefusal.ClimbsOut,
            _ when Drive().IsMatch(name) || name.Split('/').Contains("..") => ParcelRefusal.ClimbsOut,
            _ when name.EndsWith('/') && name is not Folder => ParcelRefusal.Unexpected,
            _ when kind is not (0 or UnixFile) && !(kind is UnixFolder && name is Folder) => ParcelRefusal.NoFile,
            Sheet or Folder => ParcelRefusal.None,
            _ when !Media().IsMatch(name) || MediaKinds.Claimed(name) is null => ParcelRefusal.Unexpected,
            _ => ParcelRefusal.None,
        };
    }

    // Measured as it comes out: what the parcel says of its own sizes is not believed.
    private static async Task<(byte[] Content, ParcelRefusal Refusal)> Inflate(ZipArchiveEntry entry)
    {
        var most = entry.FullName is Sheet ? SheetBytes : MediaKinds.MostOf(MediaKinds.Claimed(entry.FullName)!);
        using var content = new MemoryStream();
        await using var from = await entry.OpenAsync();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > TooSmallToHarm && content.Length / Ratio > entry.CompressedLength)
            {
                return ([], ParcelRefusal.Explodes);
            }

            if (content.Length > most)
            {
                return ([], ParcelRefusal.TooLarge);
            }
        }

        return (content.ToArray(), ParcelRefusal.None);
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = Always;
        entry.ExternalAttributes = 0;
        return entry;
    }

    [GeneratedRegex(@"\Amedias/[0-9a-f]{64}\.[a-z0-9]{3,4}\z")]
    private static partial Regex Media();

    [GeneratedRegex(@"\A[A-Za-z]:")]
    private static partial Regex Drive();
}

/// <param name="Place">Inside the parcel; empty for all of it.</param>
public sealed record ParcelFault(string Place, ParcelRefusal Refusal);

public enum ParcelRefusal
{
    None = 0,
    NotAZip,
    TooMany,
    ClimbsOut,
    NoFile,
    Unexpected,
    Twice,
    Explodes,
    TooLarge,
    NoSheet,
    NotText,
    MediaLacks,
    MediaUnnamed,
}
