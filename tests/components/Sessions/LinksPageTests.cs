using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>The links of a workshop, as whoever facilitates reads them before it and once it is over.</summary>
[Collection(nameof(House))]
public sealed class LinksPageTests(House house)
{
    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task Once_it_is_over_nobody_is_invited_and_what_is_still_of_use_stays()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes de mars");
        var browser = house.Browser();
        await room.Enters(browser, room.Facilitator);
        var before = await Read(browser, room);
        Assert.Contains("À envoyer à tout le monde", before, StringComparison.Ordinal);
        Assert.Contains(room.Links.Participants.Text, before, StringComparison.Ordinal);

        await room.Closes();

        var after = await Read(browser, room);
        Assert.Contains("L’atelier est terminé.", after, StringComparison.Ordinal);
        Assert.All(
            ["La salle est prête", "À envoyer à tout le monde", "verrouillez la salle", room.Links.Participants.Text, JoinCode.Display(room.Links.Code!)],
            words => Assert.DoesNotContain(words, after, StringComparison.Ordinal));
        Assert.All(
            ["id=\"rejeu\"", room.Facilitator.Text, room.Links.CoFacilitator.Text],
            words => Assert.Contains(words, after, StringComparison.Ordinal));
    }

    private static async Task<string> Read(HttpClient browser, RehearsedRoom room) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync($"/regie/{room.Id}/liens"));
}
