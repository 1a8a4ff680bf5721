using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Bench;

/// <summary>The product as operators run it: published, files compressed, in a process of its own.</summary>
internal sealed class PublishedProduct : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("filagefuturs-bench-").FullName;
    private readonly string _pipe = $"filagefuturs-{Guid.NewGuid():N}";
    private readonly Process _process;
    private readonly IHost _client;

    private PublishedProduct(string folder)
    {
        var (silo, gateway) = (FreePort.Next(), FreePort.Next());
        // Before the product begins: they share the cores.
        _client = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .UseOrleansClient(client => client.UseLocalhostClustering(gateway))
            .Build();
        Begun = Stopwatch.GetTimestamp();
        _process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "FilageFuturs.Web.dll", "--urls", $"http://127.0.0.1:{Port}" },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment =
            {
                ["DataFolder"] = _data,
                ["Silo__Port"] = $"{silo}",
                ["Silo__GatewayPort"] = $"{gateway}",
                ["Logging__LogLevel__Default"] = "Warning",
                ["Screens__PerAddress"] = "100000",
                ["DOTNET_STARTUP_HOOKS"] = typeof(PublishedProduct).Assembly.Location,
                ["FILAGEFUTURS_HEAP_PIPE"] = _pipe,
            },
        })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
    }

    /// <summary>When the process was started.</summary>
    public long Begun { get; }

    public int Port { get; } = FreePort.Next();

    /// <summary>Processor time of the product so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident bytes of the product.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Bytes alive in its heap, after a full collection.</summary>
    public Task<long> Alive() => StartupHook.Ask(_pipe);

    public Uri Site => new($"http://127.0.0.1:{Port}/");

    public IGrainFactory Grains => _client.Services.GetRequiredService<IGrainFactory>();

    public static async Task<PublishedProduct> Start(string folder)
    {
        var product = Begin(folder);
        await product.Answers("sante/pret");
        await product.Connect();
        return product;
    }

    /// <summary>Just started: nothing answers yet.</summary>
    public static PublishedProduct Begin(string folder) => new(folder);

    public async Task Answers(string path)
    {
        using var http = new HttpClient { BaseAddress = Site };
        while (!await IsReady(http, path))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    public Task Connect() => _client.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _client.StopAsync();
        _client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static async Task<bool> IsReady(HttpClient http, string path)
    {
        try
        {
            return (await http.GetAsync(path)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
