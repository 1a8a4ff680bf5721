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
    private const string Tries = "Trop de mots de passe ont été essayés pour ce compte";
    private const string Nobody = "personne@ecluses.example";

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
    public async Task Those_typed_on_the_page_of_an_account_are_counted_with_those_typed_to_come_in()
    {
        var ines = await SitsAt("192.0.2.20", "Ines");
        for (var tries = 0; tries < 10; tries++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await AsksForAKey(ines, Wrong));
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await AsksForAKey(ines, Desk.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SignsIn("192.0.2.20", Desk.Password, "ines@ecluses.example"));
        Assert.Equal(HttpStatusCode.Redirect, await SignsIn("198.51.100.20", Desk.Password, "ines@ecluses.example"));
    }

    [Fact]
    public async Task Nobody_finds_a_password_by_changing_it()
    {
        var noor = await SitsAt("192.0.2.21", "Noor");
        for (var tries = 0; tries < 10; tries++)
        {
            await (await Changes(noor, Wrong)).IsRefused("Le mot de passe actuel n’est pas celui-là.");
        }

        var page = await (await Changes(noor, Desk.Password)).IsRefused(Tries);
        Assert.DoesNotContain("n’est pas celui-là", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await SignsIn("198.51.100.21", Desk.Password, "noor@ecluses.example"));
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
    public async Task Whoever_types_theirs_while_the_account_pauses_is_told_to_wait_and_not_that_it_is_wrong()
    {
        var ravi = await SitsAt("192.0.2.22", "Ravi");
        await using var scope = house.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await accounts.SetLockoutEndDateAsync((await accounts.FindByEmailAsync("ravi@ecluses.example"))!, DateTimeOffset.MaxValue);

        await (await Changes(ravi, Desk.Password)).IsRefused(Tries);
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
        var first = await wrong.Turn(Nobody, here);
        var second = wrong.Turn(Nobody, here).AsTask();
        Assert.False(second.IsCompleted);

        first.Dispose();

        using var turn = await second;
        Assert.True(turn.IsAcquired);
    }

    [Fact]
    public async Task An_address_without_an_account_is_waited_for_as_one_that_has_one()
    {
        const string site = "203.0.113.5";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SignsIn(site, Wrong, Nobody));
        var turn = await house.Services.GetRequiredService<WrongPasswords>().Turn(Nobody.ToUpperInvariant(), From(site));

        var second = SignsIn(site, Wrong, Nobody);

        await Assert.ThrowsAsync<TimeoutException>(() => second.WaitAsync(TimeSpan.FromSeconds(2)));
        turn.Dispose();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await second);
    }

    [Fact]
    public async Task Addresses_that_somebody_makes_up_make_no_more_turns_than_there_are()
    {
        using var wrong = new WrongPasswords();
        var here = From("192.0.2.1");
        var turns = Enumerable.Range(0, 1000).Select(rank => wrong.Turn($"{rank}@ECLUSES.EXAMPLE", here).AsTask()).ToList();

        Assert.InRange(turns.Count(turn => turn.IsCompletedSuccessfully), 1, 256);
    }

    private async Task<HttpClient> SitsAt(string site, string name)
    {
        var browser = await house.Joins(name, MemberRole.Facilitator);
        browser.DefaultRequestHeaders.Add(Sites.Header, site);
        return browser;
    }

    private static async Task<HttpStatusCode> AsksForAKey(HttpClient browser, string password)
    {
        var (_, filled) = await browser.Fill("/compte", "cle", (AccountDoors.Password, password));
        return (await browser.PostAsync("/compte/cle", filled)).StatusCode;
    }

    private static Task<HttpResponseMessage> Changes(HttpClient browser, string old) =>
        browser.Submit("/compte", "passe", ("Form.Old", old), ("Form.New", "une autre phrase que celle-ci"));

    private async Task<HttpStatusCode> SignsIn(string site, string password, string address = AccountHouse.Helene)
    {
        var browser = house.Browser();
        browser.DefaultRequestHeaders.Add(Sites.Header, site);
        return (await browser.SignsIn(address, password)).StatusCode;
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
