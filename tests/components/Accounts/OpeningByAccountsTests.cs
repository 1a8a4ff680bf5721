using System.Net;
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

        foreach (var browser in new[] { stranger, await house.Joins("Wafa", MemberRole.Scribe) })
        {
            var answer = await browser.GetAsync("/ouvrir");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("/connexion?retour=/ouvrir", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            var import = await browser.GetAsync("/revoir/importer");
            Assert.Equal(HttpStatusCode.Forbidden, import.StatusCode);
            Assert.Contains("/connexion?retour=/revoir/importer", await import.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/rencontre/ouvrir")).StatusCode);
        }

        var ana = await house.Joins("Ana", MemberRole.Facilitator);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync("/ouvrir")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync("/revoir/importer")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync("/rencontre/ouvrir")).StatusCode);
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
