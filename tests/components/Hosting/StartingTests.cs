using System.Net;
using FilageFuturs.Tests.Support;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed class StartingTests
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task Whoever_comes_while_the_house_wakes_waits_and_is_let_in()
    {
        var asleep = new TaskCompletionSource();
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        await using var house = Wakes(address, asleep);
        using var browser = new HttpClient { BaseAddress = address };
        var starting = house.StartAsync();

        await Listens(browser);
        var early = browser.GetAsync("/s");
        Assert.Equal("affiche", await browser.GetStringAsync("/"));
        Assert.Equal("vivant", await browser.GetStringAsync("/sante/vivant"));
        Assert.False(starting.IsCompleted);
        Assert.False(early.IsCompleted);

        asleep.SetResult();
        await starting;
        using var answer = await early;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>A cookie may be the key of a seat or of an account: only the woken house knows.</summary>
    [Fact]
    public async Task Who_is_known_here_waits_for_the_landing_page_too()
    {
        var asleep = new TaskCompletionSource();
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        await using var house = Wakes(address, asleep);
        using var browser = new HttpClient { BaseAddress = address };
        var starting = house.StartAsync();

        await Listens(browser);
        browser.DefaultRequestHeaders.Add("Cookie", "futurs-compte=x");
        var early = browser.GetStringAsync("/");
        await browser.GetStringAsync("/sante/vivant");
        Assert.False(early.IsCompleted);

        asleep.SetResult();
        await starting;
        Assert.Equal("affiche", await early);
    }

    private static WebApplication Wakes(Uri address, TaskCompletionSource asleep)
    {
        var builder = WebApplication.CreateBuilder(["--urls", address.ToString()]);
        builder.Services.AddHostedService(_ => new Sleeper(asleep.Task));
        builder.OpenEarly(new());
        var house = builder.Build();
        house.UsePatience();
        house.MapGet("/", () => "affiche");
        house.MapGet("/s", () => "porte");
        house.MapGet("/sante/vivant", () => "vivant");
        return house;
    }

    private static async Task Listens(HttpClient browser)
    {
        while (true)
        {
            try
            {
                await browser.GetStringAsync("/sante/vivant");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Between);
            }
        }
    }

    private sealed class Sleeper(Task wakes) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => wakes;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
