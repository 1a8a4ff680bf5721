using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Observatory;
using FilageFuturs.Web.Gatherings;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>Two people conduct a gathering, each with the merged results in front of them.</summary>
[Collection(nameof(House))]
public sealed class FreezingTests(House house)
{
    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task A_report_frozen_from_another_page_keeps_its_link_whatever_is_sent_from_a_page_drawn_before()
    {
        var gathering = await VotedGathering.Held(Grains, rooms: 2, people: 5);
        var (page, one, other) = (ResultsPage.Path(gathering.Id), await Conducts(gathering), await Conducts(gathering));
        var (action, drawnBefore) = await other.Fill(page, "figer");
        Assert.Equal(page, (await one.Submit(page, "figer")).Place());
        var link = await LinkOf(gathering);

        var answer = await other.PostAsync(action, drawnBefore);

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("figé entre-temps depuis une autre page", html, StringComparison.Ordinal);
        Assert.Contains(link, html, StringComparison.Ordinal);
        Assert.Equal($"{page}?rapport", (await house.Browser().GetAsync(link)).Place());
    }

    [Fact]
    public async Task A_second_press_on_the_same_page_says_that_the_first_one_froze_it()
    {
        var gathering = await VotedGathering.Held(Grains, rooms: 2, people: 5);
        var (page, conductor) = (ResultsPage.Path(gathering.Id), await Conducts(gathering));
        var (action, pressed) = await conductor.Fill(page, "figer");
        await conductor.Submit(page, "figer");
        var link = await LinkOf(gathering);

        var answer = await conductor.PostAsync(action, pressed);

        Assert.Contains("ou par un premier appui ici", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(link, await LinkOf(gathering));
    }

    [Fact]
    public async Task Whoever_sees_the_link_freezes_again_and_it_dies_for_a_new_one()
    {
        var gathering = await VotedGathering.Held(Grains, rooms: 2, people: 5);
        var (page, conductor) = (ResultsPage.Path(gathering.Id), await Conducts(gathering));
        await conductor.Submit(page, "figer");
        var link = await LinkOf(gathering);

        Assert.Equal(page, (await conductor.Submit(page, "figer")).Place());

        Assert.NotEqual(link, await LinkOf(gathering));
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Whoever_conducts_reads_by_the_link_what_others_read_there_and_goes_back_to_what_is_now()
    {
        var gathering = await VotedGathering.Held(Grains, rooms: 2, people: 5);
        var (page, conductor) = (ResultsPage.Path(gathering.Id), await Conducts(gathering));
        await conductor.Submit(page, "figer");
        var key = gathering.Rooms[0].Links!.Facilitator!.Value;
        await VotedRoom.Accepted(Grains.Paper(gathering.Rooms[0].Session).EnterIdea(key, new(new("tard"), "Venue trop tard", 1)));

        var report = (await conductor.GetAsync(await LinkOf(gathering))).Place();
        var html = WebUtility.HtmlDecode(await conductor.GetStringAsync(report));

        Assert.Contains("Rapport figé", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Figer", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Venue trop tard", html, StringComparison.Ordinal);
        var taken = Regex.Matches(html, """href="([^"]+)" download""").Select(link => link.Groups[1].Value).ToList();
        Assert.Contains($"/rencontre/{gathering.Id}/resultats.json?rapport", taken);
        Assert.All(taken, file => Assert.EndsWith("?rapport", file, StringComparison.Ordinal));
        Assert.True(await IsFrozen(conductor, $"{page}.json?rapport"));
        var votes = $"/rencontre/{gathering.Id}/votes.csv";
        Assert.Contains("Rapport figé", await conductor.GetStringAsync($"{votes}?rapport"), StringComparison.Ordinal);
        Assert.Contains("changent encore", await conductor.GetStringAsync(votes), StringComparison.Ordinal);
        Assert.Contains($"href=\"{page}\"", html, StringComparison.Ordinal);
        Assert.Contains("Venue trop tard", await conductor.GetStringAsync(page), StringComparison.Ordinal);
        Assert.False(await IsFrozen(conductor, $"{page}.json"));
    }

    [Fact]
    public async Task Whoever_has_the_link_alone_is_not_sent_to_what_is_now()
    {
        var gathering = await VotedGathering.Held(Grains, rooms: 2, people: 5);
        var page = ResultsPage.Path(gathering.Id);
        await (await Conducts(gathering)).Submit(page, "figer");
        var reader = house.Browser();

        var html = await reader.GetStringAsync((await reader.GetAsync(await LinkOf(gathering))).Place());

        Assert.DoesNotContain($"href=\"{page}\"", html, StringComparison.Ordinal);
        Assert.True(await IsFrozen(reader, $"{page}.json"));
    }

    private static async Task<bool> IsFrozen(HttpClient browser, string file)
    {
        using var data = JsonDocument.Parse(await browser.GetStringAsync(file));
        return data.RootElement.GetProperty("frozenAt").ValueKind is not JsonValueKind.Null;
    }

    private async Task<HttpClient> Conducts(VotedGathering gathering)
    {
        var browser = house.Browser();
        await browser.GetAsync($"/e/{gathering.Id}/{gathering.Conductor.Text}");
        return browser;
    }

    private async Task<string> LinkOf(VotedGathering gathering) => ReportKeys.Link(
        "", gathering.Id, (await Grains.Gathering(gathering.Id).See(gathering.Conductor))!.Report!.Value);
}
