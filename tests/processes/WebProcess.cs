using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FilageFuturs.ProcessTests;

/// <summary>The product as a process of its own, on a data folder that outlives it. Killed without a word.</summary>
/// <param name="settings">Beside the ports and the folder; null for the product as it comes.</param>
internal sealed class WebProcess(IReadOnlyDictionary<string, string>? settings = null) : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly int _silo = FreePort();
    private Process? _process;

    public string Data { get; } = Directory.CreateTempSubdirectory("futurs-").FullName;

    public int Gateway { get; } = FreePort();

    public int Port { get; } = FreePort();

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    public async Task Start()
    {
        _process = Process.Start(Program())!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Ready();
    }

    /// <summary>SIGKILL: nothing is flushed, nobody says goodbye.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Kill();
        }

        Directory.Delete(Data, recursive: true);
    }

    private ProcessStartInfo Program()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Script.Meta("WebProgram"), "--urls", Address.ToString() },
            WorkingDirectory = Script.Meta("WebFolder"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DataFolder"] = Data,
                ["Silo__Port"] = $"{_silo}",
                ["Silo__GatewayPort"] = $"{Gateway}",
            },
        };
        foreach (var (name, value) in settings ?? ImmutableDictionary<string, string>.Empty)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private async Task Ready()
    {
        using var http = new HttpClient { BaseAddress = Address };
        var since = Stopwatch.GetTimestamp();
        while (!await Answers(http))
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < StartLimit, "The process never became ready.");
            Assert.False(_process!.HasExited, "The process stopped while starting.");
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private static async Task<bool> Answers(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("sante/pret");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
