using System.Net;
using AngleSharp.Html.Parser;
using FilageFuturs.ComponentTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Synthesis;

/// <summary>Two people type what the same room counted: its sheet stands once, as somebody saw it.</summary>
[Collection(nameof(House))]
public sealed class TypedSheetsTests(House house)
{
    private const string Overtaken = "Ce relevé a été saisi, corrigé ou retiré entre-temps";

    private readonly SessionId _session = SessionId.New();
    private Secret _facilitator;

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    private string Desk => $"/regie/{_session}/saisie";

    [Fact]
    public async Task Of_two_desks_that_type_the_same_tally_the_second_is_told_keeps_its_numbers_and_reads_those_of_the_first()
    {
        var (one, other) = (await Opened(KnownKits.QuelsFuturs), await Console());
        var (first, second) = (await one.Fill(Desk, "saisir-votes", Votes(7)), await other.Fill(Desk, "saisir-votes", Votes(6)));
        await one.PostAsync(first.Action, first.Filled);

        var told = await Read(await other.PostAsync(second.Action, second.Filled));

        Assert.Contains(Overtaken, told, StringComparison.Ordinal);
        Assert.Contains("name=\"v-scenario-1-vert\" value=\"6\"", told, StringComparison.Ordinal);
        Assert.Contains("saisi\u00A0: 7", told, StringComparison.Ordinal);
        Assert.Equal((8, 7), await Counted());
    }

