using System.Net;
using System.Net.WebSockets;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed class LiveScreensTests(LiveScreensTests.SmallHouse house) : IClassFixture<LiveScreensTests.SmallHouse>
{
    private const int Most = 2;
    private const string Here = "192.0.2.1";
    private const string Elsewhere = "192.0.2.2";

    [Fact]
    public async Task One_address_opens_so_many_screens_and_another_one_still_opens_its_own()
    {
        using var first = await Open(Here);
        using var second = await Open(Here);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Open(Here));

        Assert.Contains("429", refused.Message, StringComparison.Ordinal);
        Assert.Equal(StatusCodes.Status429TooManyRequests, await Asked(Here));
        Assert.Equal(StatusCodes.Status200OK, await Asked(Elsewhere));
        using var other = await Open(Elsewhere);
        Assert.Equal(WebSocketState.Open, other.State);
    }

    [Fact]
    public async Task A_screen_that_closes_leaves_its_place_to_the_next()
    {
        using var screens = new LiveScreens(new() { Screens = new() { PerAddress = 1 } });
        var closed = new TaskCompletionSource();
        var held = screens.Hold(Connection(), _ => closed.Task);
        var refused = Connection();
        await screens.Hold(refused, _ => Task.CompletedTask);
        closed.SetResult();
        await held;
        var next = Connection();
        await screens.Hold(next, _ => Task.CompletedTask);

        Assert.Equal(
            (StatusCodes.Status429TooManyRequests, StatusCodes.Status200OK),
            (refused.Response.StatusCode, next.Response.StatusCode));
    }

    private static DefaultHttpContext Connection() => new() { Request = { Method = HttpMethods.Get, Path = "/_blazor" } };

    private Task<WebSocket> Open(string address)
    {
        var browser = house.Server.CreateWebSocketClient();
        browser.ConfigureRequest = request => request.HttpContext.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return browser.ConnectAsync(new("ws://localhost/_blazor"), CancellationToken.None);
    }

    private async Task<int> Asked(string address)
    {
        var answer = await house.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            context.Request.Method = HttpMethods.Post;
            context.Request.Path = "/_blazor/negotiate";
            context.Request.QueryString = new("?negotiateVersion=1");
        });
        return answer.Response.StatusCode;
    }

    public sealed class SmallHouse : House
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Screens:PerAddress", $"{Most}");
        }
    }
}
