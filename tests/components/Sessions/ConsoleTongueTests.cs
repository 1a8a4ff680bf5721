using System.Globalization;
using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Floor;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A French kit on the console of somebody who reads English.</summary>
public sealed class ConsoleTongueTests : ConsoleContext
{
    public ConsoleTongueTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Steps_whose_lengths_are_changed_are_named_in_the_language_of_the_kit()
    {
        var page = Open(SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console));

        page.Find(".conduite-g .regler").Click();

        page.WaitForAssertion(() => Assert.Equal("fr", TongueOf(page.Find(".durees label"))));
        Assert.Null(TongueOf(page.Find("#demande")));
    }

    [Fact]
    public void The_balance_of_speech_names_groups_in_the_language_of_the_kit()
    {
        var balance = Render<SpeechBalance>(parameters => parameters
            .Add(one => one.Floor, ConsoleSample.Room.Floor)
            .Add(one => one.Groups, ConsoleSample.Groups)
            .Add(one => one.Kit, ConsoleSample.Kit));

        Assert.Equal("fr", TongueOf(balance.Find(".parole .emb")));
        Assert.Null(TongueOf(balance.Find("h2")));
    }

    private static string? TongueOf(IElement words) => words.Closest("[lang]")?.GetAttribute("lang");
}
