using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A version was taken back, and the newer one had written in one of the workshops.</summary>
[Collection(nameof(House))]
public sealed class SilentShelfTests(House house)
{
    private readonly HttpClient _browser = house.Browser();

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task One_workshop_that_cannot_be_read_leaves_the_others_on_the_shelf()
    {
        await Opened("Équipes de mars");
        await NewerProgram.Writes(house.Services, (await Opened("Équipes de mai")).Id);

        foreach (var page in new[] { "/revoir", "/revoir?q=mars" })
        {
            var html = await Read(page);

            Assert.Contains(">Équipes de mars</a>", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Équipes de mai", html, StringComparison.Ordinal);
            Assert.Contains("1\u00A0atelier ne répond pas pour l’instant.", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_only_workshop_of_a_browser_that_cannot_be_read_is_no_empty_shelf()
    {
        await NewerProgram.Writes(house.Services, (await Opened("Équipes de mai")).Id);

        Assert.Contains("<h2 id=\"muets\">Ne répondent pas pour l’instant</h2>", await Read("/revoir"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_of_silence_where_all_answer()
    {
        await Opened("Équipes de mars");

        Assert.DoesNotContain("id=\"muets\"", await Read("/revoir"), StringComparison.Ordinal);
        Assert.DoesNotContain("pas dans la liste", await Read("/comparer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_others_are_still_compared()
    {
        foreach (var title in new[] { "Lille", "Dunkerque" })
        {
            var room = await Opened(title);
            Assert.Equal(Refusal.None, (await Grains.Phases(room.Id).Start(room.Facilitator)).Refusal);
        }

        await NewerProgram.Writes(house.Services, (await Opened("Lens")).Id);

        var html = await Read("/comparer");

        Assert.Contains("Lille", html, StringComparison.Ordinal);
        Assert.Contains("Dunkerque", html, StringComparison.Ordinal);
        Assert.Contains("1\u00A0atelier ne répond pas pour l’instant et n’est pas dans la liste.", html, StringComparison.Ordinal);
    }

    private async Task<RehearsedRoom> Opened(string title)
    {
        var room = await RehearsedRoom.Open(Grains, title);
        await room.Enters(_browser, room.Facilitator);
        return room;
    }

    private async Task<string> Read(string page) => WebUtility.HtmlDecode(await _browser.GetStringAsync(page));
}
