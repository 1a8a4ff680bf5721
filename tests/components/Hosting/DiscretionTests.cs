using System.Net;
using System.Net.Http.Headers;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>A workshop is lived, with its accidents; nothing that anybody wrote, is called or holds is in what operators read.</summary>
[Collection(nameof(ListenedHouse))]
public sealed class DiscretionTests(ListenedHouse house)
{
    private const string Name = "Wilhelmine-Xénia";
    private const string Renamed = "Ysoline-Zéphyrine";
    private const string Title = "Colloque des Hippocampes";
    private const string Facilitator = "Théodebald";
    private const string Note = "le cachalot récite des haïkus";
    private const string Message = "rangez les trombones à coulisse";
    private const string WrongCode = "rideau-xylophone";
    private const string Address = "capucine.vladivostok@example.org";
    private const string Password = "mot-de-passe-hippocampe-1234";
    private const string Lost = "perdu-dans-les-coulisses";

    private static readonly string WrongSecret = Secret.New().Text;

    private readonly SessionId _id = SessionId.New();
    private Links _links = null!;

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    private Secret Conductor => _links.Facilitator!.Value;

    [Fact]
    public async Task Logs_spans_and_measures_say_what_happens_and_never_who_or_what_was_written()
    {
        await Live();
        await Stumble();
        var measures = await Measures(ListenedHouse.Token);

        Assert.Contains(house.Logs, line => line.Contains("refused", StringComparison.Ordinal) && line.Contains("TraceId", StringComparison.Ordinal));
        Assert.Contains(house.Logs, line => line.Contains($"{_id}: Write refused, NotAllowed", StringComparison.Ordinal));
        Assert.Contains(house.Logs, line => line.Contains($"{_id}: CallHelp refused, NotAllowed", StringComparison.Ordinal));
        Assert.Contains(house.Logs, line => line.Contains("A code was refused", StringComparison.Ordinal));
        Assert.Contains(house.Logs, line => line.Contains("A link opened nothing", StringComparison.Ordinal));
        Assert.Contains(house.Spans, span => span.StartsWith("board Write", StringComparison.Ordinal));
        Assert.Contains(house.Spans, span => span.Contains("http.route=", StringComparison.Ordinal));
        Assert.Contains(house.Spans, span => span.Contains("rpc.method=", StringComparison.Ordinal));
        Assert.Contains("futurs_append_duration_seconds_bucket", measures, StringComparison.Ordinal);
        foreach (var secret in Secrets)
        {
            Assert.DoesNotContain(house.Logs, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(house.Spans, span => span.Contains(secret, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(secret, measures, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(house.Spans, span => span.Contains(_id.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(_id.Value, measures, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("un-autre-jeton-de-lecture-faux")]
    [InlineData("")]
    public async Task Measures_are_for_whoever_has_the_token(string? token)
    {
        var answer = await Ask(token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Reading_the_measures_is_not_measured_and_what_has_not_happened_is_a_zero()
    {
        await Measures(ListenedHouse.Token);
        var measures = await Measures(ListenedHouse.Token);

        Assert.DoesNotContain("/mesures", measures, StringComparison.Ordinal);
        Assert.Matches("(?m)^futurs_append_conflicts_total(\\{\\})? 0$", measures);
        Assert.Matches("(?m)^futurs_rooms\\{state=\"none\"\\} ", measures);
        Assert.Matches("(?m)^futurs_data_free_bytes(\\{\\})? [1-9]", measures);
        Assert.Matches("(?m)^futurs_clock_drift_seconds(\\{\\})? ", measures);
        Assert.Matches("(?m)^dotnet_process_memory_working_set_bytes(\\{\\})? [1-9]", measures);
    }

    private IEnumerable<string> Secrets =>
    [
        Name, Renamed, Title, Facilitator, Note, Message, WrongCode, Address, "capucine", Password, Lost, WrongSecret,
        _links.Participants.Text, _links.Wall.Text, _links.CoFacilitator.Text, Conductor.Text, _links.Code!, ListenedHouse.Token,
    ];

    private async Task Live()
    {
        _links = (await Grains.Session(_id).Open(
            new(_id.Value, KnownKits.QuelsFuturs, Title, Facilitator, [], 4, 1, 4, null, false))).Links!;
        var phone = house.Browser();
        await phone.GetAsync($"/e/{_id}/{_links.Participants.Text}");
        var seated = await phone.Submit($"/rejoindre/{_id}", "rejoindre", ("Form.Name", Name));
        await phone.GetStringAsync(seated.Place());
        await phone.GetAsync($"/e/{_id}/{_links.Wall.Text}");
        var (seat, me) = (SeatId.New(), Secret.New());
        await Grains.Seats(_id).Join(new(_links.Participants.Text, seat, me, Renamed + "2", Profile.Unsaid, true));
        await Grains.Seats(_id).Rename(me, seat, Renamed);
        await Grains.Session(_id).Send(Conductor, new("message"), null, Message);
        await GoToTheCard();
        await using var services = house.Services.CreateAsyncScope();
        await using var screen = await services.ServiceProvider.GetRequiredService<ISessionFeeds>()
            .Open(_id, me, ScreenKind.Seat, () => Task.CompletedTask);
        var kit = (await Grains.Session(_id).SeeKit(me))!;
        var card = kit.Phases.First(phase => phase.Kind is PhaseKind.CardBoard).Card!.Value;
        var board = new BoardId((await Grains.Session(_id).SeeMine(me))!.Group!.Value, card);
        var prompt = kit.Cards.First(one => one.Id == card).Prompts[0].Id;
        Assert.Equal(Refusal.None, (await Grains.Board(_id, board).Write(me, prompt, new("note"), Note)).Refusal);
        Assert.NotNull(screen);
    }

    /// <summary>What goes wrong: refusals, doors that do not exist, a failure of ours in the midst of a request.</summary>
    private async Task Stumble()
    {
        var stranger = house.Browser();
        await stranger.Submit("/", "code", ("Form.Code", WrongCode));
        await stranger.Submit("/connexion", "connexion", ("Form.Address", Address), ("Form.Password", Password));
        foreach (var page in new[] { "e", "r" })
        {
            await stranger.GetAsync($"/{page}/{_id}/{WrongSecret}");
        }

        await stranger.GetAsync($"/invitation/{WrongSecret}");
        await stranger.GetAsync($"/ouvrir?cle={WrongSecret}");
        await stranger.GetAsync($"/{Lost}?mot={Lost}");
        await Grains.Board(_id, new(new("groupe"), new("carte"))).Write(new(WrongSecret), new("case"), new("note-2"), Note);
        await Grains.Group(_id, new("groupe")).CallHelp(new(WrongSecret));
        var again = await stranger.GetAsync($"/e/{_id}/{_links.Participants.Text}");
        await stranger.Submit(again.Place(), "rejoindre", ("Form.Name", Name));
        var logger = house.Services.GetRequiredService<ILoggerFactory>().CreateLogger("essai");
        using (logger.BeginScope(new Dictionary<string, object> { ["RequestPath"] = $"/e/{_id}/{WrongSecret}", ["RequestId"] = "un" }))
        {
            LoggerMessage.Define(LogLevel.Warning, 1, "Something fails in the midst of a request.")(logger, null);
        }
    }

    private async Task GoToTheCard()
    {
        var phases = Grains.Phases(_id);
        var kit = (await Grains.Session(_id).SeeKit(Conductor))!;
        await phases.Start(Conductor);
        foreach (var phase in kit.Phases.TakeWhile(phase => phase.Kind is not PhaseKind.CardBoard))
        {
            Assert.Equal(Refusal.None, (await phases.Next(Conductor, phase.Id)).Refusal);
        }
    }

    private async Task<string> Measures(string token)
    {
        // What somebody read less than 300 ms ago is told again as it was then.
        await Task.Delay(TimeSpan.FromMilliseconds(400));
        var answer = await Ask(token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> Ask(string? token)
    {
        var asking = new HttpRequestMessage(HttpMethod.Get, "/mesures");
        asking.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return house.Browser().SendAsync(asking);
    }
}
