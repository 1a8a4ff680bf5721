using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>From the opening to the seat, as browsers live it.</summary>
[Collection(nameof(House))]
public sealed partial class EnteringTests(House house)
{
    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task Opening_leads_to_the_links_and_nobody_else_sees_them()
    {
        var facilitator = house.Browser();
        var opened = await facilitator.Submit("/ouvrir", "ouvrir", OpeningFields);
        var links = await facilitator.GetStringAsync(opened.Place());

        Assert.Matches("^/regie/[0-9a-f]{32}/liens$", opened.Place());
        Assert.Equal(4, links.Split("data-copier=").Length - 1);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync(opened.Place())).StatusCode);
    }

    [Theory]
    [InlineData("/ouvrir", "ouvrir")]
    [InlineData("/rencontre/ouvrir", "rencontre")]
    public async Task Who_knows_the_address_of_a_workshop_does_not_get_its_links_by_opening_it_again(string page, string form)
    {
        var (session, _) = await Opened();
        var stranger = house.Browser();

        var answer = await stranger.Submit(page, form,
        [
            .. OpeningFields, ("Form.Key", session.Value), ("Form.Id", session.Value),
            ("Form.Rooms[0].Name", "Lille"), ("Form.Rooms[0].Expected", "12"), ("Form.Rooms[0].Seats", "20"),
            ("Form.Rooms[1].Name", "Amiens"), ("Form.Rooms[1].Expected", "12"), ("Form.Rooms[1].Seats", "20"),
        ]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain(session.Value, answer.Place(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/regie/{session}/liens")).StatusCode);
    }

    [Fact]
    public async Task A_spoken_code_opens_no_address()
    {
        var (session, links) = await Opened();

        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync($"/e/{session}/{links.Code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync($"/e/{session}/{JoinCode.Display(links.Code!)}")).StatusCode);
    }

    [Fact]
    public async Task What_is_missing_to_open_is_said_and_nothing_is_opened()
    {
        var answer = await house.Browser().Submit("/ouvrir", "ouvrir", ("Form.Title", " "), ("Form.SeatLimit", "20"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Donnez un titre", html, StringComparison.Ordinal);
        Assert.Matches("<input id=\"titre\"[^>]*aria-describedby=\"titre-aide refus\" aria-invalid=\"true\"", html);
    }

    [Fact]
    public async Task A_link_leads_to_a_seat_without_leaving_a_secret_in_any_address()
    {
        var (session, links) = await Opened();
        var phone = house.Browser();

        var door = await phone.GetAsync($"/e/{session}/{links.Participants.Text}");
        var seated = await phone.Submit(door.Place(), "rejoindre", ("Form.Name", "Nour"), ("Form.OnWall", "true"));
        var again = await phone.GetAsync($"/e/{session}/{links.Participants.Text}");

        Assert.Equal($"/rejoindre/{session}?venu=1", door.Place());
        Assert.Equal($"/atelier/{session}", seated.Place());
        Assert.Equal($"/atelier/{session}", again.Place());
        var cookie = seated.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("futurs-place-", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_code_typed_anyhow_leads_to_the_same_form()
    {
        var (session, links) = await Opened();
        var typed = links.Code!.Replace('-', ' ').ToLowerInvariant();

        var answer = await house.Browser().Submit("/", "code", ("Form.Code", typed));

        Assert.Equal($"/rejoindre/{session}?venu=1", answer.Place());
    }

    [Fact]
    public async Task A_wrong_code_says_so_kindly_and_hints_at_nothing()
    {
        var answer = await house.Browser().Submit("/s", "code", ("Form.Code", "rideau 99"));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Aucune salle ne répond à ce code", html, StringComparison.Ordinal);
        Assert.Contains("value=\"rideau 99\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/e/inconnu/inconnu")]
    [InlineData("/rejoindre/inconnu")]
    [InlineData("/regie/inconnu/liens")]
    [InlineData("/atelier/inconnu/mes-donnees")]
    [InlineData("/atelier/inconnu/attente")]
    public async Task Every_door_that_does_not_exist_is_the_same_page(string page)
    {
        var answer = await house.Browser().GetAsync(page);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Ce lien ne mène à aucune salle", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_of_a_real_session_is_no_better_than_none()
    {
        var (session, _) = await Opened();

        var answer = await house.Browser().GetAsync($"/e/{session}/{Secret.New().Text}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_same_first_name_is_refused_and_what_was_typed_stays()
    {
        var (session, links) = await Opened();
        await Seat(session, links, "Élodie");

        var answer = await Seat(session, links, "elodie", ("Form.Function", "billetterie"));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("ajoutez l’initiale", html, StringComparison.Ordinal);
        Assert.Contains("value=\"elodie\"", html, StringComparison.Ordinal);
        Assert.Matches("value=\"billetterie\" selected", html);
    }

    [Fact]
    public async Task Whoever_reads_english_hears_the_lists_of_a_french_kit_in_french()
    {
        var (session, links) = await Opened();
        var phone = house.Browser("en-GB");
        await phone.GetAsync($"/e/{session}/{links.Participants.Text}");

        var html = await phone.GetStringAsync($"/rejoindre/{session}");

        Assert.Contains("<option value=\"billetterie\" lang=\"fr\">", html, StringComparison.Ordinal);
        Assert.Contains("<option value>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_the_form_twice_takes_one_seat()
    {
        var (session, links) = await Opened();
        var phone = house.Browser();
        await phone.GetAsync($"/e/{session}/{links.Participants.Text}");

        await Task.WhenAll(
            phone.Submit($"/rejoindre/{session}", "rejoindre", ("Form.Name", "Nour")),
            phone.Submit($"/rejoindre/{session}", "rejoindre", ("Form.Name", "Nour")));

        var room = await Grains.Session(session).SeeRoom(links.Wall);
        Assert.Single(room!.People);
    }

    [Fact]
    public async Task A_locked_room_says_how_to_get_in()
    {
        var (session, links) = await Opened();
        await Grains.Seats(session).SetLock(links.Facilitator!.Value, true);
        var phone = house.Browser();

        var door = await phone.GetAsync($"/e/{session}/{links.Participants.Text}");

        Assert.Contains("Porte close.", await phone.GetStringAsync(door.Place()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_late_reads_at_the_door_who_may_watch_again()
    {
        const string Promise = "pourront le revoir avec les prénoms";
        var (session, links) = await Opened();
        Assert.DoesNotContain(Promise, await Door(), StringComparison.Ordinal);

        await Grains.Phases(session).Start(links.Facilitator!.Value);

        Assert.Contains(Promise, await Door(), StringComparison.Ordinal);

        async Task<string> Door()
        {
            var phone = house.Browser();
            var door = await phone.GetAsync($"/e/{session}/{links.Participants.Text}");
            return await phone.GetStringAsync(door.Place());
        }
    }

    [Theory]
    [InlineData(Role.Facilitator, "regie")]
    [InlineData(Role.CoFacilitator, "regie")]
    [InlineData(Role.Wall, "ecran")]
    public async Task One_link_one_role(Role role, string screen)
    {
        var (session, links) = await Opened();
        var secret = role switch
        {
            Role.Facilitator => links.Facilitator!.Value,
            Role.CoFacilitator => links.CoFacilitator,
            _ => links.Wall,
        };

        Assert.Equal($"/{screen}/{session}", (await house.Browser().GetAsync($"/e/{session}/{secret.Text}")).Place());
    }

    private static (string, string)[] OpeningFields =>
    [
        ("Form.Title", "Équipe du Théâtre des Écluses"), ("Form.Facilitator", "Hélène"), ("Form.Pace", "45"),
        ("Form.People", "16"), ("Form.SeatLimit", "20"), ("Form.Groups", "0"), ("Form.KitId", KnownKits.QuelsFuturs),
    ];

    private async Task<(SessionId Session, Links Links)> Opened()
    {
        var session = SessionId.New();
        var opened = await Grains.Session(session).Open(
            new(session.Value, KnownKits.QuelsFuturs, "Équipe du Théâtre des Écluses", "Hélène", [], 16, 4, 20, null, false));
        return (session, opened.Links!);
    }

    private async Task<HttpResponseMessage> Seat(
        SessionId session, Links links, string name, params (string, string)[] more)
    {
        var phone = house.Browser();
        await phone.GetAsync($"/e/{session}/{links.Participants.Text}");
        return await phone.Submit($"/rejoindre/{session}", "rejoindre", [("Form.Name", name), .. more]);
    }
}
