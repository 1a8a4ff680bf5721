using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Groups;

/// <summary>Another console is at work while this one asks whether to install the groups.</summary>
public sealed class InstallQuestionTests : ConsoleContext
{
    private readonly SampleScreen _screen = SampleScreen.Of(ConsoleSample.In("2a") with { Groups = [] }, ConsoleSample.Console);

    [Fact]
    public async Task Groups_redrawn_meanwhile_are_asked_about_again()
    {
        var page = Ask();

        await Hears(ConsoleSample.Grouping with
        {
            Groups = [Seats(0, "Jeanne", "Romain"), Seats(1, "Inès", "Nour"), .. ConsoleSample.Groups.Skip(2)],
        });
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Contains("ont changé entre-temps", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        Assert.Empty(Grains.Asked);
        page.Find(".mud-dialog .btn-plein").Click();
        page.WaitForAssertion(() => Assert.Equal("Install", Assert.Single(Grains.Asked)[0]));
    }

    [Fact]
    public async Task Other_worlds_are_asked_about_again_too()
    {
        var page = Ask();

        await Hears(ConsoleSample.Grouping with
        {
            Groups = [ConsoleSample.Groups[0] with { Scenario = new("s4") }, .. ConsoleSample.Groups.Skip(1)],
        });
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Contains("ont changé entre-temps", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        Assert.Empty(Grains.Asked);
    }

    [Fact]
    public async Task The_same_groups_and_one_who_came_since_are_installed_at_once()
    {
        var page = Ask();

        await Hears(ConsoleSample.Grouping with
        {
            Groups = [.. ConsoleSample.Groups.Select(group => group with { Seats = [.. group.Seats.Reverse()] })],
            Aside = [new("tard")],
        });
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Equal("Install", Assert.Single(Grains.Asked)[0]));
    }

    [Theory]
    [InlineData(0, "Chaque personne verra son groupe")]
    [InlineData(1, "Une personne est sans groupe")]
    public async Task Only_who_was_put_aside_is_said_to_stay_without_a_group(int putAside, string sentence)
    {
        ImmutableArray<SeatId> aside = [new("ecartee"), new("tard")];
        var page = Open(_screen);
        await Hears(ConsoleSample.Grouping with { Aside = aside, PutAside = [.. aside.Take(putAside)] });

        page.Find("[data-touche=N]").Click();

        Assert.Contains(sentence, page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_groups_imagine_no_future_none_is_promised()
    {
        var touring = ConsoleSample.Kit.Phases.Select(phase => phase.Kind is PhaseKind.CardBoard ? phase with { Kind = PhaseKind.ArtefactTour } : phase);
        var page = Open(SampleScreen.Of(_screen.Room, ConsoleSample.Console, ConsoleSample.Kit with { Phases = [.. touring] }));

        page.Find("[data-touche=N]").Click();

        Assert.Contains("Chaque personne verra son groupe. Vous", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<PageHost> Ask()
    {
        var page = Open(_screen);
        page.Find("[data-touche=N]").Click();
        Assert.Contains("Annoncer les groupes", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
        return page;
    }

    private Task Hears(GroupingView grouping) => _screen.Show(_screen.Room, ConsoleSample.Console with { Grouping = grouping });

    private static GroupView Seats(int rank, params string[] names) =>
        ConsoleSample.Groups[rank] with { Seats = [.. names.Select(ConsoleSample.Seat)] };
}
