using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Timing;

internal static class SpokenSpan
{
    /// <summary>« 2 min 30 », « 45 s ».</summary>
    public static string Spoken(this TimeSpan span, IStringLocalizer texts) => span switch
    {
        { TotalMinutes: < 1 } => texts["Span.Seconds", (int)span.TotalSeconds],
        { Seconds: 0 } => texts["Span.Minutes", (int)span.TotalMinutes],
        _ => texts["Span.MinutesSeconds", (int)span.TotalMinutes, span.Seconds],
    };
}
