using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Gatherings;

public sealed class ScribePageTests : ConsoleContext
{
    private static readonly FamilyView Bond = new(new("f1"), "Le lien");

    private SampleScreen? _screen;

    [Fact]
    public void A_family_is_undone_once_the_scribe_is_sure()
    {
        var page = Open();

        page.Find(".famille [aria-label^='Défaire']").Click();
        page.WaitForAssertion(() => Assert.Contains("Ses idées restent sur le mur", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        Assert.Empty(Grains.Asked);
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Equal(["RemoveFamily", Bond.Id], Assert.Single(Grains.Asked)));
    }

    [Fact]
    public void A_refused_name_says_why_and_stays_in_its_field()
    {
        Grains.Answer = Refusal.TextIsTooLong;
        var page = Open();

        page.Find("#famille").Change("Le temps");
        page.Find(".nouvelle").Submit();

        Assert.NotEmpty(page.Find("[role=alert]").TextContent);
        Assert.Empty(JSInterop.Invocations["futurs.say"]);
        Assert.Equal("Le temps", page.Find("#famille").GetAttribute("value"));
    }

    [Fact]
    public void A_desk_waits_for_a_gathering_that_does_not_answer_yet()
    {
        var page = Open(silences: 1);
        Assert.Empty(page.FindAll("#famille"));

        Time.Advance(TimeSpan.FromSeconds(2));

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#famille")));
    }

    [Fact]
    public async Task A_desk_whose_link_was_renewed_says_so_and_whom_to_ask()
    {
        var page = Open();

        await _screen!.Shut();

        page.WaitForAssertion(() => Assert.Contains("Le lien a été renouvelé", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("#famille"));
    }

    [Fact]
    public async Task What_a_scribe_was_being_asked_goes_with_the_desk()
    {
        var page = Open();
        page.Find(".famille [aria-label^='Défaire']").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog")));

        await _screen!.Shut();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        Assert.Empty(Grains.Asked);
    }

    private IRenderedComponent<PageHost> Open(int silences = 0)
    {
        var room = ConsoleSample.In(ConsoleSample.Kit.Phases.Last(phase => phase.Kind is PhaseKind.Wall).Id.Value) with
        {
            Ideas = new([Bond], [new(new("i1"), "Se parler de vive voix", 11, Bond.Id)]),
        };
        _screen = SampleScreen.Of(room, ConsoleSample.Console);
        var feeds = new SilentFeeds(new SampleFeeds(_screen), silences);
        return Open<ScribePage>(feeds, "rencontre", ScreenKind.Scribe, page => page.Add(one => one.Gathering, "rencontre"));
    }
}
