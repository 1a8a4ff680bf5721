using System.Data.Common;
using System.Net.Sockets;
using System.Security.Cryptography;
using FilageFuturs.Web.Hosting;

namespace FilageFuturs.Web.Artefacts;

/// <summary>
/// Files on their way to the shelf: checked by what they hold, kept under the name of their content, whole or not at all.
/// </summary>
internal sealed partial class MediaArrivals(IMediaStore medias, HouseSettings house, ILogger<MediaArrivals> logger)
{
    private const int NameLength = 80;
    private const long Megabyte = 1_000_000;

    /// <summary>Keeps one file that an author sends. It loses what it says of its author first.</summary>
    /// <param name="name">As the author calls it.</param>
    public async Task<MediaArrival> Keep(string name, byte[] content)
    {
        if (MediaKinds.Claimed(name) is not { } type)
        {
            return new(null, MediaFault.Unknown);
        }

        if (content.Length is 0 || content.Length > MediaKinds.MostOf(type))
        {
            return new(null, content.Length is 0 ? MediaFault.NotWhatItClaims : MediaFault.TooLarge);
        }

        if (MediaContent.Cleaned(type, content) is not { } cleaned)
        {
            return new(null, MediaFault.NotWhatItClaims);
        }

        var file = new MediaFile(Line(name), Convert.ToHexStringLower(SHA256.HashData(cleaned)), type, cleaned.Length);
        var stored = await Store([(file, cleaned)]);
        return new(stored.Fault is MediaFault.None ? file : null, stored.Fault);
    }

    /// <summary>Why a file is not the one that a kit names.</summary>
    public static MediaFault FaultOf(MediaFile named, byte[] content) => named switch
    {
        _ when content.Length > MediaKinds.MostOf(named.MediaType) => MediaFault.TooLarge,
        _ when content.Length != named.Bytes => MediaFault.OtherWeight,
        _ when Convert.ToHexStringLower(SHA256.HashData(content)) != named.Sha256 => MediaFault.OtherHash,
        _ => MediaContent.Cleaned(named.MediaType, content) switch
        {
            null => MediaFault.NotWhatItClaims,
            var cleaned when !cleaned.AsSpan().SequenceEqual(content) => MediaFault.SaysTooMuch,
            _ => MediaFault.None,
        },
    };

    /// <summary>All of them or none.</summary>
    public async Task<MediaStorage> Store(IReadOnlyList<(MediaFile File, byte[] Content)> files)
    {
        if (files.Count is 0)
        {
            return new([], MediaFault.None);
        }

        try
        {
            return await Put([.. files.Select(one => (MediaAddress.NameOf(one.File), one.Content))]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException or SocketException)
        {
            LogNotStored(failure);
            return new([], MediaFault.NotStored);
        }
    }

    /// <summary>Takes away what <see cref="Store"/> has just brought.</summary>
    public Task TakeBack(ImmutableArray<string> stored) => medias.Remove(stored);

    private async Task<MediaStorage> Put(IReadOnlyList<(string Name, byte[] Content)> named)
    {
        // Two that come at the same moment may go beyond together: it keeps a disk from filling and need not be exact.
        var most = house.Kits.FilesMegabytes;
        var bytes = await medias.Weigh([.. named.Select(one => one.Name)]) + named.Sum(one => one.Content.LongLength);
        if (bytes > most * Megabyte)
        {
            LogNoRoom(bytes, most);
            return new([], MediaFault.NoRoom);
        }

        return new(await medias.Add(named), MediaFault.None);
    }

    private static string Line(string name)
    {
        var plain = string.Concat(Path.GetFileName(name.Replace('\\', '/'))
            .Where(letter => !char.IsControl(letter) && letter is not ('<' or '>')));
        var ending = Path.GetExtension(plain);
        var stem = Path.GetFileNameWithoutExtension(plain).Trim();
        return (stem.Length is 0 ? "fichier" : stem[..Math.Min(stem.Length, NameLength - ending.Length)].TrimEnd()) + ending;
    }

    [LoggerMessage(
        LogLevel.Warning, "Files of an author were refused: all would weigh {Bytes} bytes, and Kits:FilesMegabytes is {Megabytes}.")]
    private partial void LogNoRoom(long bytes, int megabytes);

    [LoggerMessage(LogLevel.Error, "Files of an author could not be stored: they were refused.")]
    private partial void LogNotStored(Exception failure);
}

/// <param name="File">As the kit names it; null when it is refused.</param>
public sealed record MediaArrival(MediaFile? File, MediaFault Fault);

/// <param name="Added">Those that were not there before; none when they were refused.</param>
internal readonly record struct MediaStorage(ImmutableArray<string> Added, MediaFault Fault);

public enum MediaFault
{
    None = 0,

    /// <summary>Nothing that we keep.</summary>
    Unknown,
    TooLarge,
    NotWhatItClaims,

    /// <summary>It carries metadata: place, author, device.</summary>
    SaysTooMuch,
    OtherWeight,
    OtherHash,

    /// <summary>The house holds as much as its operator wants to keep.</summary>
    NoRoom,

    /// <summary>The disk or the database did not take it.</summary>
    NotStored,
}
