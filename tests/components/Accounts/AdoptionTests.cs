using FilageFuturs.Web.Sessions;
using System.Net;
using System.Security.Claims;
using System.Text;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Seats;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

public sealed class AdoptionTests(AccountHouse house) : IClassFixture<AccountHouse>
{
    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    private Adoptions Adoptions => house.Services.GetRequiredService<Adoptions>();

    private ClaimsPrincipal Helene => Signed.Signs(house.Founder);

    [Fact]
    public async Task A_session_entered_by_its_facilitator_link_is_kept_and_its_key_lies_encrypted()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes de mars");
        await room.Enters(await house.SignsIn(AccountHouse.Helene), room.Facilitator);

        await using var db = await house.Services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();
        var kept = await db.Adoptions.SingleAsync(one => one.SessionId == room.Id.Value);

        Assert.DoesNotContain(room.Facilitator.Text, kept.ProtectedKey, StringComparison.Ordinal);
        Assert.Equal(room.Facilitator, (await Adoptions.Of(house.Founder)).Single(one => one.Session == room.Id).Key);
        foreach (var file in Directory.GetFiles(house.Folder, "accounts.db*"))
        {
            Assert.True((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(room.Facilitator.Text)) < 0, file);
        }
    }

    [Fact]
    public async Task A_session_entered_in_several_tabs_at_once_is_kept_for_all_of_them()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes d’avril");

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Adoptions.Adopt(Helene, room.Id, room.Facilitator)));

        Assert.DoesNotContain(false, kept);
    }

    [Fact]
    public async Task A_colleague_finds_it_a_scribe_and_a_stranger_do_not()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes de mai");
        await Adoptions.Adopt(Helene, room.Id, room.Facilitator);

        var ana = await house.Joins("Ana", MemberRole.Facilitator);
        var wafa = await house.Joins("Wafa", MemberRole.Scribe);

        Assert.Contains("Équipes de mai", await ana.GetStringAsync("/revoir"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync($"/regie/{room.Id}/liens")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync($"/revoir/{room.Id}")).StatusCode);
        foreach (var other in new[] { wafa, house.Browser() })
        {
            Assert.DoesNotContain("Équipes de mai", await other.GetStringAsync("/revoir"), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/regie/{room.Id}/liens")).StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_is_removed_opens_nothing_any_more()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes de juin");
        await Adoptions.Adopt(Helene, room.Id, room.Facilitator);
        var chloe = await house.Joins("Chloe", MemberRole.Facilitator);
        Assert.Equal(HttpStatusCode.OK, (await chloe.GetAsync($"/revoir/{room.Id}")).StatusCode);

        var members = house.Services.GetRequiredService<Members>();
        await members.Remove(house.Founder, (await members.With(house.Founder)).Single(member => member.Name == "Chloe").Id);

        Assert.Equal(HttpStatusCode.NotFound, (await chloe.GetAsync($"/revoir/{room.Id}")).StatusCode);
        Assert.StartsWith("/connexion", (await chloe.GetAsync("/compte")).Place(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await chloe.GetAsync("/connexion")).StatusCode);
    }

    [Fact]
    public async Task Only_the_key_of_the_facilitation_is_kept_and_only_by_who_facilitates()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes de juillet");
        await house.Joins("Yanis", MemberRole.Scribe);
        var members = await house.Services.GetRequiredService<Members>().With(house.Founder);
        var scribe = Signed.Signs(members.Single(member => member.Name == "Yanis"));

        Assert.False(await Adoptions.Adopt(Helene, room.Id, room.Links.CoFacilitator));
        Assert.False(await Adoptions.Adopt(Helene, room.Id, room.Links.Participants));
        Assert.False(await Adoptions.Adopt(Helene, room.Id, await room.Seat("Nour")));
        Assert.False(await Adoptions.Adopt(scribe, room.Id, room.Facilitator));
        Assert.False(await Adoptions.Adopt(new(), room.Id, room.Facilitator));
    }

    [Fact]
    public async Task A_renewed_link_brings_no_key_until_somebody_comes_in_by_it()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes d’août");
        await Adoptions.Adopt(Helene, room.Id, room.Facilitator);
        var renewed = (await Grains.Seats(room.Id).RenewLink(room.Facilitator, Role.Facilitator)).Secret!.Value;

        Assert.Null(SeatKeys.For(await Adoptions.With(Helene, room.Id), room.Id, ScreenKind.Console));
        var browser = await house.SignsIn(AccountHouse.Helene);
        Assert.Contains("Gardés, mais refermés", await browser.GetStringAsync("/revoir"), StringComparison.Ordinal);

        await room.Enters(browser, renewed);
        Assert.Equal(renewed, SeatKeys.For(await Adoptions.With(Helene, room.Id), room.Id, ScreenKind.Console));
    }
}
