namespace FilageFuturs.Web.Observatory;

/// <summary>A year, or a quarter of it.</summary>
/// <param name="Quarter">1 to 4; null for the whole year.</param>
public sealed record Period(int Year, int? Quarter)
{
    private const int MonthsOfQuarter = 3;

    public DateOnly First => new(Year, Quarter is { } quarter ? ((quarter - 1) * MonthsOfQuarter) + 1 : 1, 1);

    public bool Holds(DateOnly day) => day.Year == Year && (Quarter is null || QuarterOf(day) == Quarter);

    /// <summary>Every year from the first day to the last; every quarter when there is one year alone.</summary>
    public static ImmutableArray<Period> Covering(IEnumerable<DateOnly> days)
    {
        var all = days.Order().ToList();
        return all is [] ? []
            : all[0].Year == all[^1].Year
                ? [.. Between(QuarterOf(all[0]), QuarterOf(all[^1])).Select(quarter => new Period(all[0].Year, quarter))]
            : [.. Between(all[0].Year, all[^1].Year).Select(year => new Period(year, null))];
    }

    private static int QuarterOf(DateOnly day) => ((day.Month - 1) / MonthsOfQuarter) + 1;

    private static IEnumerable<int> Between(int first, int last) => Enumerable.Range(first, last - first + 1);
}
