using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace FilageFuturs.Web.Replay;

/// <summary>
/// An instant of the record as an address says it: « ?a=22-18 », minutes and seconds, everything of that second
/// included; « ?v=1234 », right after that event.
/// </summary>
internal readonly record struct ReplayPlace(string? At, string? Version)
{
    private const int MillisecondsOfASecond = 1000;

    public static string Of(HttpRequest request) =>
        Number(request.Query["v"]) is { } version ? $"?v={version}"
        : Seconds(request.Query["a"]) is { } seconds ? $"?a={Spell(seconds)}"
        : "";

    /// <summary>Null for the address of another page, or of a part of this one.</summary>
    public static ReplayPlace? Of(SessionId session, string address)
    {
        var uri = new Uri(address);
        var query = QueryHelpers.ParseQuery(uri.Query);
        return uri.AbsolutePath == $"/rejeu/{session}" && uri.Fragment.Length == 0
            ? new ReplayPlace(query.GetValueOrDefault("a"), query.GetValueOrDefault("v"))
            : null;
    }

    public string Query => Version is { } version ? $"?v={version}" : $"?a={At}";

    public static string Path(SessionId session, long version) => $"/rejeu/{session}?v={version}";

    /// <summary>The shortest address that leads back to exactly this cursor's event.</summary>
    public static ReplayPlace For(Playhead head, ReplayCursor cursor)
    {
        var seconds = cursor.At / MillisecondsOfASecond;
        return head.Seek(EndOf(seconds)).Version == cursor.Version
            ? new(Spell(seconds), null)
            : new(null, cursor.Version.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Null when the address names no instant.</summary>
    public ReplayCursor? In(Playhead head) =>
        Number(Version) is { } version ? head.At(version)
        : Seconds(At) is { } seconds ? head.Seek(EndOf(seconds))
        : null;

    private static int EndOf(int seconds) =>
        (int)Math.Min(int.MaxValue, (seconds * (long)MillisecondsOfASecond) + MillisecondsOfASecond - 1);

    private static string Spell(int seconds) => FormattableString.Invariant($"{seconds / 60}-{seconds % 60:00}");

    private static long? Number(string? spelled) =>
        long.TryParse(spelled, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Seconds(string? spelled) =>
        spelled?.Split('-') is [var minutes, var seconds]
        && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
        && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var rest)
        && whole < int.MaxValue / 60 / MillisecondsOfASecond && rest < 60
            ? (whole * 60) + rest
            : null;
}
