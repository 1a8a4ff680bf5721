using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace FilageFuturs.ComponentTests.Hosting;

// Where something was lost on the way in: what the browser was to keep, or an answer.
public sealed partial class EnteringTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_browser_without_what_the_link_opened_reads_that_the_link_is_to_be_opened_there(bool exists)
    {
        var session = exists ? (await Opened()).Session : SessionId.New();

        var answer = await house.Browser().GetAsync($"/rejoindre/{session}?venu=1");

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Rouvrez ici le lien de votre invitation", html, StringComparison.Ordinal);
        Assert.Contains("autorisez les cookies", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ce lien ne mène à aucune salle", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("archive", true)]
    [InlineData("archive", false)]
    [InlineData("revoir", true)]
    [InlineData("revoir", false)]
    public async Task An_address_that_was_kept_without_its_link_says_what_opens_it_and_leads_there(string page, bool exists)
    {
        var session = exists ? (await Opened()).Session : SessionId.New();

        var answer = await house.Browser().GetAsync($"/{page}/{session}");

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("il faut le lien reçu, ou le compte qui garde l’atelier", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"btn\" href=\"/revoir\">Coller le lien, ou se connecter</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_never_heard_that_they_have_a_seat_and_opens_the_link_again_has_one()
    {
        var (session, links) = await Opened();
        var cookies = new CookieContainer();
        var phone = house.CreateDefaultClient(new CookieContainerHandler(cookies));
        await phone.GetAsync($"/e/{session}/{links.Participants.Text}");
        await SendUnheard(phone, cookies, $"/rejoindre/{session}", "Nour");

        var door = await phone.GetAsync($"/e/{session}/{links.Participants.Text}");
        var seated = await phone.Submit(door.Place(), "rejoindre", ("Form.Name", "Nour"));

        Assert.Equal($"/atelier/{session}", seated.Place());
        Assert.Single((await Grains.Session(session).SeeRoom(links.Wall))!.People);
    }

    [Fact]
    public async Task Who_was_refused_without_hearing_that_they_waited_may_knock_again()
    {
        var (session, links) = await Opened();
        await Grains.Seats(session).SetAdmission(links.Facilitator!.Value, true);
        var cookies = new CookieContainer();
        var phone = house.CreateDefaultClient(new CookieContainerHandler(cookies));
        await phone.GetAsync($"/e/{session}/{links.Participants.Text}");
        await SendUnheard(phone, cookies, $"/rejoindre/{session}", "Nour");
        await Grains.Seats(session).Refuse(links.Facilitator.Value, await WhoWaits(session, links));

        var door = await phone.GetAsync($"/e/{session}/{links.Participants.Text}");
        var waiting = await phone.Submit(door.Place(), "rejoindre", ("Form.Name", "Nour"));

        Assert.Equal($"/atelier/{session}/attente", waiting.Place());
    }

    /// <summary>The house gets the form, and this browser nothing of the answer.</summary>
    private async Task SendUnheard(HttpClient phone, CookieContainer cookies, string page, string name)
    {
        var (action, filled) = await phone.Fill(page, "rejoindre", ("Form.Name", name));
        var unheard = house.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        unheard.DefaultRequestHeaders.Add("Cookie", cookies.GetCookieHeader(house.Server.BaseAddress));
        Assert.Equal(HttpStatusCode.Redirect, (await unheard.PostAsync(action, filled)).StatusCode);
    }
}
