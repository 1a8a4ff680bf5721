using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>Whoever makes up a new address for each form has no new number of tries with each.</summary>
public sealed class MadeUpDoorsTests(MadeUpDoorsTests.HouseOfManySites house) : IClassFixture<MadeUpDoorsTests.HouseOfManySites>
{
    [Fact]
    public async Task What_no_workshop_can_be_called_is_one_door()
    {
        var sender = From("192.0.2.1");

        var answers = new List<HttpStatusCode>();
        for (var tries = 0; tries < 300; tries++)
        {
            answers.Add(await Sends(sender, $"/rejoindre/salle.{tries}"));
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers.Take(240));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task Names_that_workshops_could_have_end_too_and_a_whole_region_behind_one_address_comes_in_before()
    {
        var sender = From("192.0.2.2");

        var tries = 0;
        while (await Sends(sender, $"/rejoindre/{SessionId.New()}") is not HttpStatusCode.TooManyRequests && tries < 2000)
        {
            tries++;
        }

        Assert.InRange(tries, 720, 1999);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await Sends(From("192.0.2.3"), $"/rejoindre/{SessionId.New()}"));
    }

    [Fact]
    public async Task Pages_of_accounts_are_counted_together_too()
    {
        var sender = From("192.0.2.4");

        var tries = 0;
        while (await Sends(sender, $"/invitation/{Secret.New().Text}") is not HttpStatusCode.TooManyRequests && tries < 400)
        {
            tries++;
        }

        Assert.InRange(tries, 100, 399);
    }

    private HttpClient From(string address)
    {
        var sender = house.Browser();
        sender.DefaultRequestHeaders.Add(Sites.Header, address);
        return sender;
    }

    private static async Task<HttpStatusCode> Sends(HttpClient sender, string door)
    {
        using var answer = await sender.PostAsync(door, new FormUrlEncodedContent([]));
        return answer.StatusCode;
    }

    public sealed class HouseOfManySites : House
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, Sites>());
        }
    }
}
