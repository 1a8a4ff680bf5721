using System.Net;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>The shelf of one browser: what it holds keys to, and what is found in it.</summary>
[Collection(nameof(House))]
public sealed partial class ReviewPageTests(House house)
{
    private readonly HttpClient _browser = house.Browser();

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task A_browser_without_a_key_finds_nothing_of_anybody()
    {
        await RehearsedRoom.Open(Grains, "Équipes du soir");

        var html = await _browser.GetStringAsync("/revoir");

        Assert.DoesNotContain("Équipes du soir", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Sur cet appareil", html, StringComparison.Ordinal);
        Assert.Contains("Importer un journal", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_facilitates_comes_first_then_the_rest_with_what_may_be_done()
    {
        var there = await RehearsedRoom.Open(Grains, "Vue de la salle");
        await there.Enters(_browser, await there.Seat("Nour"));
        var mine = await AClosedWorkshop("Équipes de mars", "Se parler");

        var html = await _browser.GetStringAsync("/revoir");

        Assert.Equal(["Équipes de mars", "Vue de la salle"], Titles(html));
        Assert.Contains($"href=\"/archive/{mine.Id}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/rejeu/{mine.Id}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/regie/{mine.Id}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/atelier/{there.Id}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/revoir/{there.Id}\"", html, StringComparison.Ordinal);
        Assert.Contains("clos · 1\u00A0personne", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("equipes")]
    [InlineData("lenteur")]
    [InlineData(" LENTÉUR ")]
    public async Task A_workshop_is_found_by_its_title_or_by_what_was_written_in_it(string text)
    {
        await AClosedWorkshop("Équipes de mars", "La lenteur des répétitions");
        await AClosedWorkshop("Rencontre", "Se parler");

        Assert.Equal(["Équipes de mars"], Titles(await Search($"q={Uri.EscapeDataString(text)}")));
    }

    [Fact]
    public async Task A_workshop_is_found_by_its_date_however_one_writes_it()
    {
        var room = await AClosedWorkshop("Équipes de mars", "Se parler");
        var at = TimeZoneInfo.ConvertTime(
            (await Grains.Archive(room.Id).Look(room.Facilitator))!.At, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

        foreach (var date in new[] { $"{at:dd/MM/yyyy}", $"{at:yyyy-MM-dd}", at.ToString("MMMM yyyy", new System.Globalization.CultureInfo("fr-FR")) })
        {
            Assert.Equal(["Équipes de mars"], Titles(await Search($"q={Uri.EscapeDataString(date)}")));
        }

        Assert.Empty(Titles(await Search("q=1998-07-12")));
    }

    [Fact]
    public async Task What_was_found_is_shown_around_the_word_without_a_name()
    {
        await AClosedWorkshop("Équipes de mars", "La lenteur des répétitions");

        var html = await Search("q=lenteur");

        Assert.Contains("La lenteur des répétitions", html, StringComparison.Ordinal);
        Assert.Contains("1\u00A0passage", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("1\u00A0atelier.", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("Nour", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kits_and_territories_sort_the_shelf()
    {
        var kit = await Grains.Kit(KnownKits.QuelsFuturs).See();
        var village = kit!.Profile.Territories[0];
        var french = await RehearsedRoom.Open(Grains, "En français");
        for (var rank = 0; rank < Limits.LeastBreakdown; rank++)
        {
            await french.Seat($"Nour {rank}", village.Id);
        }

        var english = await RehearsedRoom.Open(Grains, "In English", "quels-futurs-en");
        await french.Enters(_browser, french.Facilitator);
        await english.Enters(_browser, english.Facilitator);

        Assert.Equal(["In English"], Titles(await Search("kit=quels-futurs-en")));
        Assert.Equal(["En français"], Titles(await Search($"territoire={village.Id}")));
        Assert.Contains(WebUtility.HtmlEncode(village.Label), await _browser.GetStringAsync("/revoir"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_twelve_the_rest_is_one_link_away()
    {
        for (var rank = 0; rank < 14; rank++)
        {
            var room = await RehearsedRoom.Open(Grains, $"Atelier {rank}");
            await room.Enters(_browser, room.Facilitator);
        }

        var html = await _browser.GetStringAsync("/revoir");

        Assert.Equal(12, Titles(html).Count);
        Assert.Contains("2\u00A0autres", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Equal(14, Titles(await Search("tous=1")).Count);
    }

    [Fact]
    public async Task A_key_of_the_facilitation_lasts_as_long_as_what_it_reads()
    {
        var room = await RehearsedRoom.Open(Grains, "Équipes de mars");

        var entered = await _browser.GetAsync($"/e/{room.Id}/{room.Facilitator.Text}");

        var cookie = entered.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("futurs-regie-", StringComparison.Ordinal));
        Assert.Contains("max-age=31536000", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_conducts_and_opened_the_scribes_link_too_finds_the_way_to_conduct()
    {
        var (gathering, _, links, scribe) = await AGathering();
        await _browser.GetAsync($"/e/{gathering}/{links.Facilitator!.Value.Text}");
        await _browser.GetAsync($"/e/{gathering}/{scribe.Text}");

        var html = await _browser.GetStringAsync("/revoir");

        Assert.Contains($"href=\"/conduite/{gathering}\"", html, StringComparison.Ordinal);
        Assert.Contains("vous animez", html, StringComparison.Ordinal);
        Assert.DoesNotContain("vous tenez le greffe", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scribe_is_led_to_their_desk_after_the_end_too_and_not_to_an_archive_that_opens_to_them_never()
    {
        var (gathering, _, links, scribe) = await AGathering();
        await _browser.GetAsync($"/e/{gathering}/{scribe.Text}");
        await Grains.Session(gathering).Close(links.Facilitator!.Value);

        var html = await _browser.GetStringAsync("/revoir");

        Assert.Equal(["Rassemblement régional"], Titles(html));
        Assert.Contains($"href=\"/greffe/{gathering}\"", html, StringComparison.Ordinal);
        Assert.Contains("· clos ·", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("vous tenez le greffe", html, StringComparison.Ordinal);
        Assert.DoesNotContain($"/archive/{gathering}", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_one_conducts_says_so()
    {
        var (_, lille, _, _) = await AGathering();
        await _browser.GetAsync($"/e/{lille.Session}/{lille.Key.Text}");

        Assert.Contains("vous conduisez", await _browser.GetStringAsync("/revoir"), StringComparison.Ordinal);
    }

    private async Task<(SessionId Id, GatheredRoom Lille, Links Links, Secret Scribe)> AGathering()
    {
        var (id, lille) = (SessionId.New(), SessionId.New());
        var links = (await Grains.Gathering(id).Open(new(
            id.Value, KnownKits.QuelsFuturs, "Rassemblement régional", "Filage", "Hauts-de-France", null, Arrival.Choice,
            HasWelcome: false, IsRehearsal: false, [],
            [new(lille, "Lille", new("nord"), "Maud", 12, 20), new(SessionId.New(), "Amiens", new("somme"), "Farid", 12, 20)]))).Links!;
        var view = (await Grains.Gathering(id).See(links.Facilitator!.Value))!;
        return (id, view.Rooms.Single(room => room.Session == lille), links, view.Scribe);
    }

    private async Task<RehearsedRoom> AClosedWorkshop(string title, string idea)
    {
        var room = await RehearsedRoom.Open(Grains, title);
        await room.Holds(await room.Seat("Nour"), idea);
        await room.Closes();
        await room.Enters(_browser, room.Facilitator);
        return room;
    }

    private Task<string> Search(string query) => _browser.GetStringAsync($"/revoir?{query}");

    private static List<string> Titles(string html) =>
        [.. Item().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    [GeneratedRegex("""<li>\s*<a href="/(?:archive|regie|atelier|ecran|greffe)/[^"]+">([^<]+)</a>""")]
    private static partial Regex Item();
}
