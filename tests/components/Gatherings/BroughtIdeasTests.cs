using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Observatory;
using FilageFuturs.ComponentTests.Seats;
using FilageFuturs.Web.Gatherings;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>Whoever conducts brings to the common wall what the rooms wrote, and reads what is there by then.</summary>
public sealed class BroughtIdeasTests(SilentSessionTests.FaultyHouse house) : IClassFixture<SilentSessionTests.FaultyHouse>
{
    private const string AreThere = "Les idées sont sur le mur commun.";
    private const string NoneYet = "Il n’y a pas encore d’idée à porter sur le mur commun.";
    private const string IsSilent = "Salle 1 n’a pas répondu\u00A0: réessayez dans un instant.";

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task Where_no_room_has_written_one_there_is_none_to_bring_yet()
    {
        var said = await Brings(await Held());

        Assert.Contains(NoneYet, said, StringComparison.Ordinal);
        Assert.DoesNotContain(AreThere, said, StringComparison.Ordinal);
        Assert.DoesNotContain("n’a pas répondu", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_room_wrote_is_there_and_a_room_that_did_not_answer_is_named()
    {
        var gathering = await Held();
        await WritesAnIdea(gathering);
        house.Silence.Of = (gathering.Rooms[1].Session, nameof(ISessionGathering.SeeIdeasToBring));

        var said = await Brings(gathering);

        Assert.Contains($"{AreThere} {IsSilent}", said, StringComparison.Ordinal);
        Assert.DoesNotContain(NoneYet, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_room_typed_from_paper_stays_off_the_wall_and_it_is_said_how_much()
    {
        var gathering = await Held();
        await WritesAnIdea(gathering);
        Assert.DoesNotContain("saisie depuis le papier", await Brings(gathering), StringComparison.Ordinal);
        await VotedRoom.Accepted(Grains.Paper(gathering.Rooms[0].Session).EnterIdea(
            gathering.Rooms[0].Links!.Facilitator!.Value, new(new("feuille-1"), "Le temps long", 4)));

        var said = await Brings(gathering);

        Assert.Contains(
            $"{AreThere} 1 idée saisie depuis le papier n’y est pas\u00A0: elle reste dans le résultat commun.",
            said,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rooms_whose_kit_has_no_wall_have_nothing_to_bring()
    {
        var gathering = await Held(KnownKits.Circuit);

        var html = WebUtility.HtmlDecode(await (await Conducts(gathering)).GetStringAsync(ResultsPage.Path(gathering.Id)));

        Assert.Contains("Figer le rapport", html, StringComparison.Ordinal);
        Assert.DoesNotContain("sur le mur commun", html, StringComparison.Ordinal);
    }

    private async Task<VotedGathering> Held(string kit = KnownKits.QuelsFuturs)
    {
        house.Silence.Of = null;
        return await VotedGathering.Held(Grains, rooms: 2, people: 0, kit);
    }

    private async Task<HttpClient> Conducts(VotedGathering gathering)
    {
        var browser = house.Browser();
        await browser.GetAsync($"/e/{gathering.Id}/{gathering.Conductor.Text}");
        return browser;
    }

    private async Task<string> Brings(VotedGathering gathering)
    {
        var answer = await (await Conducts(gathering)).Submit(ResultsPage.Path(gathering.Id), "porter", ("Most", "3"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Ana, alone in the first room.</summary>
    private async Task WritesAnIdea(VotedGathering gathering)
    {
        var (common, room, ana) = (Grains.Gathering(gathering.Id), gathering.Rooms[0].Session, Secret.New());
        var door = (await common.See(gathering.Conductor))!.Links.Participants;
        await VotedRoom.Accepted(Grains.Seats(gathering.Id).Join(new(door.Text, SeatId.New(), ana, "Ana", Profile.Unsaid, OnWall: false)));
        await VotedRoom.Accepted(common.Choose(ana, room));
        await common.Cross(ana);
        var key = gathering.Rooms[0].Links!.Facilitator!.Value;
        var kit = (await Grains.Session(room).SeeKit(key))!;
        await VotedRoom.Accepted(Grains.Phases(room).Start(key));
        for (var phase = await Running(); kit.Find(phase)!.Kind is not PhaseKind.Wall; phase = await Running())
        {
            await VotedRoom.Accepted(Grains.Phases(room).Next(key, phase));
        }

        await VotedRoom.Accepted(Grains.Anchoring(room).AddIdea(ana, IdeaId.New(), "Le droit de rater"));

        async Task<PhaseId> Running() => (await Grains.Session(room).SeeRoom(key))!.Clock!.Phase;
    }
}
