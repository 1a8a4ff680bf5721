using FilageFuturs.ComponentTests.Gatherings;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using FilageFuturs.Web.Timing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.ComponentTests.Layout;

/// <summary>A day is written one way wherever a person reads it, and found however they write it.</summary>
public sealed class MomentsTests : SynthesisContext
{
    private static readonly DateTimeOffset First = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("fr", 1, "1er\u00A0décembre\u00A02026")]
    [InlineData("fr", 2, "2\u00A0décembre\u00A02026")]
    [InlineData("fr", 11, "11\u00A0décembre\u00A02026")]
    [InlineData("en", 1, "1\u00A0December\u00A02026")]
    [InlineData("en", 2, "2\u00A0December\u00A02026")]
    public void The_first_of_a_month_is_an_ordinal_in_French_alone(string language, int day, string said)
    {
        Speaks(language);

        Assert.Equal(said, Moments.Day(First.AddDays(day - 1)));
    }

    [Theory]
    [InlineData("fr", 1, "mardi 1er décembre")]
    [InlineData("fr", 2, "mercredi 2 décembre")]
    [InlineData("en", 1, "Tuesday 1 December")]
    public void The_console_and_the_conductor_read_it_so_beside_the_day_of_the_week(string language, int day, string said)
    {
        Speaks(language);
        var at = First.AddDays(day - 1);
        var sight = GatheringSample.Seen(GatheringSample.Rooms, view => view with { HeldOn = Moments.Date(at) });

        Assert.Equal(said, SpokenTime.Day(at, TimeZoneInfo.Utc));
        Assert.Contains(
            said, Render<ConductorHeader>(header => header.Add(one => one.Sight, sight)).Find(".seance").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "2026-11-28", "Résultats réunis, samedi 28 novembre 2026")]
    [InlineData("fr", "2026-12-01", "Résultats réunis, mardi 1er décembre 2026")]
    [InlineData("en", "2026-11-28", "Merged results, Saturday 28 November 2026")]
    public void The_merged_results_write_it_in_the_same_order(string language, string day, string said)
    {
        Speaks(language);
        var words = new MergedWording(Services.GetRequiredService<IStringLocalizer<MergedTexts>>());
        var merged = new MergedView(
            new("rencontre"), null, null, DateOnly.Parse(day), null, AWorkshop.Kit, [], new(0, 0, 0, 0, 0, 0, 0, 0), [], [], [], []);

        Assert.Equal(said, words.Kicker(merged));
    }

    [Theory]
    [InlineData("1er décembre 2026", true)]
    [InlineData("1 décembre", true)]
    [InlineData("1er DECEMBRE", true)]
    [InlineData("01/12/2026", true)]
    [InlineData("2026-12-01", true)]
    [InlineData("2 décembre 2026", false)]
    public void A_workshop_of_a_first_is_found_however_one_writes_it(string typed, bool isFound)
    {
        var line = new ShelfLine(
            new("seance"), "Équipes", "quels-futurs", "Quels futurs", SessionState.Closed, First, 12, Role.Facilitator, []);

        Assert.Equal(isFound, new Volume(line, ScreenKind.Console, default, IsReplayed: false).Says(typed));
    }
}
