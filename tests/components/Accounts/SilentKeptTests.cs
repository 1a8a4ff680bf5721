using System.Net;
using FilageFuturs.ComponentTests.Observatory;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>An organisation keeps a workshop that this house cannot read.</summary>
public sealed class SilentKeptTests : AccountHouse
{
    private IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task It_is_listed_by_the_day_it_was_kept_and_nobody_is_asked_to_let_it_go()
    {
        await KeepsASilentOne();
        var ana = await Joins("Ana", MemberRole.Facilitator);

        var html = await Read(ana, "/revoir");

        Assert.Contains("1\u00A0atelier ne répond pas pour l’instant.", html, StringComparison.Ordinal);
        Assert.Contains("<b>Atelier gardé le ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Gardés, mais refermés", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_observatory_counts_the_others_and_says_so_on_its_page_and_in_its_tables()
    {
        var voted = await VotedRoom.Held(Grains, 6);
        await Keeps(voted.Id, voted.Facilitator);
        await KeepsASilentOne();
        var ana = await Joins("Ana", MemberRole.Facilitator);

        const string Told = "1\u00A0atelier ou rencontre ne répond pas pour l’instant et n’est pas compté.";
        var page = await Read(ana, "/observatoire");
        Assert.Contains("Comment les votes évoluent", page, StringComparison.Ordinal);
        Assert.Contains(Told, page, StringComparison.Ordinal);
        Assert.Contains(CsvReading.Read(await ana.GetByteArrayAsync("/observatoire/votes.csv")), row => row is [Told]);
    }

    [Fact]
    public async Task A_scribe_finds_the_other_desks()
    {
        var gathering = await VotedGathering.Held(Grains, 2, 0);
        await Keeps(gathering.Id, gathering.Conductor);
        await KeepsASilentOne();
        var wafa = await Joins("Wafa", MemberRole.Scribe);

        var account = await Read(wafa, "/compte");

        Assert.Contains($"/greffe/{gathering.Id}", account, StringComparison.Ordinal);
        Assert.Contains(
            "1\u00A0atelier ou rencontre de votre organisation ne répond pas pour l’instant.", account, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scribe_is_not_told_that_no_gathering_goes_on_where_one_may()
    {
        await KeepsASilentOne();
        var wafa = await Joins("Wafa", MemberRole.Scribe);

        Assert.DoesNotContain("Aucune rencontre de votre organisation", await Read(wafa, "/compte"), StringComparison.Ordinal);
    }

    private async Task KeepsASilentOne()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes de mai");
        await Keeps(room.Id, room.Facilitator);
        await NewerProgram.Writes(Services, room.Id);
    }

    private async Task Keeps(SessionId session, Secret key) =>
        Assert.True(await Services.GetRequiredService<Adoptions>().Adopt(Signed.Signs(Founder), session, key));

    private static async Task<string> Read(HttpClient browser, string page) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(page));
}
