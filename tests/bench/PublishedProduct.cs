using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Bench;

/// <summary>The product as operators run it: published, files compressed, in a process of its own.</summary>
internal sealed class PublishedProduct : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("filagefuturs-bench-").FullName;
    private readonly Process _process;
    private readonly IHost _client;

    private PublishedProduct(string folder)
    {
        var (silo, gateway) = (FreePort(), FreePort());
        _process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "FilageFuturs.Web.dll", "--urls", $"http://127.0.0.1:{Port}" },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["DataFolder"] = _data, ["Silo__Port"] = $"{silo}", ["Silo__GatewayPort"] = $"{gateway}" },
        })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _client = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .UseOrleansClient(client => client.UseLocalhostClustering(gateway))
            .Build();
    }

    public int Port { get; } = FreePort();

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

    public IGrainFactory Grains => _client.Services.GetRequiredService<IGrainFactory>();

    public static async Task<PublishedProduct> Start(string folder)
    {
        var product = new PublishedProduct(folder);
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{product.Port}/") };
        while (!await IsReady(http))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        await product._client.StartAsync();
        return product;
    }

    public async ValueTask DisposeAsync()
    {
        await _client.StopAsync();
        _client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            return (await http.GetAsync("sante/pret")).IsSuccessStatusCode;
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
