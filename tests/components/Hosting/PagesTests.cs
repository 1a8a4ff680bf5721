using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace FilageFuturs.ComponentTests.Hosting;

[Collection(nameof(House))]
public sealed partial class PagesTests(House house)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/s")]
    [InlineData("/ouvrir")]
    [InlineData("/revoir")]
    [InlineData("/revoir/importer")]
    [InlineData("/kits")]
    [InlineData("/kits/importer")]
    [InlineData("/kits/quels-futurs")]
    [InlineData("/reglages")]
    [InlineData("/accessibilite")]
    [InlineData("/deroule")]
    [InlineData("/donnees")]
    [InlineData("/mentions")]
    [InlineData("/ecoconception")]
    public async Task A_page_to_read_needs_no_live_script_and_allows_nobody_else(string page)
    {
        var answer = await house.Browser().GetAsync(page);
        var html = await answer.Content.ReadAsStringAsync();
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("blazor.web", html, StringComparison.Ordinal);
        Assert.DoesNotContain("lib/mud/", html, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<(link|script|img|iframe|source)[^>]*(src|href)=\"https?:", html);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    // What translates a page by itself puts nodes of its own in the place of those that the live screen goes on writing into.
    [Theory]
    [InlineData("/atelier/seance", true)]
    [InlineData("/regie/seance", true)]
    [InlineData("/ecran/seance", true)]
    [InlineData("/artefacts/sara", true)]
    [InlineData("/", false)]
    [InlineData("/deroule", false)]
    [InlineData("/ouvrir", false)]
    public async Task A_live_page_asks_browsers_not_to_translate_it_and_a_page_to_read_lets_them(string page, bool isLive)
    {
        var html = await house.Browser().GetStringAsync(page);

        Assert.Equal(isLive, html.Contains("blazor.web", StringComparison.Ordinal));
        Assert.Equal(isLive, Regex.IsMatch(html, "<html[^>]* translate=\"no\""));
    }

    [Theory]
    [InlineData("fr", "On vous attend")]
    [InlineData("en-GB", "Are you expected")]
    [InlineData("de", "On vous attend")]
    public async Task A_page_speaks_French_first_and_English_to_whoever_asks(string language, string words) =>
        Assert.Contains(words, await house.Browser(language).GetStringAsync("/"), StringComparison.Ordinal);

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_steps_of_the_hour_are_named_in_the_language_of_its_kit(string language) => Assert.Contains(
        $"<b lang=\"{language}\">", await house.Browser(language).GetStringAsync("/"), StringComparison.Ordinal);

    [Fact]
    public async Task Every_sheet_and_script_of_a_page_is_compressed_and_kept()
    {
        var browser = house.Browser();
        var files = Asset().Matches(await browser.GetStringAsync("/") + await browser.GetStringAsync("/ouvrir"))
            .Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(files);

        foreach (var file in files.Append("lib/mud/MudBlazor.min.css").Append("lib/mud/MudBlazor.min.js").Append("js/clock.js"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/{file.TrimStart('/')}");
            request.Headers.AcceptEncoding.ParseAdd("gzip, br");
            var answer = await browser.SendAsync(request);
            Assert.True(answer.IsSuccessStatusCode, file);
            Assert.True(answer.Content.Headers.ContentEncoding.Count == 1, $"{file} leaves uncompressed.");
        }
    }

    [Fact]
    public async Task The_font_is_preloaded_where_people_arrive_and_kept_for_a_year()
    {
        var browser = house.Browser();
        var font = await browser.GetAsync("/fontes/bricolage-programme.woff2");

        Assert.Contains("immutable", font.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("rel=\"preload\"", await browser.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"preload\"", await browser.GetStringAsync("/ouvrir"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so_kindly()
    {
        var answer = await house.Browser().GetAsync("/nulle-part");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Personne ici.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_a_page_not_with_a_crash()
    {
        var answer = await house.Browser().PostAsync("/ouvrir", new FormUrlEncodedContent([new("_handler", "ouvrir")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Reprenons.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_address_of_the_video_call_is_said_on_its_own_field_and_on_no_other()
    {
        var answer = await house.Browser().Submit("/ouvrir", "ouvrir",
            ("Form.Title", "Écluses"), ("Form.Pace", "60"), ("Form.People", "16"), ("Form.SeatLimit", "20"), ("Form.Groups", "0"),
            ("Form.Video", "visio.example"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Matches("<input id=\"visio\"[^>]*aria-describedby=\"visio-aide refus\" aria-invalid=\"true\"", html);
        Assert.Matches("<input id=\"titre\"[^>]*aria-describedby=\"titre-aide\"", html);
    }

    [Fact]
    public async Task The_ambience_and_the_language_are_kept_without_scripts()
    {
        var browser = house.Browser();

        var screen = await browser.PostAsync("/reglages/ecran", new FormUrlEncodedContent(
            [new("tout", "1"), new("ambiance", "plateau"), new("texte", "gros"), new("cloche", "cloche"), new("retour", "/reglages")]));
        await browser.PostAsync("/reglages/langue", new FormUrlEncodedContent([new("langue", "en")]));
        var html = await browser.GetStringAsync("/reglages");

        Assert.Equal("/reglages", screen.Place());
        Assert.Matches("<html lang=\"en\" data-theme=\"plateau\" data-choix=\"plateau\" class=\"gros cloche\"", html);
    }

    [Theory]
    [InlineData("https://ailleurs.example")]
    [InlineData("//ailleurs.example")]
    [InlineData("/\\ailleurs.example")]
    public async Task A_setting_never_sends_anybody_elsewhere(string back)
    {
        var answer = await house.Browser().PostAsync("/reglages/ecran", new FormUrlEncodedContent([new("retour", back)]));

        Assert.Equal("/", answer.Place());
    }

    [Fact]
    public async Task The_hour_is_told_and_never_cached()
    {
        var answer = await house.Browser().GetAsync("/heure");

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.True(long.Parse(await answer.Content.ReadAsStringAsync(), CultureInfo.InvariantCulture) > 0);
    }

    [Theory]
    [InlineData("/sante/vivant")]
    [InlineData("/sante/pret")]
    public async Task A_house_that_runs_says_that_it_is_well(string probe) =>
        Assert.Equal(HttpStatusCode.OK, (await house.Browser().GetAsync(probe)).StatusCode);

    [GeneratedRegex("""(?:href|src)="([^"]+\.(?:css|js))""")]
    private static partial Regex Asset();
}
