using System.Net;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Hosting;

namespace FilageFuturs.ComponentTests.Accounts;

public sealed partial class SignInTests(AccountHouse house) : IClassFixture<AccountHouse>
{
    [Fact]
    public async Task A_no_says_the_same_whether_the_address_is_known_or_the_account_paused()
    {
        await house.Joins("Bilal", FilageFuturs.Web.Accounts.MemberRole.Facilitator);
        var unknown = await Refused("personne@ecluses.example", Desk.Password);
        var wrong = await Refused("bilal@ecluses.example", "ce n’est pas cette phrase");
        for (var rank = 1; rank < 10; rank++)
        {
            await Refused("bilal@ecluses.example", "ce n’est pas cette phrase");
        }

        var paused = await Refused("bilal@ecluses.example", Desk.Password);

        Assert.Equal(unknown, wrong);
        Assert.Equal(unknown, paused);
        Assert.Contains("ne vont pas ensemble", unknown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/revoir", "/revoir")]
    [InlineData("//ailleurs.example", "/compte")]
    [InlineData("https://ailleurs.example", "/compte")]
    [InlineData("/\\ailleurs.example", "/compte")]
    public async Task Signing_in_leads_to_a_page_of_ours(string back, string place)
    {
        var answer = await house.Browser().Submit(
            $"/connexion?retour={Uri.EscapeDataString(back)}", "connexion", ("Form.Address", AccountHouse.Helene), ("Form.Password", Desk.Password));

        Assert.Equal(place, answer.Place());
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_names_nobody()
    {
        var answer = await house.Browser().SignsIn(AccountHouse.Helene, Desk.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("futurs-compte=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(cookie.Length, 1, 1000);
    }

    [Theory]
    [InlineData("/compte")]
    [InlineData("/compte/supprimer")]
    [InlineData("/organisation")]
    public async Task A_page_of_an_account_asks_to_sign_in(string page) =>
        Assert.StartsWith("/connexion?retour=", (await house.Browser().GetAsync(page)).Place(), StringComparison.Ordinal);

    [Fact]
    public async Task A_device_is_asked_nothing_without_the_token_of_our_page() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await house.Browser().PostAsync("/connexion/cle", null)).StatusCode);

    private async Task<string> Refused(string address, string password)
    {
        var answer = await house.Browser().SignsIn(address, password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main", StringComparison.Ordinal)];
        return Hidden().Replace(main, "").Replace(address, "", StringComparison.Ordinal);
    }

    [GeneratedRegex("""<input type="hidden"[^>]*>""")]
    private static partial Regex Hidden();
}

public sealed class SignInLimitsTests(AccountHouse house) : IClassFixture<AccountHouse>
{
    [Fact]
    public async Task Whoever_tries_passwords_has_to_wait()
    {
        var browser = house.Browser();
        var tries = 0;
        HttpStatusCode status;
        do
        {
            status = (await browser.PostAsync("/connexion", new FormUrlEncodedContent([]))).StatusCode;
            tries++;
        }
        while (status is not HttpStatusCode.TooManyRequests && tries < 100);

        Assert.InRange(tries, 11, 41);
    }
}
