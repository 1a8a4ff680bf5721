using System.Net;
using AngleSharp.Html.Parser;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Seats;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Synthesis;

/// <summary>Forms of a workshop that does not answer, « Saisie pour la salle » first: what was typed in vain is not lost.</summary>
public sealed class SilentDeskTests(SilentDeskTests.FaultyHouse house) : IClassFixture<SilentDeskTests.FaultyHouse>
{
    private const string Uncertain = "Il n’est pas certain que votre envoi soit gardé.";
    private const string Kept = "Ce qui était envoyé est gardé.";

    private static readonly (string Name, string Value)[] Typed =
        [("scenario", "scenario-2"), ("groupe", "2"), ("case", "societe/societe-1"), ("texte", "Éclusier")];

    private readonly SessionId _session = SessionId.New();

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    private string Desk => $"/regie/{_session}/saisie";

    [Fact]
    public async Task An_answer_typed_while_the_workshop_does_not_answer_stays_in_its_fields_and_that_is_said()
    {
        var (browser, _) = await Opened();
        house.Silence.Of = (_session, nameof(ISessionPaper.EnterAnswer));

        var answer = await browser.Submit(Desk, "saisir-reponse", Typed);

        var html = await Read(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("il n’est pas certain que ce soit noté", html, StringComparison.Ordinal);
        Assert.Matches(@"<textarea[^>]*>\s*Éclusier</textarea>", html);
        Assert.Matches("value=\"scenario-2\" selected", html);
        Assert.Matches("name=\"groupe\" value=\"2\"", html);
    }

    [Theory]
    [InlineData("saisir-reponse", nameof(ISessionPaper.EnterAnswer))]
    [InlineData("saisir-idee", nameof(ISessionPaper.EnterIdea))]
    [InlineData("saisir-votes", nameof(ISessionPaper.EnterVotes))]
    [InlineData("saisir-points", nameof(ISessionPaper.EnterPoints))]
    public async Task What_is_sent_again_goes_as_the_same_entry_so_that_it_counts_once(string form, string method)
    {
        var (browser, _) = await Opened(form is "saisir-points" ? KnownKits.Circuit : KnownKits.QuelsFuturs);
        var (action, filled) = await browser.Fill(Desk, form, [.. Typed, ("soutiens", "0")]);
        var sent = await EntryOf(filled);
        house.Silence.Of = (_session, method);

        var html = await Read(await browser.PostAsync(action, filled));

        Assert.Contains($"<input type=\"hidden\" name=\"entree\" value=\"{sent}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_tally_that_was_kept_though_nobody_answered_is_taken_for_the_same_once_it_is_sent_again()
    {
        var (browser, links) = await Opened();
        var (action, filled) = await browser.Fill(Desk, "saisir-votes", ("votants", "8"), ("avec", "8"), ("v-scenario-1-vert", "7"));
        (house.Silence.Of, house.Silence.IsOfAnswers) = ((_session, nameof(ISessionPaper.EnterVotes)), true);
        var silent = await (await browser.PostAsync(action, filled)).Content.ReadAsStringAsync();
        (house.Silence.Of, house.Silence.IsOfAnswers) = (null, false);

        var html = await Read(await browser.PostAsync(action, Again(silent, "saisir-votes")));

        Assert.Contains("C’est noté.", html, StringComparison.Ordinal);
        var kept = Assert.Single((await Grains.Paper(_session).SeePaper(links.Facilitator!.Value))!.Votes);
        Assert.Equal((8, 7), (kept.Voters, Assert.Single(kept.Counts).Count));
    }

    [Fact]
    public async Task Once_the_workshop_answers_the_next_entry_is_another_one()
    {
        var (browser, _) = await Opened();
        var (action, filled) = await browser.Fill(Desk, "saisir-reponse", Typed);
        var sent = await EntryOf(filled);

        var html = await Read(await browser.PostAsync(action, filled));

        Assert.Contains("C’est noté.", html, StringComparison.Ordinal);
        Assert.DoesNotContain($"<input type=\"hidden\" name=\"entree\" value=\"{sent}\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<textarea[^>]*>\s*Éclusier</textarea>", html);
    }

    [Fact]
    public async Task A_form_whose_page_cannot_be_read_either_is_said_to_be_sent_again_by_loading_the_page_anew()
    {
        var (browser, links) = await Opened();
        var (action, filled) = await browser.Fill(Desk, "saisir-reponse", Typed);
        using var copy = new ByteArrayContent(await filled.ReadAsByteArrayAsync());
        copy.Headers.ContentType = filled.Headers.ContentType;
        house.Silence.Of = (_session, nameof(ISessionPaper.SeePaper));

        var failed = await browser.PostAsync(action, filled);
        var html = await Read(failed);
        house.Silence.Of = null;
        await browser.PostAsync(action, copy);

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Contains(Uncertain, html, StringComparison.Ordinal);
        Assert.DoesNotContain(Kept, html, StringComparison.Ordinal);
        var entered = (await Grains.Paper(_session).SeePaper(links.Facilitator!.Value))!;
        Assert.Equal("Éclusier", Assert.Single(entered.Answers).Text);
    }

    [Fact]
    public async Task Who_joins_a_workshop_that_does_not_answer_is_not_told_that_they_are_in()
    {
        var (_, links) = await Opened();
        var phone = house.Browser();
        await phone.GetAsync($"/e/{_session}/{links.Participants.Text}");
        house.Silence.Of = (_session, nameof(ISessionSeats.Join));

        var answer = await phone.Submit($"/rejoindre/{_session}", "rejoindre", ("Form.Name", "Nour"));

        var html = await Read(answer);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(Uncertain, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_only_reads_is_told_that_what_was_sent_before_is_kept()
    {
        var (browser, _) = await Opened();
        house.Silence.Of = (_session, nameof(ISessionPaper.SeePaper));

        var html = await Read(await browser.GetAsync(Desk));

        Assert.Contains(Kept, html, StringComparison.Ordinal);
        Assert.DoesNotContain(Uncertain, html, StringComparison.Ordinal);
    }

    private static async Task<string> Read(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    // As it came back.
    private static FormUrlEncodedContent Again(string page, string handler) => new(
        new HtmlParser().ParseDocument(page).QuerySelectorAll("form")
            .Single(form => form.QuerySelector($"input[value='{handler}']") is not null)
            .QuerySelectorAll("input[name]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? ""));

    private static async Task<string> EntryOf(FormUrlEncodedContent filled)
    {
        const string Field = "entree=";
        var fields = (await filled.ReadAsStringAsync()).Split('&');
        return fields.Single(field => field.StartsWith(Field, StringComparison.Ordinal))[Field.Length..];
    }

    private async Task<(HttpClient Browser, Links Links)> Opened(string kit = KnownKits.QuelsFuturs)
    {
        (house.Silence.Of, house.Silence.IsOfAnswers) = (null, false);
        var opened = await Grains.Session(_session).Open(
            new(_session.Value, kit, "Équipe du Théâtre des Écluses", "Hélène", [], 16, 4, 20, null, false));
        var browser = house.Browser();
        await browser.GetAsync($"/e/{_session}/{opened.Links!.Facilitator!.Value.Text}");
        return (browser, opened.Links);
    }

    public sealed class FaultyHouse : House
    {
        internal SilentSessionTests.OneSilence Silence { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            // A house under development answers in the words of the framework.
            builder.UseEnvironment("Production");
            builder.ConfigureTestServices(services => services.AddSingleton<IIncomingGrainCallFilter>(Silence));
        }
    }
}
