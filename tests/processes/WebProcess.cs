using System.Diagnostics;
using System.Net;
using System.Text;

namespace FilageFuturs.ProcessTests;

/// <summary>The product as a process of its own, on a data folder that outlives it. Killed without a word.</summary>
/// <param name="settings">Beside the ports and the folder; null for the product as it comes.</param>
/// <param name="place">Where it listens, and what runs it there.</param>
internal sealed class WebProcess(IReadOnlyDictionary<string, string>? settings = null, Place? place = null) : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly Place _place = place ?? Place.Here;
    private readonly int _silo = FreePort.Next();
    private readonly StringBuilder _said = new();
    private Process? _process;

    /// <summary>The folder that outlives the process.</summary>
    public string Data { get; } = settings?.GetValueOrDefault("DataFolder") ?? Directory.CreateTempSubdirectory("futurs-").FullName;

    public int Gateway { get; } = FreePort.Next();

    public IPEndPoint GatewayAddress => new(IPAddress.Parse(_place.Address), Gateway);

    public int Port { get; } = FreePort.Next();

    /// <summary>What it wrote to its console so far, over all its lives.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    public Uri Address => new($"http://{_place.Address}:{Port}/");

    public bool IsRunning => _process is { HasExited: false };

    public async Task Start()
    {
        _process = Process.Start(Program("--urls", Address.ToString()))!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Ready();
    }

    /// <summary>The same program on the same data, for as long as its command takes.</summary>
    public async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        using var process = Process.Start(Program(arguments))!;
        using var patience = new CancellationTokenSource(StartLimit);
        var said = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, string.Concat(said));
    }

    /// <summary>SIGKILL: nothing is flushed, nobody says goodbye.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>SIGTERM, and as long as it takes.</summary>
    public async Task Stop()
    {
        await Signal("TERM");
        await _process!.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <param name="signal">As « kill » names it: STOP, CONT, TERM.</param>
    public Task Signal(string signal) => Process.Start("kill", [$"-{signal}", $"{_process!.Id}"]).WaitForExitAsync();

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Kill();
        }

        Directory.Delete(Data, recursive: true);
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }

    private ProcessStartInfo Program(params string[] arguments)
    {
        string[] line = [.. _place.Runner, "dotnet", Script.Meta("WebProgram"), .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
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
            Assert.True(Stopwatch.GetElapsedTime(since) < StartLimit, "The process never became ready.\n" + Said);
            Assert.False(_process!.HasExited, "The process stopped while starting.\n" + Said);
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
}

/// <param name="Runner">A command that runs the rest of its line somewhere else; empty for here.</param>
internal sealed record Place(string Address, ImmutableArray<string> Runner)
{
    public static readonly Place Here = new("127.0.0.1", []);
}
