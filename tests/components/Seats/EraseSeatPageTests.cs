using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Seats;

/// <summary>Erasing for somebody who lost their device, by whoever holds a key of the facilitation.</summary>
[Collection(nameof(House))]
public sealed class EraseSeatPageTests(House house)
{
    private readonly HttpClient _browser = house.Browser();

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task A_person_is_found_by_their_name_and_erased_once_it_is_asked_twice()
    {
        var (room, nour) = await AClosedWorkshop();
        await room.Enters(_browser, room.Facilitator);
        var seat = (await Grains.Session(room.Id).SeeMine(nour))!.Seat;
        var (page, asking) = ($"/revoir/{room.Id}/personnes", $"/revoir/{room.Id}/personnes?place={seat}");

        Assert.Contains(page, await _browser.GetStringAsync($"/revoir/{room.Id}"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{asking}\"", await Read(page), StringComparison.Ordinal);
        Assert.Contains("Effacer les données de Nour, voix\u00A01", await Read(asking), StringComparison.Ordinal);
        Assert.Contains("restent à une place numérotée, sans nom", await Read(asking), StringComparison.Ordinal);
        Assert.Contains("Les sauvegardes de l’hébergement gardent tout", await Read(asking), StringComparison.Ordinal);
        Assert.False((await Grains.Seats(room.Id).SeeMyData(nour))!.IsErased);

        var answer = await _browser.Submit(asking, "effacer");
        var after = await Read(answer.Place());

        Assert.Contains("C’est effacé", after, StringComparison.Ordinal);
        Assert.Contains("<b>Voix\u00A01</b>", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Nour", after, StringComparison.Ordinal);
        Assert.True((await Grains.Seats(room.Id).SeeMyData(nour))!.IsErased);
        Assert.Contains("Effacer encore", after, StringComparison.Ordinal);
        Assert.Contains("Effacer définitivement", await Read(asking), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_only_was_there_is_shown_nobody()
    {
        var (room, nour) = await AClosedWorkshop();
        await room.Enters(_browser, nour);

        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync($"/revoir/{room.Id}/personnes")).StatusCode);
    }

    [Fact]
    public async Task A_seat_is_known_to_its_device_for_as_long_as_anything_of_it_is_kept()
    {
        await using var other = house.WithWebHostBuilder(builder => builder
            .UseSetting("Keeping:NamesDays", "7")
            .UseSetting("Keeping:WordsDays", "730"));
        var room = await RehearsedRoom.Open(other.Services.GetRequiredService<IGrainFactory>(), "Équipes de mars");
        var nour = await room.Seat("Nour");
        using var browser = other.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

        var answer = await browser.GetAsync($"/e/{room.Id}/{nour.Text}");

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("futurs-place-", StringComparison.Ordinal));
        Assert.Contains($"max-age={730 * 24 * 60 * 60}", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> Read(string page) => WebUtility.HtmlDecode(await _browser.GetStringAsync(page));

    private async Task<(RehearsedRoom Room, Secret Nour)> AClosedWorkshop()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes de mars");
        var nour = await room.Seat("Nour");
        await room.Holds(nour, "La lenteur des répétitions");
        await room.Closes();
        return (room, nour);
    }
}
