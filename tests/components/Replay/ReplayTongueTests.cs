using System.Globalization;
using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Replay;

namespace FilageFuturs.ComponentTests.Replay;

/// <summary>A French workshop watched again by somebody who reads English.</summary>
public sealed class ReplayTongueTests : SeatContext
{
    public ReplayTongueTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void A_chapter_is_named_in_the_language_of_the_kit_and_its_length_told_in_that_of_the_page()
    {
        var thread = Render<TimeThread>(parameters => parameters.Add(one => one.Index, ARecord.Index));

        Assert.Equal("fr", TongueOf(thread.Find(".segs a")));
        Assert.Equal("en", TongueOf(thread.Find(".segs small")));
        Assert.Null(TongueOf(thread.Find(".reperes a")));
    }

    [Fact]
    public void The_title_of_a_chapter_is_in_the_language_of_the_kit_and_what_came_before_in_that_of_the_page()
    {
        var titles = Render<ReplayText>(parameters => parameters
            .Add(one => one.Index, ARecord.Index)
            .Add(one => one.Lines, [ARecord.Lines[0] with { Version = 1 }, .. ARecord.Lines])).FindAll("h3");

        Assert.Null(TongueOf(titles[0]));
        Assert.All(titles.Skip(1), title => Assert.Equal("fr", TongueOf(title)));
        Assert.Equal("Présentation", titles[1].TextContent);
    }

    [Fact]
    public void Cards_to_read_are_named_in_the_language_of_the_kit()
    {
        var toggle = Render<CardToggle>(parameters => parameters
            .Add(one => one.Kit, AWorkshop.Kit)
            .Add(one => one.Card, AWorkshop.Kit.Cards[0]));

        Assert.Equal("fr", TongueOf(toggle.Find("button")));
        Assert.Null(TongueOf(toggle.Find(".mode")));
    }

    private static string? TongueOf(IElement words) => words.Closest("[lang]")?.GetAttribute("lang");
}
