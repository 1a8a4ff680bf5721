using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>A house whose accounts cannot be reached: people who have none notice nothing.</summary>
public sealed class PeopleWithoutAccountTests(PeopleWithoutAccountTests.ClosedHouse house) : IClassFixture<PeopleWithoutAccountTests.ClosedHouse>
{
    [Fact]
    public async Task Opening_joining_and_reviewing_touch_no_account()
    {
        var browser = house.Browser();
        var room = await RehearsedRoom.Open(house.Services.GetRequiredService<IGrainFactory>(), "Équipes de mars");
        await room.Enters(browser, room.Facilitator);
        await room.Enters(browser, room.Links.Participants);

        foreach (var page in new[] { "/", "/s", "/ouvrir", "/revoir", $"/revoir/{room.Id}", $"/rejoindre/{room.Id}", $"/regie/{room.Id}/liens", "/comparer" })
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(page)).StatusCode);
        }

        var joined = await browser.Submit($"/rejoindre/{room.Id}", "rejoindre", ("Form.Name", "Nour"));
        Assert.StartsWith($"/atelier/{room.Id}", joined.Place(), StringComparison.Ordinal);
    }

    public sealed class ClosedHouse : House
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                // Both found the accounts, and nobody else does before somebody needs one.
                foreach (var start in services.Where(one =>
                    one.ImplementationType == typeof(FoundedFirst.Start)
                    || one.ImplementationFactory?.Method.ReturnType == typeof(Welcome)).ToList())
                {
                    services.Remove(start);
                }

                services.RemoveAll<IDbContextFactory<AccountsDb>>();
                services.AddNoAccounts();
            });
        }
    }
}
