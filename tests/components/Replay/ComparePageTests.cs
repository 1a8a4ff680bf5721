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

    private async Task<RehearsedRoom> Begun(HttpClient browser, string title)
    {
        var room = await RehearsedRoom.Open(Grains, title);
        Assert.Equal(Refusal.None, (await Grains.Phases(room.Id).Start(room.Facilitator)).Refusal);
        await room.Enters(browser, room.Facilitator);
        return room;
    }
}
