using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Observatory;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Seats;

/// <summary>« Mes données » in a room of a gathering, while that room or the common one does not answer.</summary>
public sealed class SilentSessionTests(SilentSessionTests.FaultyHouse house) : IClassFixture<SilentSessionTests.FaultyHouse>
{
    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_leaves_is_told_goodbye_and_the_device_keeps_no_seat(bool inCommonRoom)
    {
        var (common, room, phone, _) = await Sits();
        house.Silence.Of = (inCommonRoom ? common : room, nameof(ISessionSeats.Leave));

        var answer = await phone.Submit($"/atelier/{room}/mes-donnees", "quitter");

        Assert.Contains("Au revoir.", await Read(answer), StringComparison.Ordinal);
        Assert.Equal(Seats(common, room), Forgotten(answer));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_changes_their_name_is_asked_to_try_again_and_finds_what_they_typed(bool inCommonRoom)
    {
        var (common, room, phone, _) = await Sits();
        house.Silence.Of = (inCommonRoom ? common : room, nameof(ISessionSeats.Rename));

        var answer = await phone.Submit($"/atelier/{room}/mes-donnees", "changer", ("Form.Name", "Nour B."));

        var html = await Read(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Réessayez dans un instant", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Nour B.\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_erases_themselves_while_a_room_does_not_answer_is_told_so_and_forgotten_on_the_device_once_all_is_over(bool isOver)
    {
        var (common, room, phone, close) = await Sits();
        await (isOver ? close() : Task.CompletedTask);
        house.Silence.Of = (room, nameof(ISessionGathering.Erase));

        var answer = await phone.Submit($"/atelier/{room}/mes-donnees/effacer", "effacer");

        var html = await Read(answer);
        Assert.Equal(isOver ? Seats(common, room) : [], Forgotten(answer));
        Assert.Contains("Tout n’est pas encore effacé", html, StringComparison.Ordinal);
        Assert.Equal(!isOver, html.Contains("avec ce que vous y aurez écrit d’ici là", StringComparison.Ordinal));
        Assert.Matches("<script[^>]+js/forget", html);
        Assert.Contains(isOver ? "Retour à l’accueil" : "Retour à l’atelier", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ce qui disparaît", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Effacer définitivement", html, StringComparison.Ordinal);
    }

    private static async Task<string> Read(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private static IEnumerable<string> Seats(params SessionId[] sessions) =>
        sessions.Select(session => SeatCookies.Name(session, ScreenKind.Seat)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Forgotten(HttpResponseMessage answer) => answer.Headers
        .Where(header => header.Key is "Set-Cookie")
        .SelectMany(header => header.Value)
        .Select(cookie => cookie.Split('=', 2))
        .Where(cookie => cookie[0].StartsWith("futurs-place-", StringComparison.Ordinal) && cookie[1].StartsWith(';'))
        .Select(cookie => cookie[0])
        .Order(StringComparer.Ordinal);

    /// <summary>Nour came in by the common room and crossed to her own: her phone keeps a key of both.</summary>
    private async Task<(SessionId Common, SessionId Room, HttpClient Phone, Func<Task> Close)> Sits()
    {
        house.Silence.Of = null;
        var gathering = await VotedGathering.Held(Grains, rooms: 2, people: 0);
        var (common, room, key) = (Grains.Gathering(gathering.Id), gathering.Rooms[0].Session, Secret.New());
        var door = (await common.See(gathering.Conductor))!.Links.Participants;
        await VotedRoom.Accepted(Grains.Seats(gathering.Id).Join(
            new(door.Text, SeatId.New(), key, "Nour", Profile.Unsaid, OnWall: false)));
        await VotedRoom.Accepted(common.Choose(key, room));
        await common.Cross(key);

        var phone = house.Browser();
        await phone.GetAsync($"/e/{gathering.Id}/{key.Text}");
        await phone.GetAsync($"/e/{room}/{key.Text}");
        return (gathering.Id, room, phone, Close);

        async Task Close()
        {
            await VotedRoom.Accepted(Grains.Session(room).Close(gathering.Rooms[0].Links!.Facilitator!.Value));
            await VotedRoom.Accepted(Grains.Session(gathering.Id).Close(gathering.Conductor));
        }
    }

    public sealed class FaultyHouse : House
    {
        internal OneSilence Silence { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IIncomingGrainCallFilter>(Silence));
        }
    }

    internal sealed class OneSilence : IIncomingGrainCallFilter
    {
        /// <summary>What finds the store of the log out of reach, in which session; null when all answer.</summary>
        public (SessionId Session, string Method)? Of { get; set; }

        /// <summary>It did what it was asked to, and only its answer is lost.</summary>
        public bool IsOfAnswers { get; set; }

        public async Task Invoke(IIncomingGrainCallContext context)
        {
            var isSilent = Of is (var session, var method)
                && context.MethodName == method && context.TargetId.Key.ToString() == session.Value;
            if (!isSilent || IsOfAnswers)
            {
                await context.Invoke();
            }

            if (isSilent)
            {
                throw new StoreUnavailableException("The database starts again.");
            }
        }
    }
}
