namespace FilageFuturs.Web.Timing;

/// <summary>Lengths of time as every screen says them. The symbols of the units are the same in every language.</summary>
internal static class SpokenSpan
{
    /// <summary>« 45 s », « 2 min 08 », « 1 h », « 1 h 25 », « 1 h 58 min 40 ». What is less than a second is left out.</summary>
    public static string Spoken(this TimeSpan span) => ((int)span.TotalHours, span.Minutes, span.Seconds) switch
    {
        (0, 0, var seconds) => $"{seconds}\u00A0s",
        (0, var minutes, 0) => $"{minutes}\u00A0min",
        (0, var minutes, var seconds) => $"{minutes}\u00A0min\u00A0{seconds:00}",
        (var hours, 0, 0) => $"{hours}\u00A0h",
        (var hours, var minutes, 0) => $"{hours}\u00A0h\u00A0{minutes:00}",
        var (hours, minutes, seconds) => $"{hours}\u00A0h\u00A0{minutes:00}\u00A0min\u00A0{seconds:00}",
    };

    /// <summary>For what grows on screen: past a minute, the seconds would only flicker.</summary>
    public static string Elapsed(this TimeSpan since) =>
        (since < TimeSpan.FromMinutes(1) ? since : TimeSpan.FromMinutes(Math.Floor(since.TotalMinutes))).Spoken();
}
