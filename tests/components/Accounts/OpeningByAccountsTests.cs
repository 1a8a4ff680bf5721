using System.Net;
using System.Security.Claims;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

public sealed class OpeningByAccountsTests(OpeningByAccountsTests.ReservedHouse house) : IClassFixture<OpeningByAccountsTests.ReservedHouse>
{
    [Fact]
    public async Task A_workshop_is_opened_by_who_administers_or_facilitates_and_by_nobody_else()
    {
        var stranger = house.Browser();
        await stranger.GetAsync(house.Services.GetRequiredService<OpeningKey>().Link(""));

        Assert.Contains("/connexion?retour=%2Fouvrir\"", await Refused(stranger, "/ouvrir"), StringComparison.Ordinal);
        Assert.Contains("/connexion?retour=%2Frevoir%2Fimporter\"", await Refused(stranger, "/revoir/importer"), StringComparison.Ordinal);
        var wafa = await house.Joins("Wafa", MemberRole.Scribe);
        foreach (var page in new[] { "/ouvrir", "/revoir/importer", "/rencontre/ouvrir" })
        {
            await Refused(stranger, page);
            var told = await Refused(wafa, page);
            Assert.DoesNotContain("/connexion", told, StringComparison.Ordinal);
            Assert.Contains("href=\"/compte\"", told, StringComparison.Ordinal);
            Assert.Contains("Votre compte tient le greffe", told, StringComparison.Ordinal);
        }

        var ana = await house.Joins("Ana", MemberRole.Facilitator);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync("/ouvrir")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync("/revoir/importer")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync("/rencontre/ouvrir")).StatusCode);
    }

    [Fact]
    public async Task Who_comes_with_a_kit_finds_it_again_once_signed_in()
    {
        await house.Joins("Bilal", MemberRole.Facilitator);
        var asked = await house.Browser().GetAsync($"/ouvrir?kit={KnownKits.Circuit}");
        var back = $"/connexion?retour={Uri.EscapeDataString($"/ouvrir?kit={KnownKits.Circuit}")}";
        Assert.Contains($"\"{back}\"", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var signed = await house.Browser().Submit(
            back, "connexion", ("Form.Address", "bilal@ecluses.example"), ("Form.Password", Desk.Password));

        Assert.Equal($"/ouvrir?kit={KnownKits.Circuit}", signed.Place());
    }

    [Fact]
    public async Task A_session_goes_on_from_a_replay_by_the_same_door()
    {
        await house.Joins("Dalila", MemberRole.Scribe);
        var (door, members) = (house.Services.GetRequiredService<OpeningDoor>(), house.Services.GetRequiredService<Members>());
        var dalila = (await members.With(house.Founder)).Single(member => member.Name is "Dalila");
        var key = house.Services.GetRequiredService<OpeningKey>().Link("").Split('=')[^1];

        Assert.True(await door.LetsIn(Signed.Signs(house.Founder)));
        Assert.False(await door.LetsIn(Signed.Signs(dalila)));
        Assert.False(await door.LetsIn(new ClaimsPrincipal(new ClaimsIdentity([new(OpeningKey.Cookie, key)]))));
    }

    private static async Task<string> Refused(HttpClient browser, string page)
    {
        var answer = await browser.GetAsync(page);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    public sealed class ReservedHouse : AccountHouse
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Opening:By", "accounts");
        }
    }
}
