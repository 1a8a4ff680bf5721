using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Observatory;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Seats;

/// <summary>Whoever erases themselves before the end stays, nameless: put out, they came back as a second voter beside their own dots.</summary>
[Collection(nameof(House))]
public sealed class EraseMePageTests(House house)
{
    private const string Forgets = "Votre place sur cet appareil, qui vous oublie";

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task Erasing_asks_first_then_says_what_is_left()
    {
        var (page, phone, session, facilitator) = await Came();
        var asked = await Read(await phone.GetAsync(page + "/effacer"));

        var erased = await Read(await phone.Submit(page + "/effacer", "effacer"));

        Assert.Contains("Garder mes données", asked, StringComparison.Ordinal);
        Assert.All((string[])[asked, erased], said => Assert.Contains("les sauvegardes", said, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("C’est effacé.", erased, StringComparison.Ordinal);
        Assert.Contains("Une place numérotée", erased, StringComparison.Ordinal);
        Assert.Matches("<script[^>]+js/forget", erased);
        Assert.DoesNotContain(await People(session, facilitator), person => person.Name is not null);
    }

    [Fact]
    public async Task While_it_runs_whoever_erases_themselves_keeps_their_seat_and_reads_so_before_and_after()
    {
        var (page, phone, session, facilitator) = await Came();
        await VotedRoom.Accepted(Grains.Phases(session).Start(facilitator));
        await VotedRoom.Accepted(Grains.Seats(session).SetLock(facilitator, true));
        var asked = await Read(await phone.GetAsync(page + "/effacer"));

        var erased = await Read(await phone.Submit(page + "/effacer", "effacer"));

        Assert.Contains("elle reste ouverte ici, sans nom", asked, StringComparison.Ordinal);
        Assert.DoesNotContain(Forgets, asked, StringComparison.Ordinal);
        Assert.Contains("Votre place reste ouverte sur cet appareil, sans nom.", erased, StringComparison.Ordinal);
        Assert.Contains($"href=\"/atelier/{session}\"", erased, StringComparison.Ordinal);
        Assert.Equal($"/atelier/{session}", (await phone.GetAsync($"/atelier/{session}/attente")).Place());
        var here = Assert.Single(await People(session, facilitator));
        Assert.Null(here.Name);
        Assert.NotEqual(Presence.Left, here.Presence);
    }

    [Fact]
    public async Task Whoever_stays_may_take_another_name_open_their_seat_elsewhere_and_erase_that_too()
    {
        var (page, phone, session, facilitator) = await Came();
        await phone.Submit(page + "/effacer", "effacer");
        Assert.Contains("Obtenir mon lien personnel", await Read(await phone.GetAsync(page)), StringComparison.Ordinal);

        await phone.Submit(page, "changer", ("Form.Name", "N."));
        Assert.Equal("N.", Assert.Single(await People(session, facilitator)).Name);

        await phone.Submit(page + "/effacer", "effacer");
        Assert.Null(Assert.Single(await People(session, facilitator)).Name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_takes_no_part_is_forgotten_by_the_device_and_reads_so_before(bool isRemoved)
    {
        var (page, phone, session, facilitator) = await Came(waits: !isRemoved);
        if (isRemoved)
        {
            await VotedRoom.Accepted(
                Grains.Seats(session).Remove(facilitator, Assert.Single(await People(session, facilitator)).Seat));
        }

        var asked = await Read(await phone.GetAsync(page + "/effacer"));
        var erased = await Read(await phone.Submit(page + "/effacer", "effacer"));

        Assert.Contains(Forgets, asked, StringComparison.Ordinal);
        Assert.Contains("Cet appareil vous a oublié·e.", erased, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(page)).StatusCode);
    }

    [Fact]
    public async Task In_a_gathering_one_stays_in_all_of_it_until_all_of_it_is_over()
    {
        var (gathering, phone) = await Crossed();
        var room = gathering.Rooms[0];
        var (own, common) = ($"/atelier/{room.Session}/mes-donnees", $"/atelier/{gathering.Id}/mes-donnees");
        await VotedRoom.Accepted(Grains.Session(room.Session).Close(room.Links!.Facilitator!.Value));

        await phone.Submit(own + "/effacer", "effacer");

        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(own)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(common)).StatusCode);
        Assert.Null(Assert.Single(await People(gathering.Id, gathering.Conductor)).Name);
        await VotedRoom.Accepted(Grains.Session(gathering.Id).Close(gathering.Conductor));

        await phone.Submit(own + "/effacer", "effacer");

        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(own)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(common)).StatusCode);
    }

    private static async Task<string> Read(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private async Task<ImmutableArray<PersonView>> People(SessionId session, Secret facilitator) =>
        (await Grains.Session(session).SeeRoom(facilitator))!.People;

    /// <summary>Nour came by the link.</summary>
    private async Task<(string Page, HttpClient Phone, SessionId Session, Secret Facilitator)> Came(bool waits = false)
    {
        var session = SessionId.New();
        var opened = await Grains.Session(session).Open(
            new(session.Value, KnownKits.QuelsFuturs, "Équipe du Théâtre des Écluses", null, [], 16, 4, 20, null, false));
        var facilitator = opened.Links!.Facilitator!.Value;
        await VotedRoom.Accepted(Grains.Seats(session).SetAdmission(facilitator, waits));
        var phone = house.Browser();
        await phone.GetAsync($"/e/{session}/{opened.Links.Participants.Text}");
        await phone.Submit($"/rejoindre/{session}", "rejoindre", ("Form.Name", "Nour"));
        return ($"/atelier/{session}/mes-donnees", phone, session, facilitator);
    }

    /// <summary>Nour came in by the common room and crossed to her own: her phone keeps a key of both.</summary>
    private async Task<(VotedGathering Gathering, HttpClient Phone)> Crossed()
    {
        var gathering = await VotedGathering.Held(Grains, rooms: 2, people: 0);
        var (plenary, room, key) = (Grains.Gathering(gathering.Id), gathering.Rooms[0].Session, Secret.New());
        var door = (await plenary.See(gathering.Conductor))!.Links.Participants;
        await VotedRoom.Accepted(Grains.Seats(gathering.Id).Join(
            new(door.Text, SeatId.New(), key, "Nour", Profile.Unsaid, OnWall: false)));
        await VotedRoom.Accepted(plenary.Choose(key, room));
        await plenary.Cross(key);
        var phone = house.Browser();
        await phone.GetAsync($"/e/{gathering.Id}/{key.Text}");
        await phone.GetAsync($"/e/{room}/{key.Text}");
        return (gathering, phone);
    }
}
