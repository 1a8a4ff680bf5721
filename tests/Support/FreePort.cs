using System.Net;
using System.Net.Sockets;

namespace FilageFuturs.Tests.Support;

/// <summary>Ports to listen on, below those that the system lends to whoever calls out: a caller cannot take one in between.</summary>
internal static class FreePort
{
    private const int First = 10_000;
    private const int Count = 22_000;
    private const int Stride = 97;

    private static int _given;

    /// <summary>Another one at each call; processes that run at once begin far from each other.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = First + ((Environment.ProcessId * Stride) + Interlocked.Increment(ref _given)) % Count;
            if (IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Any, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
