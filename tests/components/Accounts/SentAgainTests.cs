using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>The form of an invitation that has served: sent twice, or again because its answer was lost.</summary>
public sealed class SentAgainTests(AccountHouse house) : IClassFixture<AccountHouse>
{
    private const string Arrived = "/compte?fait=arrivee";

    [Fact]
    public async Task An_invitation_that_is_sent_again_opens_the_account_that_it_made()
    {
        var ines = await AtTheForm.Of(house, "ines@ecluses.example");
        Assert.Equal(Arrived, (await ines.Sends()).Place());

        var again = await ines.Sends();

        Assert.Equal(Arrived, again.Place());
        Assert.Contains(again.Headers.GetValues("Set-Cookie"), one => one.StartsWith("futurs-compte=", StringComparison.Ordinal));
        var members = await house.Services.GetRequiredService<Members>().With(house.Founder);
        Assert.Single(members, member => member.Email == "ines@ecluses.example");
    }

    [Fact]
    public async Task An_invitation_that_is_sent_twice_at_once_opens_its_account_both_times()
    {
        var malo = await AtTheForm.Of(house, "malo@ecluses.example");

        var answers = await Task.WhenAll(malo.Sends(), malo.Sends());

        Assert.All(answers, answer => Assert.Equal(Arrived, answer.Place()));
    }

    [Theory]
    [InlineData("jonas@ecluses.example", "jonas@ecluses.example", "une autre phrase que celle-ci")]
    [InlineData("lina@ecluses.example", "personne@ecluses.example", Desk.Password)]
    public async Task An_invitation_that_has_served_says_the_same_to_whoever_is_not_its_account(string made, string typed, string password)
    {
        var browser = await AtTheForm.Of(house, made);
        Assert.Equal(Arrived, (await browser.Sends()).Place());

        var answer = await browser.Sends(("Form.Address", typed), ("Form.Password", password));

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("Une invitation sert une seule fois", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            answer.Headers.TryGetValues("Set-Cookie", out var given) ? given : [],
            one => one.StartsWith("futurs-compte=", StringComparison.Ordinal));
    }
}

public sealed class SentAgainLimitsTests(AccountHouse house) : IClassFixture<AccountHouse>
{
    [Fact]
    public async Task Passwords_tried_by_invitations_that_have_served_are_counted_whatever_the_link()
    {
        var browser = await AtTheForm.Of(house, AccountHouse.Helene);
        for (var tries = 0; tries < 25; tries++)
        {
            await browser.Sends($"/invitation/{Secret.New().Text}", ("Form.Address", "personne@ecluses.example"));
        }

        var answer = await browser.Sends($"/invitation/{Secret.New().Text}");

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }
}

/// <summary>An invitation that was filled in, in a browser that no answer reaches: it keeps the cookie of the form, and no other.</summary>
internal sealed class AtTheForm(HttpClient browser, string page, ImmutableDictionary<string, string> filled)
{
    public static async Task<AtTheForm> Of(AccountHouse house, string address)
    {
        var secret = (await house.Services.GetRequiredService<Invitations>().Invite(house.Founder, MemberRole.Facilitator))!.Value;
        var page = $"/invitation/{secret.Text}";
        var browser = house.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var cookie = (await browser.GetAsync(page)).Headers.GetValues("Set-Cookie")
            .Single(one => one.StartsWith("futurs-formulaire", StringComparison.Ordinal));
        browser.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        var (_, form) = await browser.Fill(
            page, "invitation", ("Form.Name", "Inès"), ("Form.Address", address), ("Form.Password", Desk.Password));
        return new(browser, page, Typed(await form.ReadAsStringAsync()));
    }

    public Task<HttpResponseMessage> Sends(params (string Name, string Value)[] instead) => Sends(page, instead);

    public Task<HttpResponseMessage> Sends(string to, params (string Name, string Value)[] instead) => browser.PostAsync(
        to,
        new FormUrlEncodedContent(filled.SetItems(instead.Select(field => KeyValuePair.Create(field.Name, field.Value)))));

    private static ImmutableDictionary<string, string> Typed(string form) => form.Split('&')
        .Select(field => field.Split('='))
        .ToImmutableDictionary(field => Decoded(field[0]), field => Decoded(field[1]));

    private static string Decoded(string sent) => WebUtility.UrlDecode(sent);
}
