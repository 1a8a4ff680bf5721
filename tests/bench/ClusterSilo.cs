using System.Diagnostics;

namespace FilageFuturs.Bench;

/// <summary>The published product as a silo of a cluster on PostgreSQL.</summary>
internal sealed class ClusterSilo : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("filagefuturs-bench-").FullName;
    private readonly Process _process;

    public ClusterSilo(string folder, string database)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "FilageFuturs.Web.dll", "--urls", $"http://127.0.0.1:{Port}" },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment =
            {
                ["DataFolder"] = _data,
                ["Cluster__Role"] = "silo",
                ["DOTNET_TC_QuickJit"] = "0",
                ["DOTNET_TC_DelaySingleProcMultiplier"] = "1",
                ["EventLog__Store"] = "postgres",
                ["Postgres__Connection"] = database,
                ["Silo__Address"] = "127.0.0.1",
                ["Silo__GatewayPort"] = $"{Gateway}",
                ["Links__Key"] = Convert.ToBase64String(new byte[32]),
                ["Logging__LogLevel__Default"] = "Warning",
            },
        })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
    }

    public int Id => _process.Id;

    public int Gateway { get; } = FreePort.Next();

    private int Port { get; } = FreePort.Next();

    public async Task IsReady()
    {
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{Port}/") };
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync("sante/pret");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet listening.
            }

            await Task.Delay(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
