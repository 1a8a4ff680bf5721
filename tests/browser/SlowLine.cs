using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests;

/// <summary>The way of one page to the server: what is said there can be made to wait, in its order.</summary>
public sealed class SlowLine
{
    private TaskCompletionSource _open = new();
    private Task _said = Task.CompletedTask;

    private SlowLine() => _open.SetResult();

    public static async Task<SlowLine> Of(IPage page)
    {
        var line = new SlowLine();
        await page.RouteWebSocketAsync(_ => true, socket =>
        {
            var server = socket.ConnectToServer();
            socket.OnMessage(frame => line._said = line.Say(line._said, server, frame));
        });
        return line;
    }

    public void Holds() => _open = new();

    public void Passes() => _open.SetResult();

    private async Task Say(Task before, IWebSocketRoute server, IWebSocketFrame frame)
    {
        await before;
        await _open.Task;
        if (frame.Binary is { } binary)
        {
            server.Send(binary);
        }
        else
        {
            server.Send(frame.Text!);
        }
    }
}
