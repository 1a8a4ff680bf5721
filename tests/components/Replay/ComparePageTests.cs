using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Replay;

[Collection(nameof(House))]
public sealed class ComparePageTests(House house)
{
    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task Two_workshops_side_by_side_say_whose_they_are_and_what_was_adapted()
    {
        var browser = house.Browser();
        var (one, two) = (await Begun(browser, "Lille"), await Begun(browser, "Dunkerque"));

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync($"/comparer?a={one.Id}&b={two.Id}"));

        Assert.Contains("Atelier conçu par Filage et Noémie Aubron. <a rel=\"license\"", html, StringComparison.Ordinal);
        Assert.Contains("Adaptation à distance de l’atelier", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_workshops_without_a_vote_or_cards_are_compared_by_their_pace_alone()
    {
        var browser = house.Browser();
        var one = await Begun(browser, "Lille", KnownKits.NeedsAndQuestions);
        var two = await Begun(browser, "Dunkerque", KnownKits.NeedsAndQuestions);

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync($"/comparer?a={one.Id}&b={two.Id}"));

        Assert.Contains("id=\"rythme\"", html, StringComparison.Ordinal);
        Assert.Contains("seul leur rythme se compare ici", html, StringComparison.Ordinal);
        Assert.DoesNotContain("n’a pas été révélé", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"votes\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"cases\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"case\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_archive_room_leads_there_once_it_holds_two_of_one_kit()
    {
        var browser = house.Browser();
        await Begun(browser, "Lille");
        await Begun(browser, "Lens", KnownKits.NeedsAndQuestions);
        var before = await browser.GetStringAsync("/revoir");
        await Begun(browser, "Dunkerque");

        Assert.DoesNotContain("href=\"/comparer\"", before, StringComparison.Ordinal);
        Assert.Contains("href=\"/comparer\"", await browser.GetStringAsync("/revoir"), StringComparison.Ordinal);
    }

    private async Task<RehearsedRoom> Begun(HttpClient browser, string title, string kit = KnownKits.QuelsFuturs)
    {
        var room = await RehearsedRoom.Open(Grains, title, kit);
        Assert.Equal(Refusal.None, (await Grains.Phases(room.Id).Start(room.Facilitator)).Refusal);
        await room.Enters(browser, room.Facilitator);
        return room;
    }
}
