using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace FilageFuturs.Tests.EventLog;

/// <summary>A process that writes is killed without a word, again and again, on the same file.</summary>
public sealed class KilledWriterTests : IDisposable
{
    private const int Kills = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly LogFolder _folder = new();
    private readonly Dictionary<(string Stream, long Version), Guid> _acknowledged = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whatever_was_acknowledged_is_there_after_the_kill_and_nothing_is_half_written()
    {
        var moments = new Random(20_260_312);
        for (var kill = 1; kill <= Kills; kill++)
        {
            var before = _acknowledged.Count;
            await WriteAndKill(answers: moments.Next(5, 400));

            Assert.True(_acknowledged.Count > before);
            Assert.Equal("ok", _folder.Ask("pragma integrity_check"));
            await AcknowledgedIsThere();
        }
    }

    private async Task WriteAndKill(int answers)
    {
        using var writer = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { CrashWriter, _folder.Path },
            RedirectStandardOutput = true,
        })!;
        try
        {
            for (var heard = 0; heard < answers; heard++)
            {
                Remember(await writer.StandardOutput.ReadLineAsync().WaitAsync(Patience));
            }
        }
        finally
        {
            writer.Kill();
            await writer.WaitForExitAsync();
        }

        while (await writer.StandardOutput.ReadLineAsync() is { } line)
        {
            Remember(line);
        }
    }

    // A line cut by the kill was not said.
    private void Remember(string? line)
    {
        Assert.NotNull(line);
        if (line.Split(' ') is [var stream, var version, var id, "ok"])
        {
            _acknowledged.Add((stream, long.Parse(version, CultureInfo.InvariantCulture)), Guid.Parse(id));
        }
    }

    private async Task AcknowledgedIsThere()
    {
        using var log = _folder.Open();
        foreach (var stream in _acknowledged.GroupBy(pair => pair.Key.Stream))
        {
            var stored = await log.ReadAll(stream.Key);

            Assert.Equal(Enumerable.Range(1, stored.Count), stored.Select(one => (int)one.Version));
            Assert.All(stream, pair => Assert.Equal(pair.Value, stored[(int)pair.Key.Version - 1].Id));
            Assert.True(IsLastOfItsAppend(stored[^1]));
        }
    }

    private static bool IsLastOfItsAppend(StoredEvent stored)
    {
        using var data = JsonDocument.Parse(stored.Data);
        return data.RootElement.GetProperty("rank").GetInt32() == data.RootElement.GetProperty("of").GetInt32();
    }

    private static string CrashWriter => typeof(KilledWriterTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "CrashWriter").Value!;
}
