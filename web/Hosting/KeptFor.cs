namespace FilageFuturs.Web.Hosting;

/// <summary>How long names and words are kept: settings « Keeping:NamesDays » and « Keeping:WordsDays », as the silo reads them.</summary>
internal sealed class KeptFor(IConfiguration settings)
{
    private const int DaysOfAYear = 365;
    private const int MonthsOfAYear = 12;

    public int NamesDays => settings.GetValue("Keeping:NamesDays", 30);

    public int WordsDays => settings.GetValue("Keeping:WordsDays", DaysOfAYear);

    /// <summary>Null when the setting is not a round number of years.</summary>
    public int? WordsMonths => WordsDays % DaysOfAYear == 0 ? WordsDays / DaysOfAYear * MonthsOfAYear : null;
}
