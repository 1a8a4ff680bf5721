using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Hosting;

[Collection(nameof(House))]
public sealed class MyDataTests(House house)
{
    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task A_person_sees_what_is_kept_of_them_and_until_when()
    {
        var (session, phone, _) = await Seated();

        var html = await phone.GetStringAsync($"/atelier/{session}/mes-donnees");

        Assert.Contains("Nour", html, StringComparison.Ordinal);
        Assert.Contains("Billetterie et accueil", html, StringComparison.Ordinal);
        Assert.Contains("seront effacés le", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_for_oneself_opens_the_same_seat_on_another_device()
    {
        var (session, phone, links) = await Seated();
        var page = await phone.Submit($"/atelier/{session}/mes-donnees", "appareil");
        var link = Regex.Match(await page.Content.ReadAsStringAsync(), "<code>([^<]+)</code>").Groups[1].Value;
        var tablet = house.Browser();

        Assert.Equal($"/atelier/{session}", (await tablet.GetAsync(new Uri(link).PathAndQuery)).Place());
        Assert.Contains("Nour", await tablet.GetStringAsync($"/atelier/{session}/mes-donnees"), StringComparison.Ordinal);
        Assert.Single((await Grains.Session(session).SeeRoom(links.Wall))!.People);
    }

    [Fact]
    public async Task Leaving_makes_this_device_forget()
    {
        var (session, phone, _) = await Seated();

        var gone = await phone.Submit($"/atelier/{session}/mes-donnees", "quitter");

        Assert.Contains("Au revoir.", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync($"/atelier/{session}/mes-donnees")).StatusCode);
    }

    [Fact]
    public async Task Erasing_takes_the_name_out_of_the_room()
    {
        var (session, phone, links) = await Seated();

        var erased = await phone.Submit($"/atelier/{session}/mes-donnees", "effacer");

        Assert.Contains("C’est effacé.", await erased.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var room = await Grains.Session(session).SeeRoom(links.Facilitator!.Value);
        Assert.DoesNotContain(room!.People, person => person.Name == "Nour");
    }

    private async Task<(SessionId Session, HttpClient Phone, Links Links)> Seated()
    {
        var session = SessionId.New();
        var opened = await Grains.Session(session).Open(
            new(session.Value, KnownKits.QuelsFuturs, "Équipe du Théâtre des Écluses", null, [], 16, 4, 20, null, false));
        var phone = house.Browser();
        await phone.GetAsync($"/e/{session}/{opened.Links!.Participants.Text}");
        await phone.Submit($"/rejoindre/{session}", "rejoindre", ("Form.Name", "Nour"), ("Form.Function", "billetterie"));
        return (session, phone, opened.Links);
    }
}
