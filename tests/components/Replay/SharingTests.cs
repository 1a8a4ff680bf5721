using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Replay;

/// <summary>Who may watch, from the opening form to the withdrawn link, as browsers live it.</summary>
[Collection(nameof(Hosting.House))]
public sealed class SharingTests(Hosting.House house)
{
    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task What_is_promised_at_the_opening_is_what_the_hall_will_say()
    {
        var facilitator = house.Browser();
        var opened = await facilitator.Submit("/ouvrir", "ouvrir",
            ("Form.Title", "Écluses"), ("Form.Pace", "60"), ("Form.People", "16"), ("Form.SeatLimit", "20"), ("Form.Groups", "0"),
            ("Form.KitId", KnownKits.QuelsFuturs), ("Form.Replay", nameof(ReplayPromise.Link)));
        var session = new SessionId(opened.Place().Split('/')[2]);
        var links = await facilitator.GetStringAsync(opened.Place());

        Assert.Contains("Partager le rejeu", links, StringComparison.Ordinal);
        Assert.Equal(ReplayPromise.Link, (await Grains.Replay(session).SeeSharing(SecretIn(links)))!.Promise);
    }

    [Fact]
    public async Task A_replay_that_was_not_promised_is_not_shared_and_the_page_says_why()
    {
        var (session, links) = await Opened(ReplayPromise.Facilitation);
        var facilitator = await Enter(links.Facilitator!.Value, session);
        var page = await facilitator.GetStringAsync($"/regie/{session}/liens");

        Assert.Contains("seules la facilitation et son organisation reverront l’atelier", page, StringComparison.Ordinal);
        Assert.DoesNotContain("partager-rejeu", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_opens_the_replay_at_an_instant_until_it_is_withdrawn()
    {
        var (session, links) = await Opened(ReplayPromise.Link);
        var facilitator = await Enter(links.Facilitator!.Value, session);
        await facilitator.Submit($"/regie/{session}/liens", "partager-rejeu");
        var link = (await Grains.Replay(session).SeeSharing(links.Facilitator.Value))!.Link!.Value;
        await Grains.Session(session).Close(links.Facilitator.Value);

        var watched = await house.Browser().GetAsync($"/e/{session}/{link.Text}?a=22-18");
        Assert.Equal($"/rejeu/{session}?a=22-18", watched.Place());
        Assert.Contains(watched.Headers.GetValues("Set-Cookie"), one => one.StartsWith("futurs-rejeu-", StringComparison.Ordinal));

        await facilitator.Submit($"/regie/{session}/liens", "retirer-rejeu");
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync($"/e/{session}/{link.Text}")).StatusCode);
    }

    [Fact]
    public async Task Whoever_scans_the_link_while_the_workshop_runs_keeps_it_until_it_opens()
    {
        var (session, links) = await Opened(ReplayPromise.Link);
        await Grains.Replay(session).Share(links.Facilitator!.Value);
        var link = (await Grains.Replay(session).SeeSharing(links.Facilitator.Value))!.Link!.Value;

        var early = await house.Browser().GetAsync($"/e/{session}/{link.Text}");

        Assert.Equal($"/rejeu/{session}", early.Place());
        Assert.Contains(early.Headers.GetValues("Set-Cookie"), one => one.StartsWith("futurs-rejeu-", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync($"/e/{session}/{Secret.New().Text}")).StatusCode);
    }

    private async Task<(SessionId Session, Links Links)> Opened(ReplayPromise promise)
    {
        var session = SessionId.New();
        var opened = await Grains.Session(session).Open(
            new(session.Value, KnownKits.QuelsFuturs, "Écluses", "Hélène", [], 16, 4, 20, null, false, promise));
        return (session, opened.Links!);
    }

    private async Task<HttpClient> Enter(Secret secret, SessionId session)
    {
        var browser = house.Browser();
        await browser.GetAsync($"/e/{session}/{secret.Text}");
        return browser;
    }

    // The facilitator's own link is the last one of the page.
    private static Secret SecretIn(string links) => new(
        links.Split("data-copier=\"")[^1].Split('"')[0].Split('/')[^1]);
}
