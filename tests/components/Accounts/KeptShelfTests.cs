using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>What is pressed on the shelf is for everybody of the organisation, and says so.</summary>
public sealed class KeptShelfTests : AccountHouse
{
    private const string LetGo = $"form=\"{AccountShelf.LetGoForm}\"";

    private IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    private Adoptions Adoptions => Services.GetRequiredService<Adoptions>();

    [Fact]
    public async Task A_workshop_is_let_go_once_it_is_asked_whether_for_the_whole_organisation()
    {
        var room = await Kept("Équipes de mars");
        var ana = await Joins("Ana", MemberRole.Facilitator);

        var item = await Item(ana, "Équipes de mars");
        var question = item.IndexOf("<details", StringComparison.Ordinal);
        Assert.DoesNotContain(LetGo, item[..question], StringComparison.Ordinal);
        Assert.Contains("C’est pour toute l’organisation", item[question..], StringComparison.Ordinal);
        Assert.Contains(LetGo, item[question..item.IndexOf("</details", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains(">Ne plus garder pour Les Écluses<", item, StringComparison.Ordinal);
        Assert.Single(await Adoptions.Of(Founder));

        await ana.Submit("/revoir", "lacher", (AccountShelf.Field, room.Id.Value));

        Assert.Empty(await Adoptions.Of(Founder));
    }

    [Fact]
    public async Task A_workshop_is_kept_in_the_account_of_who_is_alone_and_for_the_organisation_where_others_are()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes d’avril");
        var browser = Browser();
        await room.Enters(browser, room.Facilitator);
        await browser.SignsIn(Helene, Desk.Password);
        Assert.Contains(">Garder dans mon compte<", await Item(browser, "Équipes d’avril"), StringComparison.Ordinal);

        await Joins("Wafa", MemberRole.Scribe);

        Assert.Contains(">Garder pour Les Écluses<", await Item(browser, "Équipes d’avril"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_colleague_opened_anew_is_not_let_go_among_what_was_closed()
    {
        var (anew, closed) = (await Kept("Équipes de mai"), await Kept("Équipes de juin"));
        await Renewed(closed);
        var link = await Renewed(anew);
        var ana = await Joins("Ana", MemberRole.Facilitator);
        var (action, pressed) = await ana.Fill("/revoir", "oublier", (AccountShelf.Field, anew.Id.Value));

        await Adoptions.Adopt(Signed.Signs(Founder), anew.Id, link);
        await ana.PostAsync(action, pressed);

        Assert.Equal(link, Assert.Single(await Adoptions.Of(Founder), kept => kept.Session == anew.Id).Key);
        await ana.Submit("/revoir", "oublier", (AccountShelf.Field, closed.Id.Value));
        Assert.Single(await Adoptions.Of(Founder));
    }

    private async Task<Secret> Renewed(RehearsedRoom room) =>
        (await Grains.Seats(room.Id).RenewLink(room.Facilitator, Role.Facilitator)).Secret!.Value;

    private async Task<RehearsedRoom> Kept(string title)
    {
        var room = await RehearsedRoom.Open(Grains, title);
        Assert.True(await Adoptions.Adopt(Signed.Signs(Founder), room.Id, room.Facilitator));
        return room;
    }

    private static async Task<string> Item(HttpClient browser, string title) =>
        (await browser.GetStringAsync("/revoir")).Split("<li").Single(item => item.Contains($">{title}<", StringComparison.Ordinal));
}
