using System.Globalization;

namespace FilageFuturs.Web.Timing;

/// <summary>Moments and lengths as js/clock.js reads them from the page.</summary>
internal static class ClockData
{
    public static string? Moment(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public static string? Seconds(TimeSpan? span) => span?.TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
