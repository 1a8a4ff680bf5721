namespace FilageFuturs.Web.Hosting;

/// <summary>How long names and words are kept, as the silo's settings say it.</summary>
internal sealed record KeptFor(int NamesDays, int WordsDays)
{
    private const int DaysOfAYear = 365;
    private const int MonthsOfAYear = 12;

    /// <summary>Null when the setting is not a round number of years.</summary>
    public int? WordsMonths => WordsDays % DaysOfAYear == 0 ? WordsDays / DaysOfAYear * MonthsOfAYear : null;
}
