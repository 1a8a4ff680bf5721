using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Hosting;

/// <summary>How long names and words are kept, as the silo's settings say it.</summary>
internal sealed record KeptFor(int NamesDays, int WordsDays)
{
    private const int DaysOfAYear = 365;
    private const int MonthsOfAYear = 12;

    public string SayNames(IStringLocalizer<Pages> texts) => texts.Counted("Data.Days", NamesDays);

    public string SayWords(IStringLocalizer<Pages> texts) =>
        WordsMonths is { } months ? texts["Data.Months", months] : texts.Counted("Data.Days", WordsDays);

    /// <summary>After it no name and no words are left to show or to erase: what a person gave stays with a numbered seat.</summary>
    public TimeSpan Longest => TimeSpan.FromDays(Math.Max(NamesDays, WordsDays));

    public string SayLongest(IStringLocalizer<Pages> texts) => WordsDays < NamesDays ? SayNames(texts) : SayWords(texts);

    /// <summary>Null when the setting is not a round number of years.</summary>
    public int? WordsMonths => WordsDays % DaysOfAYear == 0 ? WordsDays / DaysOfAYear * MonthsOfAYear : null;
}
