using System.Net;
using FilageFuturs.Tests.Support;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed class StartingTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    private readonly TaskCompletionSource _asleep = new();
    private WebApplication _house = null!;
    private HttpClient _browser = null!;
    private Task _starting = Task.CompletedTask;

    public async Task InitializeAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var builder = WebApplication.CreateBuilder(["--urls", address.ToString()]);
        builder.Services.AddHostedService(_ => new Sleeper(_asleep.Task));
        builder.OpenEarly(new());
        _house = builder.Build();
        _house.UsePatience();
        _house.MapGet("/", () => "affiche");
        _house.MapGet("/s", () => "porte");
        _house.MapGet("/sante/vivant", () => "vivant");
        _browser = new() { BaseAddress = address };
        _starting = _house.StartAsync();
        await Listens();
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Whoever_comes_while_the_house_wakes_waits_and_is_let_in()
    {
        var early = _browser.GetAsync("/s");
        Assert.Equal("affiche", await _browser.GetStringAsync("/"));
        Assert.Equal("vivant", await _browser.GetStringAsync("/sante/vivant"));
        Assert.False(_starting.IsCompleted);
        Assert.False(early.IsCompleted);

        await Wakes();
        using var answer = await early;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>A cookie may be the key of a seat or of an account: only the woken house knows.</summary>
    [Fact]
    public async Task Who_is_known_here_waits_for_the_landing_page_too()
    {
        _browser.DefaultRequestHeaders.Add("Cookie", "futurs-compte=x");
        var early = _browser.GetStringAsync("/");
        await _browser.GetStringAsync("/sante/vivant");
        Assert.False(early.IsCompleted);

        await Wakes();
        Assert.Equal("affiche", await early);
    }

    private Task Wakes()
    {
        _asleep.SetResult();
        return _starting;
    }

    private async Task Listens()
    {
        while (true)
        {
            try
            {
                await _browser.GetStringAsync("/sante/vivant");
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
