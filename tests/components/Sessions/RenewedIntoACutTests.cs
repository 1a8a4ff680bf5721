using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Whoever renews the link of their own console is not shut out when the answer does not reach them.</summary>
public sealed class RenewedIntoACutTests : ConsoleContext
{
    private const string NewLink = "/e/seance/nouveau";
    private const string Late = "L’atelier ne répond pas pour l’instant.";

    private readonly SampleScreen _screen = SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console);

    [Fact]
    public async Task A_browser_that_did_not_hear_where_to_go_is_sent_to_the_new_link_once_it_is_back()
    {
        var page = Open(_screen);
        Renew(page);
        page.WaitForAssertion(() => Assert.EndsWith(NewLink, Uri, StringComparison.Ordinal));
        await _screen.Shut();
        Assert.Single(Renewals);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/regie/seance");

        _screen.Cuts = 1;
        await _screen.Shut();

        page.WaitForAssertion(() => Assert.EndsWith(NewLink, Uri, StringComparison.Ordinal));
        Assert.Equal(2, Renewals.Count);
        Assert.Single(Renewals.Distinct());
    }

    [Fact]
    public async Task A_renewal_that_was_stored_though_every_answer_was_lost_leads_to_the_new_link_all_the_same()
    {
        var page = Open(_screen);
        Grains.IsOutOfReach = true;
        Renew(page);
        page.WaitForAssertion(() => Assert.NotEmpty(Renewals));
        await _screen.Shut();
        page.WaitForAssertion(() => Assert.Equal("La régie s’ouvre…", page.Find("h1").TextContent));
        Assert.Contains(Late, page.Find(".clos [role=status]").TextContent, StringComparison.Ordinal);

        await Pass(() => Renewals.Count >= 6);
        page.WaitForAssertion(() => Assert.Contains(Late, page.Find(".clos [role=status]").TextContent, StringComparison.Ordinal));
        Grains.IsOutOfReach = false;
        await Pass(() => Uri.EndsWith(NewLink, StringComparison.Ordinal));

        Assert.EndsWith(NewLink, Uri, StringComparison.Ordinal);
        Assert.Single(Renewals.Distinct());
    }

    [Fact]
    public void A_page_loaded_anew_with_the_key_that_died_arrives_at_the_new_link()
    {
        Regie.Setup<OwnRenewal?>("keptRenewal").SetResult(Begun(by: "seance-cle"));

        var page = Open(new SampleFeeds(null));

        page.WaitForAssertion(() => Assert.EndsWith(NewLink, Uri, StringComparison.Ordinal));
        Assert.Equal("une-fois", Assert.Single(Renewals));
    }

    [Fact]
    public void A_renewal_that_another_key_began_is_over_and_nobody_is_asked_about_it()
    {
        Regie.Setup<OwnRenewal?>("keptRenewal").SetResult(Begun(by: "une-autre-cle"));

        var page = Open(new SampleFeeds(null));

        page.WaitForAssertion(() => Assert.NotEqual("La régie s’ouvre…", page.Find("h1").TextContent));
        Assert.Empty(Renewals);
        Assert.Null(Assert.Single(Regie.Invocations["keepRenewal"]).Arguments[0]);
    }

    [Fact]
    public void The_browser_keeps_the_renewal_of_its_own_link_before_anybody_is_asked()
    {
        Grains.IsOutOfReach = true;
        var page = Open(_screen);

        Renew(page);

        page.WaitForAssertion(() => Assert.NotEmpty(Renewals));
        var kept = (OwnRenewal)Assert.Single(Regie.Invocations["keepRenewal"]).Arguments[0]!;
        Assert.Equal((Role.Facilitator, Assert.Single(Renewals), _screen.Who.Hash), (kept.Role, kept.Id, kept.Asker));
    }

    private string Uri => Services.GetRequiredService<NavigationManager>().Uri;

    private static OwnRenewal Begun(string by) => new(Role.Facilitator, "une-fois", Conducts: false, new Secret(by).Hash);

    private async Task Pass(Func<bool> isThere)
    {
        for (var turn = 0; turn < 400 && !isThere(); turn++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }
}