    [Fact]
    public async Task A_correction_of_what_somebody_else_corrected_is_told_too_and_sent_again_it_stands()
    {
        var (one, other) = (await Opened(KnownKits.QuelsFuturs), await Console());
        await one.Submit(Desk, "saisir-votes", Votes(5));
        var (first, second) = (await one.Fill(Desk, "saisir-votes", Votes(7)), await other.Fill(Desk, "saisir-votes", Votes(6)));
        await one.PostAsync(first.Action, first.Filled);

        Assert.Contains(Overtaken, await Read(await other.PostAsync(second.Action, second.Filled)), StringComparison.Ordinal);
        Assert.Equal((8, 7), await Counted());
        var again = await Read(await other.Submit(Desk, "saisir-votes", Votes(6)));

        Assert.DoesNotContain(Overtaken, again, StringComparison.Ordinal);
        Assert.Equal((8, 6), await Counted());
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_tally()
    {
        var one = await Opened(KnownKits.QuelsFuturs);
        var sent = await one.Fill(Desk, "saisir-votes", Votes(7));
        await one.PostAsync(sent.Action, await Copy(sent.Filled));

        var again = await Read(await one.PostAsync(sent.Action, sent.Filled));

        Assert.DoesNotContain(Overtaken, again, StringComparison.Ordinal);
        Assert.Equal((8, 7), await Counted());
    }

    [Fact]
    public async Task A_tally_of_fewer_than_five_is_said_beside_its_sheet_to_be_in_no_count()
    {
        var one = await Opened(KnownKits.QuelsFuturs);
        Assert.Contains("à partir de 5 personnes", await Read(await one.GetAsync(Desk)), StringComparison.Ordinal);

        var told = await Read(await one.Submit(Desk, "saisir-votes", ("votants", "4"), ("avec", "4"), ("v-scenario-1-vert", "3")));

        Assert.Contains("Saisi pour 4 personnes\u00A0: moins de 5, la synthèse ne les compte pas.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Saisi pour", await Read(await one.Submit(Desk, "saisir-votes", Votes(7))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_of_two_needs_that_are_merged_while_they_are_typed_all_go_to_the_one_that_stays()
    {
        var desk = await Opened(KnownKits.Circuit);
        var (host, guest) = (new NeedId("comprendre"), new NeedId("reglages"));
        var sheet = await desk.Fill(
            Desk,
            "saisir-points",
            ("votants", "6"), ("avec", "6"), ("p-comprendre", "12"), ("g-comprendre", "5"), ("p-reglages", "9"), ("g-reglages", "4"));
        await Grains.Phases(_session).Start(_facilitator);
        Assert.True((await Grains.Needs(_session).MergeNeeds(_facilitator, guest, host)).IsAccepted);

        await desk.PostAsync(sheet.Action, sheet.Filled);

        var needs = (await Grains.Session(_session).SeeArchive(_facilitator))!.Needs!.Needs;
        Assert.Equal(21, needs.Single(need => need.Need == host).Points);
        Assert.DoesNotContain(needs, need => need.Need == guest);
    }

    [Fact]
    public async Task Points_of_a_need_that_is_merged_while_they_are_typed_stay_in_the_sheet_that_is_refused()
    {
        var desk = await Opened(KnownKits.Circuit);
        var (host, guest) = (new NeedId("comprendre"), new NeedId("reglages"));
        var sheet = await desk.Fill(
            Desk,
            "saisir-points",
            ("votants", "5"), ("avec", "6"), ("p-comprendre", "12"), ("g-comprendre", "5"), ("p-reglages", "9"), ("g-reglages", "4"));
        await Grains.Phases(_session).Start(_facilitator);
        Assert.True((await Grains.Needs(_session).MergeNeeds(_facilitator, guest, host)).IsAccepted);

        var refused = await (await desk.PostAsync(sheet.Action, sheet.Filled)).Content.ReadAsStringAsync();
        Assert.Contains("N’est plus sur la carte", WebUtility.HtmlDecode(refused), StringComparison.Ordinal);
        await desk.PostAsync(sheet.Action, Again(refused, ("votants", "6")));

        Assert.Equal(21, (await Grains.Session(_session).SeeArchive(_facilitator))!.Needs!.Needs.Single(need => need.Need == host).Points);
    }

    [Fact]
    public async Task Points_of_a_need_that_is_withdrawn_while_they_are_typed_stay_under_its_words_and_once_emptied_the_sheet_stands()
    {
        var desk = await Opened(KnownKits.Circuit);
        var typed = new EntryId("besoin");
        Assert.True((await Grains.Paper(_session).EnterNeed(
            _facilitator, new(typed, NeedKind.RedLine, "Pas de tri des candidatures"))).IsAccepted);
        var sheet = await desk.Fill(
            Desk,
            "saisir-points",
            ("votants", "6"), ("avec", "6"), ("p-comprendre", "12"), ("g-comprendre", "5"), ("p-besoin", "9"), ("g-besoin", "4"));
        Assert.True((await Grains.Paper(_session).RemoveEntry(_facilitator, typed)).IsAccepted);

        var refused = await (await desk.PostAsync(sheet.Action, sheet.Filled)).Content.ReadAsStringAsync();
        Assert.Contains("Pas de tri des candidatures", refused, StringComparison.Ordinal);
        Assert.Contains("name=\"p-besoin\" value=\"9\"", refused, StringComparison.Ordinal);
        await desk.PostAsync(sheet.Action, Again(refused, ("p-besoin", ""), ("g-besoin", "")));

        var kept = Assert.Single((await Grains.Paper(_session).SeePaper(_facilitator))!.Points);
        Assert.Equal(new(new("comprendre"), 12, 5), Assert.Single(kept.Lines));
    }

    // As it came back, with what is put right in it.
    private static FormUrlEncodedContent Again(string page, params (string Name, string Value)[] right)
    {
        var form = new HtmlParser().ParseDocument(page).QuerySelectorAll("form")
            .Single(one => one.QuerySelector("input[value='saisir-points']") is not null);
        var fields = form.QuerySelectorAll("input[name]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in right)
        {
            fields[name] = value;
        }

        return new(fields);
    }

    private static (string Name, string Value)[] Votes(int green) =>
        [("votants", "8"), ("avec", "8"), ("v-scenario-1-vert", $"{green}")];

    private static async Task<string> Read(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    // Content is sent once.
    private static async Task<ByteArrayContent> Copy(FormUrlEncodedContent filled)
    {
        var copy = new ByteArrayContent(await filled.ReadAsByteArrayAsync());
        copy.Headers.ContentType = filled.Headers.ContentType;
        return copy;
    }

    private async Task<(int Voters, int Green)> Counted()
    {
        var vote = (await Grains.Session(_session).SeeArchive(_facilitator))!.Vote!;
        return (vote.Voters, vote.Of(new("scenario-1"), new("vert"))!.Value);
    }

    private async Task<HttpClient> Opened(string kit)
    {
        var opened = await Grains.Session(_session).Open(
            new(_session.Value, kit, "Équipe du Théâtre des Écluses", "Hélène", [], 16, 4, 20, null, false));
        _facilitator = opened.Links!.Facilitator!.Value;
        return await Console();
    }

    private async Task<HttpClient> Console()
    {
        var browser = house.Browser();
        await browser.GetAsync($"/e/{_session}/{_facilitator.Text}");
        return browser;
    }
}
