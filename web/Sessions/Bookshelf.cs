using System.Globalization;
using System.Security.Claims;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.Web.Sessions;

/// <summary>The workshops that this browser holds a key to, and those of them that were asked for.</summary>
internal sealed class Bookshelf(IGrainFactory grains, TimeProvider time, ILogger<Bookshelf> log)
{
    // A desk shows nothing of what was written: it never stands before a key that reads it.
    private static readonly ScreenKind[] MostFirst =
        [ScreenKind.Console, ScreenKind.Seat, ScreenKind.Wall, ScreenKind.Replay, ScreenKind.Scribe];

    /// <summary>Those that one facilitates first, then the newest.</summary>
    public async Task<Shelved> All(ClaimsPrincipal person)
    {
        var looks = await Looks.Few(
            SeatKeys.All(person).GroupBy(key => key.Session),
            keys => Take(
                keys.Key, keys.OrderBy(key => Array.IndexOf(MostFirst, key.Kind)).Select(key => (key.Kind, key.Secret))),
            time,
            log);
        return new(
            [
                .. looks.Answers.OfType<Volume>()
                    .OrderByDescending(volume => volume.Facilitates)
                    .ThenByDescending(volume => volume.Line.At),
            ],
            [.. looks.Silent.Select(keys => keys.Key)]);
    }

    public async Task<Shelved> Find(ImmutableArray<Volume> volumes, ShelfQuery query)
    {
        var kept = volumes.Where(volume =>
            (query.Kit is null || volume.Line.KitId == query.Kit)
            && (query.Territory is null || volume.Line.Territories.Any(territory => territory.Id.Value == query.Territory)));
        var looks = await Looks.Few(kept, volume => Search(volume, query.Text), time, log);
        return new([.. looks.Answers.OfType<Volume>()], [.. looks.Silent.Select(volume => volume.Line.Session)]);
    }

    private async Task<Volume?> Take(SessionId session, IEnumerable<(ScreenKind Kind, Secret Secret)> keys)
    {
        foreach (var (kind, secret) in keys)
        {
            if (await grains.Archive(session).Look(secret) is { } line)
            {
                var isReplayed = line.State is not SessionState.Lobby
                    && await grains.Replay(session).AccessOf(secret) is not ReplayAccess.None;
                return new(line, kind, secret, isReplayed);
            }
        }

        return null;
    }

    private async Task<Volume?> Search(Volume volume, string? text)
    {
        if (text is null)
        {
            return volume;
        }

        var found = await grains.Archive(volume.Line.Session).Search(volume.Key, text);
        return found is { Count: > 0 } ? volume with { Found = found } : volume.Says(text) ? volume : null;
    }
}

/// <param name="Silent">Those that a key was held to and that did not answer.</param>
internal sealed record Shelved(ImmutableArray<Volume> Volumes, ImmutableArray<SessionId> Silent);

/// <param name="Kind">Of the screen that the key opens.</param>
/// <param name="Found">What was found in it; null when nothing was sought in it or found.</param>
public sealed record Volume(ShelfLine Line, ScreenKind Kind, Secret Key, bool IsReplayed, Found? Found = null)
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    public bool Facilitates => Line.Role is Role.Facilitator or Role.CoFacilitator or Role.Conductor;

    /// <summary>Where one reads it, or goes on with it. A scribe reads no archive.</summary>
    public string Path => Line.State is SessionState.Closed && Kind is not ScreenKind.Scribe
        ? $"/archive/{Line.Session}"
        : Entry.Screen(Line.Session, Kind);

    /// <summary>In its title or in its date, however one writes a date.</summary>
    public bool Says(string text) =>
        Moments.Spellings(Line.At).Prepend(Line.Title ?? "").Any(
            said => CultureInfo.InvariantCulture.CompareInfo.IndexOf(said, text, Loosely) >= 0);
}

/// <summary>What was asked for; null where nothing was.</summary>
internal sealed record ShelfQuery(string? Text, string? Kit, string? Territory)
{
    public static ShelfQuery Of(string? text, string? kit, string? territory) => new(Asked(text), Asked(kit), Asked(territory));

    public bool IsEmpty => this is { Text: null, Kit: null, Territory: null };

    private static string? Asked(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
