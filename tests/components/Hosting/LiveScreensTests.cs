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

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:9", StatusCodes.Status429TooManyRequests)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", StatusCodes.Status200OK)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", StatusCodes.Status429TooManyRequests)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", StatusCodes.Status200OK)]
    public async Task A_network_of_IPv6_is_one_address_and_one_of_IPv4_is_itself_however_it_is_written(string first, string next, int told)
    {
        using var screens = new LiveScreens(new() { Screens = new() { PerAddress = 1 } });
        var closed = new TaskCompletionSource();
        var held = screens.Hold(Connection(first), _ => closed.Task);
        var asks = Connection(next);

        await screens.Hold(asks, _ => Task.CompletedTask);

        closed.SetResult();
        await held;
        Assert.Equal(told, asks.Response.StatusCode);
    }

    private static DefaultHttpContext Connection(string address = Here) => new()
    {
        Request = { Method = HttpMethods.Get, Path = "/_blazor" },
        Connection = { RemoteIpAddress = IPAddress.Parse(address) },
    };

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
