using System.Net;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Observatory;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Seats;

[Collection(nameof(House))]
public sealed class MyDataPageTests(House house)
{
    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task A_person_sees_what_is_kept_of_them_and_until_when()
    {
        var (page, phone, _, _) = await Seated();

        var html = await Read(await phone.GetAsync(page));

        Assert.Contains("<dd>Nour</dd>", html, StringComparison.Ordinal);
        Assert.Contains("Billetterie", html, StringComparison.Ordinal);
        Assert.Contains("faites-le d’abord\u00A0: cet appareil n’ouvrira plus cette page.", html, StringComparison.Ordinal);
        Assert.Matches(@"effacé le \d{1,2}\u00A0\w+\u00A0\d{4}", html);
    }

    [Fact]
    public async Task A_stranger_sees_nothing()
    {
        var (page, _, _, _) = await Seated();

        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync(page + "/effacer")).StatusCode);
    }

    [Fact]
    public async Task A_new_name_and_an_empty_profile_are_kept()
    {
        var (page, phone, _, _) = await Seated();

        var changed = await phone.Submit(page, "changer", ("Form.Name", "Nour B."), ("Form.OnWall", "true"));
        var html = await phone.GetStringAsync(changed.Place());

        Assert.Contains("C’est changé.", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("<dd>Nour B.</dd>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<dd>Billetterie", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gender_is_said_shown_and_taken_back()
    {
        var (page, phone, _, _) = await Seated();

        await phone.Submit(page, "changer", ("Form.Name", "Nour"), ("Form.Gender", "femme"));
        var said = await phone.GetStringAsync(page);
        await phone.Submit(page, "changer", ("Form.Name", "Nour"), ("Form.Gender", ""));

        Assert.Contains("<dd>Femme</dd>", said, StringComparison.Ordinal);
        Assert.DoesNotContain("<dd>Femme</dd>", await phone.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_name_is_refused_with_a_sentence()
    {
        var (page, phone, _, _) = await Seated();

        var refused = await phone.Submit(page, "changer", ("Form.Name", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("un prénom ou un pseudonyme suffit", await Read(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_for_oneself_opens_the_same_seat_on_another_device()
    {
        var (page, phone, _, room) = await Seated();
        var html = await Read(await phone.Submit(page, "appareil"));
        var tablet = house.Browser();

        await tablet.GetAsync(new Uri(Regex.Match(html, "<code>([^<]+)</code>").Groups[1].Value).PathAndQuery);

        Assert.Contains("class=\"qr\"", html, StringComparison.Ordinal);
        Assert.Contains("<dd>Nour</dd>", await tablet.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Single((await room()).People);
    }

    [Fact]
    public async Task Leaving_makes_this_device_forget()
    {
        var (page, phone, _, _) = await Seated();

        Assert.Contains("Au revoir.", await Read(await phone.Submit(page, "quitter")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(page)).StatusCode);
    }

    [Fact]
    public async Task After_the_workshop_one_sees_and_erases_but_changes_nothing()
    {
        var (page, phone, close, _) = await Seated();
        await close();

        var html = await Read(await phone.GetAsync(page));
        var erased = await Read(await phone.Submit(page + "/effacer", "effacer"));

        Assert.Contains("<dd>Nour</dd>", html, StringComparison.Ordinal);
        Assert.Contains("Oublier cet appareil", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"changer\"", html, StringComparison.Ordinal);
        Assert.Contains("C’est effacé.", erased, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(page)).StatusCode);
    }

    [Fact]
    public async Task In_a_gathering_what_was_written_in_the_plenary_is_shown_and_said_to_go_from_the_page_of_ones_room_too()
    {
        var (page, phone, _) = await WroteInPlenary("Le droit de rater");

        var html = await Read(await phone.GetAsync(page));
        var asked = await Read(await phone.GetAsync(page + "/effacer"));

        Assert.Contains("Le droit de rater", html, StringComparison.Ordinal);
        Assert.Contains("Le texte que vous avez écrit.", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_gathering_a_device_that_forgot_somebody_from_their_room_opens_no_other_session_as_them()
    {
        var (page, phone, gathering) = await WroteInPlenary("Le droit de rater");
        var view = (await Grains.Gathering(gathering.Id).See(gathering.Conductor))!;

        await phone.Submit(page, "quitter");
        var next = await phone.GetAsync($"/e/{gathering.Id}/{view.Links.Participants.Text}");

        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync($"/atelier/{gathering.Id}/mes-donnees")).StatusCode);
        Assert.StartsWith($"/rejoindre/{gathering.Id}", next.Place(), StringComparison.Ordinal);
        var people = (await Grains.Session(gathering.Id).SeeRoom(gathering.Conductor))!.People;
        Assert.Equal(Presence.Left, Assert.Single(people).Presence);
    }

    [Fact]
    public async Task Who_leaves_a_room_that_has_ended_reads_that_they_leave_the_gathering_too_while_it_goes_on()
    {
        var (page, phone, gathering) = await WroteInPlenary("Le droit de rater");
        var room = gathering.Rooms[0];
        await VotedRoom.Accepted(Grains.Session(room.Session).Close(room.Links!.Facilitator!.Value));

        var still = await Read(await phone.GetAsync(page));
        await VotedRoom.Accepted(Grains.Session(gathering.Id).Close(gathering.Conductor));
        var over = await Read(await phone.GetAsync(page));

        Assert.Contains("Vous quittez aussi la rencontre", still, StringComparison.Ordinal);
        Assert.DoesNotContain("Oublier cet appareil", still, StringComparison.Ordinal);
        Assert.Contains("Oublier cet appareil", over, StringComparison.Ordinal);
        Assert.DoesNotContain("Vous quittez aussi la rencontre", over, StringComparison.Ordinal);
        Assert.All((string[])[still, over], said => Assert.DoesNotContain("d’abord : cet appareil", said, StringComparison.Ordinal));
    }

    private static async Task<string> Read(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private async Task<(string Page, HttpClient Phone, Func<Task> Close, Func<Task<RoomView>> Room)> Seated()
    {
        var session = SessionId.New();
        var opened = await Grains.Session(session).Open(
            new(session.Value, KnownKits.QuelsFuturs, "Équipe du Théâtre des Écluses", null, [], 16, 4, 20, null, false));
        var facilitator = opened.Links!.Facilitator!.Value;
        var phone = house.Browser();
        await phone.GetAsync($"/e/{session}/{opened.Links.Participants.Text}");
        await phone.Submit($"/rejoindre/{session}", "rejoindre", ("Form.Name", "Nour"), ("Form.Function", "billetterie"));
        return (
            $"/atelier/{session}/mes-donnees",
            phone,
            () => Grains.Session(session).Close(facilitator),
            async () => (await Grains.Session(session).SeeRoom(facilitator))!);
    }

    /// <summary>Nour came in by the common room and crossed to her own: her phone keeps a key of both.</summary>
    private async Task<(string Page, HttpClient Phone, VotedGathering Gathering)> WroteInPlenary(string idea)
    {
        var gathering = await VotedGathering.Held(Grains, rooms: 2, people: 0);
        var (plenary, room, token) = (Grains.Gathering(gathering.Id), gathering.Rooms[0].Session, Secret.New());
        var door = (await plenary.See(gathering.Conductor))!.Links.Participants;
        await VotedRoom.Accepted(Grains.Seats(gathering.Id).Join(
            new(door.Text, SeatId.New(), token, "Nour", Profile.Unsaid, OnWall: false)));
        await VotedRoom.Accepted(plenary.Choose(token, room));
        await plenary.Cross(token);

        var kit = (await Grains.Session(gathering.Id).SeeKit(gathering.Conductor))!;
        await VotedRoom.Accepted(Grains.Phases(gathering.Id).Start(gathering.Conductor));
        for (var phase = await Phase(); kit.Find(phase)!.Kind is not PhaseKind.Wall; phase = await Phase())
        {
            await VotedRoom.Accepted(Grains.Phases(gathering.Id).Next(gathering.Conductor, phase));
        }

        await VotedRoom.Accepted(Grains.Anchoring(gathering.Id).AddIdea(token, IdeaId.New(), idea));
        var phone = house.Browser();
        await phone.GetAsync($"/e/{gathering.Id}/{token.Text}");
        await phone.GetAsync($"/e/{room}/{token.Text}");
        return ($"/atelier/{room}/mes-donnees", phone, gathering);

        async Task<PhaseId> Phase() => (await Grains.Session(gathering.Id).SeeRoom(gathering.Conductor))!.Clock!.Phase;
    }
}
