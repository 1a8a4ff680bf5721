using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FilageFuturs.ProcessTests.Telemetry;

/// <summary>Debian's Prometheus on the configuration and the rules that we ship, in a folder of its own, only faster.</summary>
internal sealed class Prometheus : IAsyncDisposable
{
    private static readonly string Shipped = Path.Combine(Script.Meta("WebFolder"), "../deploy/dashboards");

    private readonly string _folder = Directory.CreateTempSubdirectory("futurs-prometheus-").FullName;
    private readonly HttpClient _http = new() { BaseAddress = new($"http://127.0.0.1:{FreePort.Next()}/api/v1/") };
    private Process? _process;

    public static IEnumerable<string> Dashboards => Directory.EnumerateFiles(Shipped, "*.json").Order(StringComparer.Ordinal);

    public static async Task<Prometheus> Start(string token, params IEnumerable<(string Role, Uri Address)> read)
    {
        var prometheus = new Prometheus();
        await prometheus.Lay(token, read);
        prometheus._process = Process.Start(new ProcessStartInfo("prometheus")
        {
            ArgumentList =
            {
                $"--config.file={prometheus._folder}/prometheus.yml",
                $"--storage.tsdb.path={prometheus._folder}/data",
                $"--web.listen-address={prometheus._http.BaseAddress!.Authority}",
            },
            RedirectStandardError = true,
        })!;
        prometheus._process.ErrorDataReceived += (_, _) => { };
        prometheus._process.BeginErrorReadLine();
        await Patience.For(prometheus.Answers, "Prometheus never answered.");
        return prometheus;
    }

    public static string Read(string shipped) => File.ReadAllText(Path.Combine(Shipped, shipped));

    /// <summary>What Debian's promtool says of a file that we ship; empty when it has nothing against it.</summary>
    public async Task<string> Check(params string[] asked)
    {
        using var tool = Process.Start(new ProcessStartInfo("promtool", asked)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await tool.StandardOutput.ReadToEndAsync() + await tool.StandardError.ReadToEndAsync();
        await tool.WaitForExitAsync();
        return tool.ExitCode is 0 ? "" : said;
    }

    /// <returns>Null when the query is not one; otherwise how many series it has now, and how many of them have a number.</returns>
    public async Task<(int Series, int Numbers)?> Ask(string query)
    {
        using var answer = await _http.GetAsync($"query?query={Uri.EscapeDataString(query)}");
        if (answer.StatusCode is HttpStatusCode.BadRequest)
        {
            return null;
        }

        answer.EnsureSuccessStatusCode();
        var data = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
        var values = data.GetProperty("result").EnumerateArray()
            .Select(series => double.Parse(series.GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture))
            .ToList();
        return (values.Count, values.Count(double.IsFinite));
    }

    public async Task<ImmutableArray<JsonElement>> Rules()
    {
        var answer = await _http.GetFromJsonAsync<JsonElement>("rules");
        return [.. answer.GetProperty("data").GetProperty("groups").EnumerateArray()
            .SelectMany(group => group.GetProperty("rules").EnumerateArray())];
    }

    /// <summary>Everything that our processes ever said: each series with its labels.</summary>
    public async Task<ImmutableArray<JsonElement>> Series()
    {
        var answer = await _http.GetFromJsonAsync<JsonElement>("series?match[]=%7Bjob%3D%22filagefuturs%22%7D");
        return [.. answer.GetProperty("data").EnumerateArray()];
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task Lay(string token, IEnumerable<(string Role, Uri Address)> read)
    {
        foreach (var file in Directory.EnumerateFiles(Shipped, "*.yml"))
        {
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(
                Path.Combine(_folder, Path.GetFileName(file)),
                text.Replace("scrape_interval: 15s", "scrape_interval: 1s", StringComparison.Ordinal));
        }

        await File.WriteAllTextAsync(Path.Combine(_folder, "scrape.token"), token);
        await File.WriteAllLinesAsync(Path.Combine(_folder, "targets.yml"), read.Select(one =>
            $$"""- { targets: ["{{one.Address.Authority}}"], labels: { role: {{one.Role}} } }"""));
    }

    private async Task<bool> Answers()
    {
        Assert.False(_process!.HasExited, "Prometheus stopped while starting.");
        try
        {
            return await Ask("up") is not null;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
