using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A workshop brought from a file, renamed, deleted, by whoever holds a key of its facilitation.</summary>
[Collection(nameof(House))]
public sealed partial class KeepPageTests(House house)
{
    private readonly HttpClient _browser = house.Browser();

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task A_log_that_arrives_is_on_the_shelf_with_keys_of_its_own()
    {
        var room = await AClosedWorkshop();

        var answer = await Import(await room.Exported());
        var shelf = await _browser.GetStringAsync(answer.Place());

        Assert.StartsWith("/revoir?venu=", answer.Place(), StringComparison.Ordinal);
        Assert.Contains("Équipes de mars", shelf, StringComparison.Ordinal);
        Assert.Contains("est arrivé, en entier", shelf, StringComparison.Ordinal);
        Assert.DoesNotContain(room.Id.Value, shelf, StringComparison.Ordinal);
        var there = answer.Place()["/revoir?venu=".Length..];
        Assert.Equal(await room.Exported(), await _browser.GetByteArrayAsync($"/archive/{there}/journal.jsonl"));
    }

    [Fact]
    public async Task The_page_says_beforehand_that_the_files_of_a_kit_come_with_the_kit_alone() => Assert.Contains(
        "Les images, sons et films de son kit n’en sont pas non plus",
        WebUtility.HtmlDecode(await _browser.GetStringAsync("/revoir/importer")),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_log_that_was_changed_is_refused_with_the_line()
    {
        var text = Encoding.UTF8.GetString(await (await AClosedWorkshop()).Exported());

        var answer = await Import(Encoding.UTF8.GetBytes(text.Replace("La lenteur", "La vitesse", StringComparison.Ordinal)));
        var html = await answer.Content.ReadAsStringAsync();

        var line = text.Split('\n').ToList().FindIndex(one => one.Contains("La lenteur", StringComparison.Ordinal)) + 1;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"à la ligne {line}.", html, StringComparison.Ordinal);
        Assert.Contains("Rien n’a été importé", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Sur cet appareil", await _browser.GetStringAsync("/revoir"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anything_else_is_refused_kindly()
    {
        await IsRefused("PK"u8.ToArray(), "n’est pas un journal");
        await IsRefused([], "Choisissez le fichier");
        await IsRefused(new byte[Limits.LogBytes + 1], "trop lourd");
        await IsRefused(new byte[Limits.LogBytes * 2], "trop lourd");
    }

    [Fact]
    public async Task A_new_title_shows_wherever_the_workshop_is_read()
    {
        var room = await AClosedWorkshop();
        await room.Enters(_browser, room.Facilitator);

        var answer = await _browser.Submit($"/revoir/{room.Id}", "renommer", ("Form.Title", "Équipes d’avril"));

        Assert.Contains("Le titre a changé", await _browser.GetStringAsync(answer.Place()), StringComparison.Ordinal);
        Assert.Contains("Équipes d’avril", await _browser.GetStringAsync("/revoir"), StringComparison.Ordinal);
        Assert.Contains("Équipes d’avril", await _browser.GetStringAsync($"/archive/{room.Id}"), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await _browser.Submit($"/revoir/{room.Id}", "renommer", ("Form.Title", " "))).StatusCode);
    }

    [Theory]
    [InlineData("/revoir", "· répétition · pas commencé ·")]
    [InlineData("/revoir/{0}", "· répétition · pas commencé ·")]
    [InlineData("/revoir/{0}/supprimer", "Équipes de mars\u202F», répétition du")]
    public async Task Of_two_workshops_of_one_title_and_one_day_the_rehearsal_is_told_before_the_other_is_deleted(string page, string said)
    {
        var rooms = new[] { await RehearsedRoom.Open(Grains, "Équipes de mars"), await AWorkshopOfPeople() };
        var pages = new List<string>();
        foreach (var room in rooms)
        {
            await room.Enters(_browser, room.Facilitator);
            pages.Add(WebUtility.HtmlDecode(await _browser.GetStringAsync(page.Replace("{0}", room.Id.Value, StringComparison.Ordinal))));
        }

        Assert.Equal([2, page is "/revoir" ? 2 : 1], pages.Select(html => html.Split(said).Length));
    }

    [Fact]
    public async Task A_deleted_workshop_is_nowhere_any_more()
    {
        var room = await AClosedWorkshop();
        await room.Enters(_browser, room.Facilitator);

        var answer = await _browser.Submit($"/revoir/{room.Id}/supprimer", "supprimer");

        Assert.Contains("L’atelier est supprimé", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Équipes de mars", await _browser.GetStringAsync("/revoir"), StringComparison.Ordinal);
        Assert.All(
            await Task.WhenAll(
                _browser.GetAsync($"/archive/{room.Id}"),
                _browser.GetAsync($"/revoir/{room.Id}"),
                _browser.GetAsync($"/e/{room.Id}/{room.Facilitator.Text}"),
                _browser.GetAsync($"/e/{room.Id}/{room.Links.Participants.Text}")),
            page => Assert.Equal(HttpStatusCode.NotFound, page.StatusCode));
    }

    [Fact]
    public async Task Who_never_read_that_a_workshop_was_deleted_asks_again_and_has_it_no_more()
    {
        var room = await AClosedWorkshop();
        await room.Enters(_browser, room.Facilitator);
        var (action, filled) = await _browser.Fill($"/revoir/{room.Id}/supprimer", "supprimer");
        Assert.True((await Grains.Archive(room.Id).Delete(room.Facilitator)).IsAccepted);

        var answer = await _browser.PostAsync(action, filled);

        Assert.Equal("/revoir", answer.Place());
        Assert.DoesNotContain("Équipes de mars", await _browser.GetStringAsync("/revoir"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workshop_that_runs_is_closed_before_it_is_deleted()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes de mars");
        await room.Holds(await room.Seat("Nour"), "La lenteur");
        await room.Enters(_browser, room.Facilitator);

        var html = await _browser.GetStringAsync($"/revoir/{room.Id}/supprimer");

        Assert.Contains("Commencez par le clore", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Supprimer pour toujours", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_was_there_keeps_nothing_but_their_own_seat()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes de mars");
        await room.Enters(_browser, await room.Seat("Nour"));

        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync($"/revoir/{room.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync($"/revoir/{room.Id}/supprimer")).StatusCode);
    }

    private Task<RehearsedRoom> AWorkshopOfPeople() => RehearsedRoom.Open(Grains, "Équipes de mars", isRehearsal: false);

    private async Task<RehearsedRoom> AClosedWorkshop()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes de mars");
        await room.Holds(await room.Seat("Nour"), "La lenteur des répétitions");
        await room.Closes();
        return room;
    }

    private async Task IsRefused(byte[] file, string words)
    {
        var answer = await Import(file);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(html.Contains(words, StringComparison.Ordinal), $"{answer.StatusCode}: {html}");
    }

    private async Task<HttpResponseMessage> Import(byte[] file)
    {
        var html = await _browser.GetStringAsync("/revoir");
        var form = html[html.IndexOf("action=\"/revoir/importer\"", StringComparison.Ordinal)..];
        using var content = new MultipartFormDataContent();
        foreach (var input in Hidden().Matches(form).DistinctBy(match => match.Groups[1].Value))
        {
            content.Add(new StringContent(WebUtility.HtmlDecode(input.Groups[2].Value)), input.Groups[1].Value);
        }

        content.Add(new ByteArrayContent(file), "fichier", "journal.jsonl");
        return await _browser.PostAsync("/revoir/importer", content);
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)"\s*/?>""")]
    private static partial Regex Hidden();
}
