using System.Globalization;

namespace FilageFuturs.Web.Layout;

/// <summary>Days and hours as people write them, in the house's own time zone.</summary>
public static class Moments
{
    private const string DayOfAMonth = "d MMMM";
    private const string DayOfAYear = $"{DayOfAMonth} yyyy";

    private static readonly TimeZoneInfo House = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var zone)
        ? zone
        : TimeZoneInfo.Local;

    /// <summary>« 14 mai 2026 », « 1er mai 2026 ».</summary>
    public static string Day(DateTimeOffset? at) =>
        at is { } moment ? Written(Date(moment), DayOfAYear).Replace(' ', '\u00A0') : "";

    public static DateOnly Date(DateTimeOffset at) => DateOnly.FromDateTime(Here(at).DateTime);

    /// <summary>A day in words: the first of a month is « 1er » in French, and a number elsewhere.</summary>
    /// <param name="format">Of .NET, with the day of the month as « d MMMM ».</param>
    public static string Written(DateOnly day, string format)
    {
        var here = CultureInfo.CurrentCulture;
        var isOrdinal = day.Day == 1 && here.TwoLetterISOLanguageName == "fr";
        return day.ToString(isOrdinal ? format.Replace(DayOfAMonth, "d'er' MMMM", StringComparison.Ordinal) : format, here);
    }

    /// <summary>However people write a day: « 1er mai 2026 », « 1 mai 2026 », « 01/05/2026 », « 2026-05-01 ».</summary>
    public static IEnumerable<string> Spellings(DateTimeOffset at)
    {
        var day = Date(at);
        return
        [
            Written(day, DayOfAYear),
            day.ToString(DayOfAYear, CultureInfo.CurrentCulture),
            day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];
    }

    /// <summary>« 15 h 10 » in French, « 15:10 » elsewhere.</summary>
    public static string Hour(DateTimeOffset at) => CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "fr"
        ? Here(at).ToString("H' h 'mm", CultureInfo.InvariantCulture).Replace(' ', '\u00A0')
        : Here(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Here(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, House);
}
