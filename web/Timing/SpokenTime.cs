using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Timing;

/// <summary>Moments as people say them: « 14 h 32 ».</summary>
internal static class SpokenTime
{
    public static string Moment(this IStringLocalizer<TimingConsole> texts, DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return texts["Moment", local.Hour, local.Minute];
    }

    public static string Day(DateTimeOffset at, TimeZoneInfo zone) =>
        Moments.Written(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime), "dddd d MMMM");
}
