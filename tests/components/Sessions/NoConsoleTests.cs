using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>The address of a console, where this browser holds none of its keys.</summary>
public sealed class NoConsoleTests : ConsoleContext
{
    [Fact]
    public void Whoever_kept_the_address_of_a_console_reads_what_opens_it_and_is_led_there()
    {
        var page = Open((SampleScreen?)null);

        Assert.Contains("il faut le lien reçu, ou le compte qui garde l’atelier", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Coller le lien, ou se connecter", page.Find("a[href='/revoir']").TextContent);
    }

    [Fact]
    public void Nothing_is_said_of_it_before_the_workshop_has_answered()
    {
        var page = Render<NoConsole>(one => one.Add(no => no.IsKnown, false));

        Assert.Empty(page.FindAll("a"));
        Assert.DoesNotContain("compte", page.Markup, StringComparison.Ordinal);
    }
}
