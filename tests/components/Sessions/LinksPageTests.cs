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

    [Fact]
    public async Task A_rehearsal_says_so_and_where_simulated_people_are_brought_in_from_until_it_is_over()
    {
        var (rehearsed, real) = (
            await RehearsedRoom.Open(Grains, "Équipes de mars"), await RehearsedRoom.Open(Grains, "Équipes de mars", isRehearsal: false));
        var browser = house.Browser();
        await rehearsed.Enters(browser, rehearsed.Facilitator);
        await real.Enters(browser, real.Facilitator);
        var before = await Read(browser, rehearsed);
        Assert.Contains("C’est une répétition.", before, StringComparison.Ordinal);
        Assert.Contains("Faites venir des personnes simulées depuis la régie.", before, StringComparison.Ordinal);
        Assert.DoesNotContain("C’est une répétition", await Read(browser, real), StringComparison.Ordinal);

        await rehearsed.Closes();

        var after = await Read(browser, rehearsed);
        Assert.Contains("C’est une répétition.", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Faites venir", after, StringComparison.Ordinal);
    }

    private static async Task<string> Read(HttpClient browser, RehearsedRoom room) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync($"/regie/{room.Id}/liens"));
}
