using System.Globalization;
using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A group reads that somebody comes; the sentence stays in the log.</summary>
public sealed class PassingByTests : ConsoleContext
{
    [Theory]
    [InlineData("fr", "en", "La facilitation passe vous voir.")]
    [InlineData("en", "fr", "The facilitators are coming to see you.")]
    public void A_group_reads_in_the_language_of_its_kit_that_the_facilitation_comes_whoever_that_is(string kit, string page, string told)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(page);
        var console = Open(SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console, ConsoleSample.Kit with { Language = kit }));

        console.Find(".act button[aria-label^='Passer voir'], .act button[aria-label^='Pass by']").Click();

        console.WaitForAssertion(() => Assert.Equal(told, Assert.Single(Grains.Asked, asked => asked[0] is "Send")[3]));
        Assert.Equal(page, CultureInfo.CurrentUICulture.Name);
    }
}
