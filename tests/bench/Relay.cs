using System.Net;
using System.Net.Sockets;

namespace FilageFuturs.Bench;

/// <summary>A wire between a browser and the product that counts every byte, both ways, as the network carries them.</summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _to;
    private long _bytes;

    public Relay(int to)
    {
        _to = to;
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public long Bytes => Interlocked.Read(ref _bytes);

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task Accept()
    {
        while (!_end.IsCancellationRequested)
        {
            _ = Carry(await _listener.AcceptTcpClientAsync(_end.Token));
        }
    }

    private async Task Carry(TcpClient browser)
    {
        using var product = new TcpClient();
        using (browser)
        {
            await product.ConnectAsync(IPAddress.Loopback, _to, _end.Token);
            await Task.WhenAny(
                Copy(browser.GetStream(), product.GetStream()), Copy(product.GetStream(), browser.GetStream()));
        }
    }

    private async Task Copy(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, _end.Token)) > 0;)
        {
            Interlocked.Add(ref _bytes, read);
            await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }
}
