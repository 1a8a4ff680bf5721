using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Synthesis;

[Collection(nameof(House))]
public sealed class DownloadsTests(House house)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static TheoryData<string, string, string> Files => new()
    {
        { "synthese.md", "text/markdown", "la-grange-synthese.md" },
        { "synthese.docx", Word, "la-grange-synthese.docx" },
        { "synthese.json", "application/json", "la-grange-synthese.json" },
        { "votes.csv", "text/csv", "la-grange-votes.csv" },
        { "cells.csv", "text/csv", "la-grange-cases.csv" },
        { "preserved.csv", "text/csv", "la-grange-idees.csv" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Whoever_holds_a_key_takes_every_format_away(string file, string type, string name)
    {
        var (session, browser) = await Closed();

        var answer = await browser.GetAsync($"/archive/{session}/{file}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync($"/archive/{session}/{file}")).StatusCode);
    }

    [Theory]
    [InlineData("votes")]
    [InlineData("cells")]
    [InlineData("preserved")]
    [InlineData("needs")]
    [InlineData("reactions")]
    [InlineData("assessment")]
    [InlineData("plausibility")]
    [InlineData("made")]
    public async Task Every_table_says_under_which_licence_it_is(string table)
    {
        var (session, browser) = await Closed();

        var rows = CsvReading.Read(await browser.GetByteArrayAsync($"/archive/{session}/{table}.csv"));

        Assert.Contains("Filage et Noémie Aubron. CC\u00A0BY-SA\u00A04.0, https://", Assert.Single(rows[^2]), StringComparison.Ordinal);
        Assert.StartsWith("Adaptation à distance", Assert.Single(rows[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_of_needs_is_taken_away_where_there_is_one()
    {
        var (session, browser) = await Closed(KnownKits.Circuit);
        var (without, other) = await Closed();

        var map = await browser.GetAsync($"/archive/{session}/needs.svg");

        Assert.Equal("image/svg+xml", map.Content.Headers.ContentType!.MediaType);
        Assert.Equal("la-grange-carte-des-besoins.svg", map.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("Comprendre les fondements de l’IA", await browser.GetStringAsync($"/archive/{session}/carte"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/archive/{without}/needs.svg")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/archive/{session}/needs.svg")).StatusCode);
    }

    [Fact]
    public async Task A_file_speaks_the_language_of_the_page()
    {
        var (session, browser) = await Closed();
        browser.DefaultRequestHeaders.AcceptLanguage.Clear();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        Assert.Contains("A workshop that did not begin", await browser.GetStringAsync($"/archive/{session}/synthese.md"), StringComparison.Ordinal);
        Assert.Contains("A workshop that did not begin", await browser.GetStringAsync($"/archive/{session}"), StringComparison.Ordinal);
    }

    private async Task<(SessionId Session, HttpClient Browser)> Closed(string kit = KnownKits.QuelsFuturs)
    {
        var (session, grains) = (SessionId.New(), house.Services.GetRequiredService<IGrainFactory>());
        var opened = await grains.Session(session).Open(
            new(session.Value, kit, "La Grange", "Hélène", [], 16, 4, 20, null, false));
        await grains.Session(session).Close(opened.Links!.Facilitator!.Value);
        var browser = house.Browser();
        await browser.GetAsync($"/e/{session}/{opened.Links.Facilitator.Value.Text}");
        return (session, browser);
    }
}
