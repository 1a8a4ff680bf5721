using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.Web.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>Whoever knows an address tries passwords: its owner comes in all the same.</summary>
public sealed class WrongPasswordsTests(WrongPasswordsTests.HouseOfManySites house) : IClassFixture<WrongPasswordsTests.HouseOfManySites>
{
    private const string Wrong = "ce n’est pas cette phrase";

    private static readonly Account Ana = new() { Id = "ana", Name = "Ana", OrganisationId = "ecluses" };
    private static readonly Account Bilal = new() { Id = "bilal", Name = "Bilal", OrganisationId = "ecluses" };

    [Fact]
    public async Task Ten_wrong_passwords_from_one_site_keep_the_owner_out_from_there_alone()
    {
        for (var tries = 0; tries < 10; tries++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await SignsIn("192.0.2.1", Wrong));
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SignsIn("192.0.2.1", Desk.Password));
        Assert.Equal(HttpStatusCode.Redirect, await SignsIn("198.51.100.7", Desk.Password));
    }

    [Fact]
    public async Task From_however_many_sites_the_account_pauses_in_the_end()
    {
        await house.Joins("Wafa", MemberRole.Facilitator);
        await using var scope = house.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var wafa = (await accounts.FindByEmailAsync("wafa@ecluses.example"))!;
        for (var tries = 0; tries < 100; tries++)
        {
            Assert.False(await accounts.IsLockedOutAsync(wafa), $"after {tries}");
            await accounts.AccessFailedAsync(wafa);
        }

        Assert.True(await accounts.IsLockedOutAsync(wafa));
    }

    [Fact]
    public void They_are_counted_for_each_account_and_each_site()
    {
        using var wrong = new WrongPasswords();
        var here = From("2001:db8:1:1::1");
        for (var tries = 0; tries < 10; tries++)
        {
            Assert.False(wrong.AreUsedUp(Ana, here), $"after {tries}");
            wrong.Count(Ana, here);
        }

        Assert.True(wrong.AreUsedUp(Ana, here));
        Assert.True(wrong.AreUsedUp(Ana, From("2001:db8:1:2::1")));
        Assert.False(wrong.AreUsedUp(Ana, From("2001:db8:2::1")));
        Assert.False(wrong.AreUsedUp(Bilal, here));
    }

    [Fact]
    public async Task Tried_all_at_once_they_are_tried_one_by_one()
    {
        using var wrong = new WrongPasswords();
        var here = From("192.0.2.1");
        var first = await wrong.Turn(Ana, here);
        var second = wrong.Turn(Ana, here).AsTask();
        Assert.False(second.IsCompleted);

        first.Dispose();

        using var turn = await second;
        Assert.True(turn.IsAcquired);
    }

    private async Task<HttpStatusCode> SignsIn(string site, string password)
    {
        var browser = house.Browser();
        browser.DefaultRequestHeaders.Add(Sites.Header, site);
        return (await browser.SignsIn(AccountHouse.Helene, password)).StatusCode;
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

    public sealed class HouseOfManySites : AccountHouse
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, Sites>());
        }
    }
}
