using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Timing;

/// <summary>Lengths and moments as people say them: « 5 min 20 », « 14 h 32 ».</summary>
internal static class SpokenTime
{
    public static string Length(this IStringLocalizer<TimingConsole> texts, TimeSpan length)
    {
        var (minutes, seconds) = ((int)length.TotalMinutes, length.Seconds);
        return (minutes, seconds) switch
        {
            (0, _) => texts["Seconds", seconds],
            (< 60, 0) => texts["Minutes", minutes],
            (< 60, _) => texts["MinutesAndSeconds", minutes, seconds],
            _ => texts["HoursAndMinutes", minutes / 60, minutes % 60],
        };
    }

    /// <summary>For what grows on screen: past a minute, the seconds would only flicker.</summary>
    public static string Elapsed(this IStringLocalizer<TimingConsole> texts, TimeSpan since) =>
        texts.Length(since < TimeSpan.FromMinutes(1)
            ? TimeSpan.FromSeconds(Math.Floor(since.TotalSeconds))
            : TimeSpan.FromMinutes(Math.Floor(since.TotalMinutes)));

    public static string Moment(this IStringLocalizer<TimingConsole> texts, DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return texts["Moment", local.Hour, local.Minute];
    }

    public static string Day(DateTimeOffset at, TimeZoneInfo zone) =>
        Moments.Written(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime), "dddd d MMMM");
}
