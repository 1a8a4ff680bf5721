using System.Security.Claims;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>Ana opens a console by her account, renews its link, and the answer does not reach her.</summary>
public sealed class RenewedByAccountTests(AccountHouse house) : ConsoleContext, IClassFixture<AccountHouse>
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ALook = TimeSpan.FromSeconds(30);

    private RehearsedRoom _room = null!;
    private Account _ana = null!;
    private JSRuntimeInvocationHandler<string> _account = null!;

    [Fact]
    public async Task A_page_loaded_anew_arrives_at_the_new_link_though_the_kept_key_opens_nothing_any_more()
    {
        await Keeps("Ana");
        await KeyDies();
        BeganBefore();

        var page = Open(null);

        page.WaitForAssertion(() => Assert.EndsWith(NewLink, Uri, StringComparison.Ordinal), AMinute);
        Assert.Equal("une-fois", Assert.Single(Renewals));
    }

    [Fact]
    public async Task A_browser_that_also_holds_the_key_of_a_co_facilitation_arrives_there_too()
    {
        await Keeps("Bilal");
        await KeyDies();
        BeganBefore();

        var page = Open(Screen(), new Claim(SeatCookies.Name(_room.Id, ScreenKind.Console), "cofacilitation"));

        page.WaitForAssertion(() => Assert.EndsWith(NewLink, Uri, StringComparison.Ordinal), AMinute);
        Assert.Empty(Regie.Invocations["keepRenewal"]);
    }

    [Fact]
    public async Task A_console_that_the_account_loses_meanwhile_goes_on_to_the_new_link_and_again_once_a_cut_is_over()
    {
        await Keeps("Chloe");
        var screen = Screen();
        var page = Open(screen);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".tampon")), AMinute);
        Grains.IsOutOfReach = true;
        Renew(page);
        page.WaitForAssertion(() => Assert.NotEmpty(Renewals), AMinute);
        await KeyDies();
        Time.Advance(ALook);
        page.WaitForAssertion(() => Assert.Equal("La régie s’ouvre…", page.Find("h1").TextContent), AMinute);

        Grains.IsOutOfReach = false;
        await Pass(() => Uri.EndsWith(NewLink, StringComparison.Ordinal));
        Assert.EndsWith(NewLink, Uri, StringComparison.Ordinal);

        Services.GetRequiredService<NavigationManager>().NavigateTo($"/regie/{_room.Id}");
        screen.Cuts = 1;
        await screen.Changed();
        page.WaitForAssertion(() => Assert.EndsWith(NewLink, Uri, StringComparison.Ordinal), AMinute);
        Assert.Single(Renewals.Distinct());
    }

    [Fact]
    public async Task Whoever_is_removed_after_a_renewal_that_nobody_answered_renews_nothing_any_more()
    {
        await Keeps("Dina");
        var screen = Screen();
        var page = Open(screen);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".tampon")), AMinute);
        await RenewUnanswered(page);
        Grains.Shown[typeof(Task<Identity>)] = Task.FromResult(new Identity(Role.Facilitator, null, null));

        await house.Services.GetRequiredService<Members>().Remove(house.Founder, _ana.Id);
        await Pass(() => screen.IsDisposed);

        Assert.True(screen.IsDisposed);
        page.WaitForAssertion(() => Assert.Equal("Ce lien n’ouvre pas de régie", page.Find("h1").TextContent), AMinute);
        Assert.Equal(4, Renewals.Count);
    }

    [Theory]
    [InlineData("Eva", true)]
    [InlineData("Farid", false)]
    public async Task Whoever_is_removed_or_signs_out_after_a_renewal_that_was_stored_but_not_answered_gets_no_new_link(
        string name, bool isRemoved)
    {
        await Keeps(name);
        var screen = Screen();
        var page = Open(screen);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".tampon")), AMinute);
        await RenewUnanswered(page);
        await KeyDies();

        await (isRemoved ? house.Services.GetRequiredService<Members>().Remove(house.Founder, _ana.Id) : Task.CompletedTask);
        _account.SetResult(isRemoved ? house.Services.GetRequiredService<AccountProof>().Of(_ana) : "");
        await Pass(() => screen.IsDisposed);

        Assert.True(screen.IsDisposed);
        page.WaitForAssertion(() => Assert.Equal("Ce lien n’ouvre pas de régie", page.Find("h1").TextContent), AMinute);
        Assert.DoesNotContain(NewLink, Uri, StringComparison.Ordinal);
        Assert.Equal(4, Renewals.Count);
    }

    [Fact]
    public async Task A_page_opened_while_the_accounts_were_away_arrives_there_once_they_say_who_keeps_the_key()
    {
        await Keeps("Gaelle");
        await KeyDies();
        BeganBefore();
        _account.SetResult(null!);
        var own = new Claim(SeatCookies.Name(_room.Id, ScreenKind.Console), "cofacilitation");
        var page = Open(null, new ClaimsPrincipal([Members.Unanswered(new()), new ClaimsIdentity([own])]));
        page.WaitForAssertion(
            () => Assert.Contains("Les comptes ne répondent pas", page.Markup, StringComparison.Ordinal), AMinute);

        _account.SetResult(house.Services.GetRequiredService<AccountProof>().Of(_ana));
        await Pass(() => Uri.EndsWith(NewLink, StringComparison.Ordinal));

        Assert.EndsWith(NewLink, Uri, StringComparison.Ordinal);
    }

    private string NewLink => $"/e/{_room.Id}/nouveau";

    private string Uri => Services.GetRequiredService<NavigationManager>().Uri;

    /// <summary>Her organisation keeps a workshop that she may facilitate.</summary>
    private async Task Keeps(string name)
    {
        await house.Joins(name, MemberRole.Facilitator);
        _ana = (await house.Services.GetRequiredService<Members>().With(house.Founder)).Single(member => member.Name == name);
        _room = await RehearsedRoom.Open(house.Services.GetRequiredService<IGrainFactory>(), "Équipes de mars");
        var adoptions = house.Services.GetRequiredService<Adoptions>();
        Assert.True(await adoptions.Adopt(Signed.Signs(_ana), _room.Id, _room.Facilitator));
        var proofs = house.Services.GetRequiredService<AccountProof>();
        _account = JSInterop.SetupModule("./js/account.js").Setup<string>("account");
        _account.SetResult(proofs.Of(_ana));
        Services.AddSingleton(adoptions);
        Services.AddSingleton(proofs);
        Grains.Shown[typeof(Task<Identity>)] = Task.FromResult(Identity.Nobody);
    }

    /// <summary>The renewal is stored, and nobody hears so.</summary>
    private async Task KeyDies()
    {
        var seats = house.Services.GetRequiredService<IGrainFactory>().Seats(_room.Id);
        Assert.Equal(Refusal.None, (await seats.Renew(_room.Facilitator, Role.Facilitator, Secret.New().Text)).Refusal);
    }

    private void BeganBefore() => Regie.Setup<OwnRenewal?>("keptRenewal").SetResult(
        new(Role.Facilitator, "une-fois", Conducts: false, _room.Facilitator.Hash));

    private SampleScreen Screen() =>
        SampleScreen.Of(ConsoleSample.Room with { Session = _room.Id }, ConsoleSample.Console, who: _room.Facilitator);

    private async Task RenewUnanswered(IRenderedComponent<PageHost> page)
    {
        Grains.IsOutOfReach = true;
        Renew(page);
        await Pass(() => page.FindAll(".refus").Count > 0 && Renewals.Count is 4);
        // Until the last of them has failed.
        await page.InvokeAsync(() => { });
        Grains.IsOutOfReach = false;
    }

    private IRenderedComponent<PageHost> Open(SampleScreen? screen, params Claim[] own) =>
        Open(screen, new ClaimsPrincipal([.. Signed.Signs(_ana).Identities, new ClaimsIdentity(own)]));

    private IRenderedComponent<PageHost> Open(SampleScreen? screen, ClaimsPrincipal person)
    {
        Services.AddSingleton<ISessionFeeds>(new SampleFeeds(screen));
        return Render<PageHost>(host => host
            .AddCascadingValue(Task.FromResult(new AuthenticationState(person)))
            .AddChildContent<ConsolePage>(console => console.Add(one => one.SessionId, _room.Id.Value)));
    }

    private async Task Pass(Func<bool> isThere)
    {
        for (var turn = 0; turn < 2000 && !isThere(); turn++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }
}
