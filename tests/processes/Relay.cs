using System.Net;
using System.Net.Sockets;

namespace FilageFuturs.ProcessTests;

/// <summary>
/// The network between a phone and the server. While it is asleep nothing passes in either direction and nobody is told,
/// as when a phone leaves its radio; old connections are then lost, and new ones pass again.
/// </summary>
internal sealed class Relay : IAsyncDisposable
{
    private const int Block = 16 * 1024;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _target;
    private readonly Task _accepting;
    private CancellationTokenSource _awake = new();
    private volatile bool _isAsleep;

    public Relay(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public void Sleep() => _isAsleep = true;

    public async Task Wake()
    {
        await _awake.CancelAsync();
        _awake.Dispose();
        _awake = new();
        _isAsleep = false;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _awake.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _awake.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            var phone = await _listener.AcceptTcpClientAsync(_stop.Token);
            _ = Carry(phone, _awake.Token);
        }
    }

    private async Task Carry(TcpClient phone, CancellationToken lost)
    {
        using var server = new TcpClient();
        using (phone)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _target, lost);
                await Task.WhenAny(
                    Carry(phone.GetStream(), server.GetStream(), lost), Carry(server.GetStream(), phone.GetStream(), lost));
            }
            catch (Exception ended) when (ended is SocketException or OperationCanceledException)
            {
                // A connection that is lost or refused ends here: the phone tries again by itself.
            }
        }
    }

    private async Task Carry(NetworkStream from, NetworkStream to, CancellationToken lost)
    {
        var block = new byte[Block];
        while (await from.ReadAsync(block, lost) is > 0 and var read)
        {
            if (_isAsleep)
            {
                await Task.Delay(Timeout.Infinite, lost);
            }

            await to.WriteAsync(block.AsMemory(0, read), lost);
        }
    }
}
