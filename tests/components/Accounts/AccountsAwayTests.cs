using System.Net;
using System.Security.Claims;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>The database of the accounts does not answer.</summary>
public sealed class AccountsAwayTests(AwayHouse house) : IClassFixture<AwayHouse>
{
    [Fact]
    public async Task Whoever_holds_a_key_goes_on_by_it_though_they_are_signed_in()
    {
        foreach (var page in new[] { "/", $"/regie/{house.Own.Id}", $"/regie/{house.Own.Id}/liens", $"/atelier/{house.Own.Id}/mes-donnees" })
        {
            Assert.Equal(HttpStatusCode.OK, (await house.Ana.GetAsync(page)).StatusCode);
        }
    }

    [Fact]
    public async Task The_link_of_a_facilitation_opens_though_nobody_can_keep_it()
    {
        var room = await house.Opens("Équipes de juin");

        var answer = await house.Ana.GetAsync($"/e/{room.Id}/{room.Facilitator.Text}");

        Assert.Equal($"/regie/{room.Id}", answer.Place());
        Assert.Equal(HttpStatusCode.OK, (await house.Ana.GetAsync($"/regie/{room.Id}/liens")).StatusCode);
    }

    [Fact]
    public async Task Whoever_has_no_account_deletes_a_workshop_and_reads_that_it_is_done()
    {
        var (browser, room) = (house.Browser(), await house.Opens("Équipes de juillet"));
        await room.Closes();
        await room.Enters(browser, room.Facilitator);

        var answer = await browser.Submit($"/revoir/{room.Id}/supprimer", "supprimer");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("L’atelier est supprimé", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("futurs-regie-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_opens_by_the_account_alone_opens_to_nobody_and_says_to_come_back()
    {
        string[] pages =
        [
            $"/regie/{house.Kept.Id}/liens", $"/rejeu/{house.Kept.Id}", $"/archive/{house.Kept.Id}", $"/greffe/{house.Kept.Id}",
            "/compte", "/organisation", "/connexion", "/revoir", "/comparer", "/observatoire", "/kits/le-notre/ecrire", "/compte/preuve",
        ];
        foreach (var page in pages)
        {
            var answer = await house.Ana.GetAsync(page);

            Assert.True(answer.StatusCode is HttpStatusCode.ServiceUnavailable, page);
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
            Assert.Contains("Momentanément indisponible.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_holds_the_key_of_the_wall_is_not_told_that_there_is_no_console()
    {
        var room = await house.Opens("Équipes d’août");
        await room.Enters(house.Ana, room.Links.Wall);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await house.Ana.GetAsync($"/regie/{room.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await house.Ana.GetAsync($"/ecran/{room.Id}")).StatusCode);
    }

    [Fact]
    public async Task It_is_said_in_English_too()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/compte") { Headers = { { "Accept-Language", "en" } } };

        var answer = await house.Ana.SendAsync(asked);

        Assert.Contains("Unavailable for a moment.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_begun_before_is_not_called_too_old() => Assert.Equal(
        HttpStatusCode.ServiceUnavailable, (await house.Ana.PostAsync(house.Begun.Action, house.Begun.Filled)).StatusCode);

    [Fact]
    public async Task A_form_of_one_s_own_seat_that_was_begun_before_is_taken()
    {
        var answer = await house.Ana.PostAsync(house.Renaming.Action, house.Renaming.Filled);

        Assert.Equal($"/atelier/{house.Own.Id}/mes-donnees?change=oui", answer.Place());
    }

    [Fact]
    public async Task A_form_drawn_meanwhile_is_taken_once_they_are_back()
    {
        var forms = house.Services.GetRequiredService<IAntiforgery>();
        var helene = Signed.Signs(house.Founder);
        var drawn = forms.GetTokens(Asked(new(Members.Unanswered(helene))));
        var sent = Asked(helene);
        sent.Request.Method = HttpMethods.Post;
        sent.Request.Headers.Cookie = $"futurs-formulaire={drawn.CookieToken}";
        sent.Request.Headers[drawn.HeaderName!] = drawn.RequestToken;

        Assert.True(await forms.IsRequestValidAsync(sent));

        sent.User = new();
        Assert.False(await forms.IsRequestValidAsync(sent));
    }

    [Fact]
    public async Task Who_signs_in_meanwhile_reads_the_same() => Assert.Equal(
        HttpStatusCode.ServiceUnavailable, (await house.Browser().SignsIn(AccountHouse.Helene, Desk.Password)).StatusCode);

    [Fact]
    public async Task Who_signs_in_to_accounts_that_hang_is_told_so_within_a_moment()
    {
        var browser = house.Browser();
        var (action, filled) = await browser.Fill(
            "/connexion", "connexion", ("Form.Address", AccountHouse.Helene), ("Form.Password", Desk.Password));
        house.Accounts.Hang = true;
        try
        {
            var answer = await browser.PostAsync(action, filled).WaitAsync(TimeSpan.FromMinutes(1));

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }
        finally
        {
            house.Accounts.Hang = false;
        }
    }

    private DefaultHttpContext Asked(ClaimsPrincipal person) => new() { RequestServices = house.Services, User = person };
}

public sealed class AccountsAwayFromANodeTests(AwayNode node) : IClassFixture<AwayNode>
{
    [Fact]
    public async Task One_node_of_several_is_not_taken_for_one_that_leaves() =>
        Assert.Equal(HttpStatusCode.GatewayTimeout, (await node.Ana.GetAsync("/compte")).StatusCode);
}
