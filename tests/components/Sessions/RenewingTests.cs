using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class RenewingTests : ConsoleContext
{
    private static readonly Links Links = ConsoleSample.Console.Links;

    private static SampleScreen CommonRoom => SampleScreen.Of(
        ConsoleSample.Room with { Gathering = new(new("seance"), "", true, false, null, true, []) },
        ConsoleSample.Console with { Links = Links with { Scribe = new("greffe") } });

    private static SampleScreen AsConductor => SampleScreen.Of(
        ConsoleSample.Room,
        ConsoleSample.Console with
        {
            Role = Role.Conductor,
            Links = Links with { Facilitator = null, Conductor = new("conduite") },
            Renewable = [Role.Participant, Role.Wall, Role.Conductor],
        });

    [Fact]
    public void The_scribes_link_is_renewed_beside_the_others()
    {
        var page = Open(CommonRoom);

        Renew(page, "Pour le greffe");

        page.WaitForAssertion(() => Assert.Equal(["Renew", Role.Scribe], Assert.Single(Grains.Asked).Take(2)));
    }

    [Fact]
    public void The_conductors_link_takes_the_keys_of_the_rooms_along_and_the_page_goes_on_with_the_new_one()
    {
        var page = Open(CommonRoom);

        Renew(page, "Votre régie, sur un autre appareil");

        page.WaitForAssertion(() => Assert.EndsWith("/e/seance/nouveau", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        var asked = Grains.Asked.ToArray();
        Assert.Equal(["RenewKeys", "Renew"], asked.Select(one => one[0]));
        Assert.Equal(asked[0][1], asked[1][2]);
    }

    [Fact]
    public void Whoever_entered_a_room_to_conduct_renews_their_own_key_there_and_nobody_elses()
    {
        var page = Open(AsConductor);

        Renew(page, "Votre clé de cette salle, depuis la conduite");

        page.WaitForAssertion(() => Assert.EndsWith("/e/seance/nouveau", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal(["Renew", Role.Conductor], Assert.Single(Grains.Asked).Take(2));
        Assert.Empty(RenewalsOf(page, "Pour co-faciliter"));
    }

    [Fact]
    public async Task A_renewal_that_nobody_answers_is_asked_again_under_the_same_id()
    {
        Grains.IsOutOfReach = true;
        var page = Open(CommonRoom);

        Renew(page, "Pour l’écran de salle");
        page.WaitForAssertion(() => Assert.Contains("n’a pas répondu", page.Find(".refus").TextContent, StringComparison.Ordinal));
        Grains.IsOutOfReach = false;
        for (var turn = 0; turn < 200 && Grains.Asked.Count < 2; turn++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        Assert.Equal(2, Grains.Asked.Count);
        Assert.Single(Grains.Asked.Select(asked => asked[2]).Distinct());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".refus")));
    }

    [Fact]
    public void Removing_somebody_in_the_common_room_says_that_it_is_from_the_whole_gathering()
    {
        var page = Open(CommonRoom);

        page.Find(".gens").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[aria-label^='Écarter']")));
        page.FindAll("[aria-label^='Écarter']")[0].Click();

        page.WaitForAssertion(() => Assert.Contains("de la rencontre", page.FindAll(".mud-dialog")[^1].TextContent, StringComparison.Ordinal));
        Assert.Empty(Grains.Asked);
        page.FindAll(".mud-dialog .btn-plein")[^1].Click();
        page.WaitForAssertion(() => Assert.Equal(["Remove", ConsoleSample.People[0].Seat], Assert.Single(Grains.Asked)));
    }

    [Theory]
    [InlineData("Pour les participant·es", "déjà entrées restent", "se ferment")]
    [InlineData("Pour l’écran de salle", "se ferment", "restent")]
    [InlineData("Pour co-faciliter", "se ferment", "restent")]
    [InlineData("Votre régie, sur un autre appareil", "les liens de co-facilitation, d’écran de salle et de participation", "restent")]
    public void The_question_says_who_stays_and_what_else_the_link_showed(string link, string said, string unsaid)
    {
        var page = Open(SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console));

        AskToRenew(page, link);

        var question = page.FindAll(".mud-dialog")[^1].TextContent;
        Assert.Contains(said, question, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, question, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_conducts_reads_which_links_are_to_be_renewed_besides()
    {
        var page = Open(CommonRoom);

        AskToRenew(page, "Votre régie, sur un autre appareil");

        Assert.Contains("de co-conduite, de greffe et d’écran, et ceux de chaque salle", page.FindAll(".mud-dialog")[^1].TextContent, StringComparison.Ordinal);
    }

    private static void Renew(IRenderedComponent<PageHost> page, string link)
    {
        AskToRenew(page, link);
        page.FindAll(".mud-dialog .btn-plein")[^1].Click();
    }

    private static void AskToRenew(IRenderedComponent<PageHost> page, string link)
    {
        page.Find(".tampon").Click();
        page.WaitForAssertion(() => Assert.Single(RenewalsOf(page, link)));
        RenewalsOf(page, link).Single().Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog .btn-plein")));
    }

    private static IEnumerable<IElement> RenewalsOf(IRenderedComponent<PageHost> page, string link) =>
        page.FindAll("[aria-label^='Renouveler']").Where(button => button.GetAttribute("aria-label")!.EndsWith(link, StringComparison.Ordinal));
}
