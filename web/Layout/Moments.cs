using System.Globalization;

namespace FilageFuturs.Web.Layout;

/// <summary>Days and hours as people write them, in the house's own time zone.</summary>
public static class Moments
{
    private static readonly TimeZoneInfo House = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var zone)
        ? zone
        : TimeZoneInfo.Local;

    /// <summary>« 14 mai 2026 ».</summary>
    public static string Day(DateTimeOffset? at) =>
        at is { } moment ? Here(moment).ToString("d MMMM yyyy", CultureInfo.CurrentCulture).Replace(' ', '\u00A0') : "";

    public static DateOnly Date(DateTimeOffset at) => DateOnly.FromDateTime(Here(at).DateTime);

    /// <summary>« 14/05/2026 ».</summary>
    public static string Numbers(DateTimeOffset at) => Here(at).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>« 2026-05-14 ».</summary>
    public static string Iso(DateTimeOffset at) => Here(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>« 15 h 10 » in French, « 15:10 » elsewhere.</summary>
    public static string Hour(DateTimeOffset at) => CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "fr"
        ? Here(at).ToString("H' h 'mm", CultureInfo.InvariantCulture).Replace(' ', '\u00A0')
        : Here(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Here(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, House);
}
