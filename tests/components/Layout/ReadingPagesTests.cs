using System.Net;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Localization;

namespace FilageFuturs.ComponentTests.Layout;

[Collection(nameof(House))]
public sealed partial class ReadingPagesTests(House house)
{
    private static readonly string[] Pages = ["/deroule", "/artefacts", "/donnees", "/accessibilite", "/mentions", "/ecoconception"];

    public static TheoryData<string> ToRead => [.. Pages];

    [Theory]
    [MemberData(nameof(ToRead))]
    public async Task A_page_says_every_text_in_both_languages_and_shows_no_key(string page)
    {
        foreach (var language in (string[])["fr", "en"])
        {
            var html = await Read(house, page, language);

            Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\b(Flow|Access|Data|Legal|Eco|Host|Layout|Gallery)\.[A-Z]\w+", html);
            Assert.DoesNotContain("<script type=\"module\"", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/accessibilite", "fr", "Quels futurs\u202F?")]
    [InlineData("/accessibilite", "en", "Quels futurs?")]
    [InlineData("/comparer", "fr", "Quels futurs\u202F?")]
    [InlineData("/comparer", "en", "Quels futurs?")]
    public async Task A_page_is_titled_with_the_name_of_the_house_as_its_language_spaces_it(string page, string language, string name) =>
        Assert.Contains($" — {name}</title>", await Read(house, page, language), StringComparison.Ordinal);

    [Fact]
    public async Task Every_page_leads_to_all_the_others()
    {
        var html = await Read(house, "/accessibilite", "fr");

        Assert.All(Pages, page => Assert.Contains($"href=\"{page}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_hour_is_told_step_by_step_as_the_kit_has_it()
    {
        var html = await Read(house, "/deroule", "fr");

        Assert.All((string[])["1a", "1b", "2a", "2b", "2c", "3a", "3b"], step =>
            Assert.Contains($"<span>{step}</span>", html, StringComparison.Ordinal));
        Assert.Contains("60\u00A0minutes en tout", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_credit_and_the_adaptation_are_said_in_the_legal_notice()
    {
        var html = await Read(house, "/mentions", "fr");

        Assert.Contains("©\u00A02026 Filage et Noémie Aubron", html, StringComparison.Ordinal);
        Assert.Contains("Adaptation à distance", html, StringComparison.Ordinal);
        Assert.Contains("GNU AGPL, version 3 ou ultérieure", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_statements_say_what_rings_and_whose_pictures_are_not_ours()
    {
        var access = await Read(house, "/accessibilite", "fr");

        Assert.Contains("une cloche, que l’on peut couper, marque la fin d’une étape libre", access, StringComparison.Ordinal);
        Assert.Contains("class=\"btn\" href=\"/reglages\"", access, StringComparison.Ordinal);
        Assert.DoesNotContain("rien ne sonne", access, StringComparison.Ordinal);
        Assert.Contains("ni photographie dans nos kits", await Read(house, "/ecoconception", "fr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_console_declares_its_weight_and_no_lighter_screen_calls_itself_the_heaviest()
    {
        var weights = await Read(house, "/ecoconception", "fr");

        Assert.Contains("Régie, pendant que l’on écrit", weights, StringComparison.Ordinal);
        Assert.Contains("le plus lourd des six", weights, StringComparison.Ordinal);
        Assert.DoesNotContain("(le plus lourd)", weights, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operators_settings_are_what_the_pages_promise()
    {
        await using var other = house.WithWebHostBuilder(builder => builder
            .UseSetting("Legal:Host", "La Coopérative")
            .UseSetting("Legal:Contact", "bonjour@cooperative.example")
            .UseSetting("Keeping:NamesDays", "7")
            .UseSetting("Keeping:WordsDays", "730")
            .UseSetting("Smtp:Host", "127.0.0.1")
            .UseSetting("Smtp:From", "futurs@ecluses.example"));
        using var browser = other.CreateClient();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync("/donnees"));

        Assert.Contains("La Coopérative fait tourner cet outil", html, StringComparison.Ordinal);
        Assert.Contains(" <a href=\"mailto:bonjour@cooperative.example", html, StringComparison.Ordinal);
        Assert.Contains("7\u00A0jours", html, StringComparison.Ordinal);
        Assert.Contains("les messages d’invitation", html, StringComparison.Ordinal);
        Assert.DoesNotContain("les messages d’invitation", await Read(house, "/donnees", "fr"), StringComparison.Ordinal);
        Assert.Contains("24\u00A0mois", html, StringComparison.Ordinal);
        Assert.Matches("futurs-place-…</th><td>[^<]*</td><td>24\u00A0mois</td>", html);
    }

    [Fact]
    public async Task Every_cookie_that_the_code_names_is_in_the_list()
    {
        var html = await Read(house, "/donnees", "fr");
        var named = Directory.EnumerateFiles(Path.Combine(Circuit.Root, "web"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => CookieName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Append(CookieRequestCultureProvider.DefaultCookieName).ToList();

        Assert.Contains("futurs-place-", named);
        Assert.All(named, name => Assert.Contains($">{(name.EndsWith('-') ? $"{name}…" : name)}</th>", html, StringComparison.Ordinal));
    }

    private static async Task<string> Read(House house, string page, string language) =>
        WebUtility.HtmlDecode(await house.Browser(language).GetStringAsync(page));

    [GeneratedRegex("\"(futurs-[a-z]+-?)\"")]
    private static partial Regex CookieName();
}
