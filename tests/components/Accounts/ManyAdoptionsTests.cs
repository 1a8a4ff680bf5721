using System.Net;
using FilageFuturs.ComponentTests.Observatory;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>An organisation that keeps more than one page of its shelf holds.</summary>
public sealed class ManyAdoptionsTests(AccountHouse house) : IClassFixture<AccountHouse>
{
    private const int Others = 100;

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task The_oldest_of_a_hundred_and_one_is_counted_and_found_on_the_next_page_and_by_its_title()
    {
        var oldest = await Begun("Équipes des origines");
        await house.Services.GetRequiredService<Adoptions>().Adopt(Signed.Signs(house.Founder), oldest.Id, oldest.Facilitator);
        await KeepsNewer();
        var browser = await house.SignsIn(AccountHouse.Helene);

        var first = await browser.GetStringAsync("/revoir");
        Assert.DoesNotContain("Équipes des origines", first, StringComparison.Ordinal);
        Assert.Contains("Gardés 1 à 100 sur 101.", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/revoir?page=2\"", first, StringComparison.Ordinal);
        Assert.Contains("Équipes des origines", await browser.GetStringAsync("/revoir?page=2"), StringComparison.Ordinal);
        Assert.Contains("Équipes des origines", await browser.GetStringAsync("/revoir?q=origines"), StringComparison.Ordinal);
        var account = WebUtility.HtmlDecode(await browser.GetStringAsync("/compte"));
        Assert.Contains("101 ateliers gardés", account.Replace('\u00A0', ' '), StringComparison.Ordinal);
        await ComparesTheOldest(oldest, browser);
        await GivesTheOldestDesk();
    }

    private async Task ComparesTheOldest(RehearsedRoom oldest, HttpClient browser)
    {
        var (one, two) = (await Begun("Équipes d’hier"), await Begun("Équipes d’avant-hier"));
        await one.Enters(browser, one.Facilitator);
        await two.Enters(browser, two.Facilitator);

        var list = await browser.GetStringAsync("/comparer");
        var pair = await browser.GetStringAsync($"/comparer?a={oldest.Id}&b={one.Id}");

        Assert.DoesNotContain("Équipes des origines", list, StringComparison.Ordinal);
        Assert.Contains("les 100 derniers ateliers", list, StringComparison.Ordinal);
        Assert.Contains("<span class=\"un\">Équipes des origines</span>", pair, StringComparison.Ordinal);
        Assert.Contains("class=\"deux-e\">Équipes d’hier</span>", pair, StringComparison.Ordinal);
    }

    // Kept after the others, by their dates before them.
    private async Task GivesTheOldestDesk()
    {
        var gathering = await VotedGathering.Held(Grains, 2, 0);
        await house.Services.GetRequiredService<Adoptions>().Adopt(Signed.Signs(house.Founder), gathering.Id, gathering.Conductor);
        var wafa = await house.Joins("Wafa", MemberRole.Scribe);

        Assert.Contains($"/greffe/{gathering.Id}", await wafa.GetStringAsync("/compte"), StringComparison.Ordinal);
    }

    private async Task<RehearsedRoom> Begun(string title)
    {
        var room = await RehearsedRoom.Open(Grains, title);
        Assert.Equal(Refusal.None, (await Grains.Phases(room.Id).Start(room.Facilitator)).Refusal);
        return room;
    }

    // By keys that open nothing any more: what is kept is listed all the same.
    private async Task KeepsNewer()
    {
        await using var db = await house.Services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();
        var at = (await db.Adoptions.SingleAsync()).At;
        db.Adoptions.AddRange(Enumerable.Range(1, Others).Select(rank => new Adoption
        {
            OrganisationId = house.Founder.OrganisationId,
            SessionId = SessionId.New().Value,
            ProtectedKey = "perdue",
            At = at.AddMinutes(rank),
        }));
        await db.SaveChangesAsync();
    }
}
