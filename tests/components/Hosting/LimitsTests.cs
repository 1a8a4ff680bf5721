using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>A house of its own: what is counted here must not tire the other tests.</summary>
public sealed class LimitsTests : IClassFixture<LimitsTests.GuardedHouse>
{
    private readonly GuardedHouse _house;

    public LimitsTests(GuardedHouse house) => _house = house;

    [Fact]
    public async Task Whoever_tries_codes_has_to_wait_and_is_told_how_long()
    {
        var browser = _house.Browser();
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await browser.Submit("/s", "code", ("Form.Code", $"rideau {2222 + tries}"));
            tries++;
        }
        while (answer.StatusCode is HttpStatusCode.UnprocessableEntity && tries < 400);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(tries, 20, 25);
        Assert.Contains("Attendez une minute", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_forms_gets_a_page_in_French()
    {
        var browser = _house.Browser();
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await browser.PostAsync("/revoir", new FormUrlEncodedContent([]));
            tries++;
        }
        while (answer.StatusCode is not HttpStatusCode.TooManyRequests && tries < 400);

        Assert.InRange(tries, 121, 399);
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Contains("Doucement.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_spelt_in_many_ways_is_one_flood()
    {
        var browser = _house.Browser();
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            var page = (tries % 4) switch { 0 => "/connexion", 1 => "/Connexion", 2 => "/CONNEXION/", _ => "/connexion/" };
            answer = await browser.PostAsync(page, new FormUrlEncodedContent([]));
            tries++;
        }
        while (answer.StatusCode is not HttpStatusCode.TooManyRequests && tries < 100);

        Assert.Equal(21, tries);
    }

    [Fact]
    public async Task Opening_may_be_kept_for_those_who_hold_the_key()
    {
        var stranger = _house.Browser();
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync("/ouvrir")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync("/revoir/importer")).StatusCode);
        Assert.DoesNotContain("Importer un journal", await stranger.GetStringAsync("/revoir"), StringComparison.Ordinal);

        var key = await File.ReadAllTextAsync(Path.Combine(_house.Folder, "opening.key"));
        Assert.Equal("/ouvrir", (await stranger.GetAsync($"/ouvrir?cle={key}")).Place());
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/ouvrir")).StatusCode);
        Assert.Contains("Importer un journal", await stranger.GetStringAsync("/revoir"), StringComparison.Ordinal);
    }

    public sealed class GuardedHouse : House
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Opening:RequiresKey", "true");
        }
    }
}
