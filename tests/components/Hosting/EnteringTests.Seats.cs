using System.Net;

namespace FilageFuturs.ComponentTests.Hosting;

// Where this browser sits already.
public sealed partial class EnteringTests
{
    [Fact]
    public async Task Who_opens_the_own_link_of_somebody_else_is_asked_which_seat_is_theirs_and_keeps_it_meanwhile()
    {
        var (session, links) = await Opened();
        var (phone, awa) = (await Sits(session, links, "Bruno"), await KeyOf(session, links, "Awa"));

        var asked = await phone.GetAsync($"/e/{session}/{awa.Text}");

        Assert.Equal($"/atelier/{session}/deux-places", asked.Place());
        var page = WebUtility.HtmlDecode(await phone.GetStringAsync(asked.Place()));
        Assert.Contains("Garder cette place\u00A0: Bruno", page, StringComparison.Ordinal);
        Assert.Contains("Passer à l’autre\u00A0: Awa", page, StringComparison.Ordinal);
        Assert.DoesNotContain(awa.Text, page, StringComparison.Ordinal);
        Assert.Contains("<dd>Bruno</dd>", await DataOf(phone, session), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answers_that_they_are_the_other_sits_there_and_is_asked_no_more()
    {
        var (session, links) = await Opened();
        var (tablet, awa) = (await Sits(session, links, "Bruno"), await KeyOf(session, links, "Awa"));
        var asked = await tablet.GetAsync($"/e/{session}/{awa.Text}");

        var taken = await tablet.Submit(asked.Place(), "place");

        Assert.Equal($"/atelier/{session}", taken.Place());
        Assert.Contains("<dd>Awa</dd>", await DataOf(tablet, session), StringComparison.Ordinal);
        Assert.Equal($"/atelier/{session}", (await tablet.GetAsync(asked.Place())).Place());
        Assert.Equal($"/atelier/{session}", (await tablet.GetAsync($"/e/{session}/{awa.Text}")).Place());
    }

    [Fact]
    public async Task Nothing_is_asked_of_whoever_opens_their_own_link_where_they_sit_nor_of_whose_seat_was_taken_away()
    {
        var (session, links) = await Opened();
        var (phone, awa) = (await Sits(session, links, "Bruno"), await KeyOf(session, links, "Awa"));
        var bruno = (await Grains.Session(session).SeeRoom(links.Wall))!.People.Single(person => person.Voice is 1).Seat;
        var (added, tablet) = (Secret.New(), house.Browser());
        await Grains.Seats(session).AddKey(awa, added);
        await tablet.GetAsync($"/e/{session}/{awa.Text}");

        Assert.Equal($"/atelier/{session}", (await tablet.GetAsync($"/e/{session}/{added.Text}")).Place());

        await Grains.Seats(session).Remove(links.Facilitator!.Value, bruno);
        Assert.Equal($"/atelier/{session}", (await phone.GetAsync($"/e/{session}/{awa.Text}")).Place());
    }

    [Fact]
    public async Task Nobody_is_asked_who_opened_no_such_link()
    {
        var (session, links) = await Opened();
        var phone = await Sits(session, links, "Bruno");

        Assert.Equal($"/atelier/{session}", (await phone.GetAsync($"/atelier/{session}/deux-places")).Place());
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync($"/atelier/{session}/deux-places")).StatusCode);
    }

    [Fact]
    public async Task Whoever_has_no_name_any_more_is_called_by_their_voice_there_too()
    {
        var (session, links) = await Opened();
        var (phone, awa) = (await Sits(session, links, "Bruno"), await KeyOf(session, links, "Awa"));
        await Grains.Seats(session).EraseMe(awa);

        var asked = await phone.GetAsync($"/e/{session}/{awa.Text}");

        var page = WebUtility.HtmlDecode(await phone.GetStringAsync(asked.Place())).Replace('\u00A0', ' ');
        Assert.Contains("Passer à l’autre : Voix 2", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_goes_over_to_a_seat_that_was_taken_away_while_they_were_asked(bool answers)
    {
        var (session, links) = await Opened();
        var (tablet, awa) = (await Sits(session, links, "Bruno"), await KeyOf(session, links, "Awa"));
        var asked = (await tablet.GetAsync($"/e/{session}/{awa.Text}")).Place();
        var (action, filled) = await tablet.Fill(asked, "place");
        await Grains.Seats(session).Remove(links.Facilitator!.Value, (await Grains.Session(session).SeeMine(awa))!.Seat);

        var led = answers ? await tablet.PostAsync(action, filled) : await tablet.GetAsync(asked);

        Assert.Equal($"/atelier/{session}", led.Place());
        Assert.Contains("<dd>Bruno</dd>", await DataOf(tablet, session), StringComparison.Ordinal);
    }

    private static Task<string> DataOf(HttpClient browser, SessionId session) => browser.GetStringAsync($"/atelier/{session}/mes-donnees");

    private async Task<HttpClient> Sits(SessionId session, Links links, string name)
    {
        var phone = house.Browser();
        await phone.GetAsync($"/e/{session}/{links.Participants.Text}");
        await phone.Submit($"/rejoindre/{session}", "rejoindre", ("Form.Name", name));
        return phone;
    }

    /// <summary>Of somebody who sits on another device.</summary>
    private async Task<Secret> KeyOf(SessionId session, Links links, string name)
    {
        var key = Secret.New();
        var joined = await Grains.Seats(session).Join(new(links.Participants.Text, SeatId.New(), key, name, Profile.Unsaid, OnWall: false));
        Assert.Equal(Refusal.None, joined.Refusal);
        return key;
    }
}
