using System.Diagnostics;
using System.Net;
using System.Text.Json;
using FilageFuturs.Kits;
using FilageFuturs.Sessions;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;

namespace FilageFuturs.Bench.Contract;

/// <summary>
/// A web node without browsers, beside the silo that peerbench started: the node's real feeds, twenty tabs a room. The
/// clock runs from the call to write until the word is in the hands of the last of the other nineteen tabs.
/// </summary>
internal sealed class Driver(Scenario asked, IGrainFactory grains)
{
    private readonly Ledger _ledger = new(asked.Clients);
    private readonly SessionFeeds _feeds = new(grains, TimeProvider.System, new(new Meters()), NullLogger<SessionFeeds>.Instance);
    private readonly List<Tab> _tabs = [];
    private int _failures;

    public static async Task<string> Run(string json)
    {
        var asked = Scenario.Read(json);
        using var host = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .UseOrleansClient(client => client
                .UseStaticClustering(new IPEndPoint(IPAddress.Loopback, asked.Port))
                .Configure<ClusterOptions>(options =>
                    (options.ClusterId, options.ServiceId) = (asked.Info!.Cluster, asked.Info.Service)))
            .Build();
        await host.StartAsync();
        var driver = new Driver(asked, host.Services.GetRequiredService<IGrainFactory>());
        return JsonSerializer.Serialize(await (asked.Mode switch
        {
            "load" => driver.Load(),
            "durability" => driver.Durability(),
            "readback" => driver.ReadBack(),
            "hold" => driver.Hold(),
            _ => throw new NotSupportedException(asked.Mode),
        }));
    }

    private async Task<object> Load()
    {
        await WarmUp();
        var connected = await Connect();
        await Task.Delay(asked.SettleMs ?? 500);
        var idle = new { srv = Machine.Memory(asked.Servers), db = Machine.Memory(asked.Databases) };
        await Pace.Run(_tabs, asked.Rate, asked.WarmupS);
        var (first, arrived) = (_ledger.Count, _ledger.Deliveries);
        var (before, since) = (Machine.Now(asked), Stopwatch.GetTimestamp());
        var (lags, sending) = await Pace.Run(_tabs, asked.Rate, asked.Seconds);
        var (after, span) = (Machine.Now(asked), Stopwatch.GetElapsedTime(since).TotalSeconds);
        var (last, reached) = (_ledger.Count, _ledger.Deliveries);
        await Drain(first, last);
        var told = Measured(first, last);
        told["connectMs"] = Math.Round(connected.TotalMilliseconds);
        told["sentPerS"] = Math.Round((last - first) / sending.TotalSeconds, 1);
        told["deliveriesPerS"] = Math.Round((reached - arrived) / span);
        told["cpu"] = Cpu(before, after, span);
        told["schedLag"] = Summary.Of(lags);
        told["memConnected"] = idle;
        told["memAfter"] = new { srv = Machine.Memory(asked.Servers), db = Machine.Memory(asked.Databases) };
        return told;
    }

    // The harness warms its servers; the part of the product that runs here, a web node, has not run yet.
    private async Task WarmUp()
    {
        const double Rate = 10;
        const double Seconds = 4;
        var tabs = await OpenedRoom.Open(grains, _feeds, _ledger, asked.RoomOf(asked.Rooms), asked.Rooms, asked.Clients);
        await Pace.Run(tabs, Rate, Seconds);
        foreach (var tab in tabs)
        {
            await tab.Leave();
        }
    }

    private Dictionary<string, object> Measured(int first, int last)
    {
        var notes = _ledger.Range(first, last).ToList();
        return new()
        {
            ["ok"] = true,
            ["rooms"] = asked.Rooms,
            ["clients"] = _tabs.Count,
            ["joinFailures"] = _failures,
            ["offeredPerS"] = asked.Rooms * asked.Clients * asked.Rate,
            ["errors"] = _ledger.Errors.ToArray(),
            ["notes"] = notes.Count,
            ["fanout"] = Summary.Of(notes.Where(note => note.Left == 0).Select(note => note.FanOut)),
            ["ack"] = Summary.Of(notes.Where(note => note.AcknowledgedAt > 0).Select(note => note.Answer)),
            ["lost"] = notes.Count(note => note.Left > 0),
            ["noAck"] = notes.Count(note => note.AcknowledgedAt == 0),
            ["lostAcknowledged"] = notes.Count(note => note.AcknowledgedAt > 0 && note.Left > 0),
        };
    }

    private static object Cpu(Machine before, Machine after, double span)
    {
        var (servers, databases, mine) = (
            after.Servers - before.Servers, after.Databases - before.Databases, after.Mine - before.Mine);
        return new
        {
            srv = Math.Round(servers / span, 3),
            db = Math.Round(databases / span, 3),
            loadgen = Math.Round(mine / span, 3),
            foreign = Math.Round(Math.Max(0, after.Busy - before.Busy - servers - databases - mine) / span, 3),
            steal = Math.Round((after.Stolen - before.Stolen) / span, 3),
        };
    }

    /// <summary>Kills the servers right after an acknowledgement; says what had been acknowledged and what all others had seen.</summary>
    private async Task<object> Durability()
    {
        await Connect();
        var killed = 0L;
        var killAt = Stopwatch.GetTimestamp() + (asked.KillAfterMs * Stopwatch.Frequency / 1000);
        _ledger.Acknowledged += _ =>
        {
            if (Stopwatch.GetTimestamp() >= killAt && Interlocked.CompareExchange(ref killed, Stopwatch.GetTimestamp(), 0) == 0)
            {
                foreach (var process in asked.KillPids!)
                {
                    Process.GetProcessById(process).Kill();
                }
            }
        };
        await Pace.Run(_tabs, asked.Rate, (asked.KillAfterMs / 1000.0) + 3, () => Interlocked.Read(ref killed) > 0);
        await Task.Delay(300);
        var notes = _ledger.Range(0, _ledger.Count).Index().ToList();
        return new
        {
            ok = killed > 0,
            joinFailures = _failures,
            posted = notes.Count,
            acked = notes.Where(one => one.Item.AcknowledgedAt > 0 && one.Item.AcknowledgedAt <= killed).Select(one => one.Index),
            seenAll = notes.Where(one => one.Item.Left == 0 && one.Item.LastAt <= killed).Select(one => one.Index),
            t0 = notes.Select(one => Math.Round(Stopwatch.GetElapsedTime(one.Item.SentAt, killed).TotalMilliseconds, 1)),
            errors = _ledger.Errors.ToArray(),
        };
    }

    /// <summary>A note that its author changed later stands in the log all the same: it is read from the file that travels.</summary>
    private async Task<object> ReadBack()
    {
        var since = Stopwatch.GetTimestamp();
        var session = grains.Session(asked.RoomOf(asked.Room));
        var opened = await session.Open(new(
            "opening", KnownKits.QuelsFuturs, "Banc", null, [], 20, 4, 20, null, IsRehearsal: false));
        var file = System.Text.Encoding.UTF8.GetString((await session.ExportLog(opened.Links!.Facilitator!.Value))!);
        var numbers = file.Split("~N").Skip(1).Select(part => Ledger.NumberIn($"~N{part}")).Where(number => number >= 0);
        return new
        {
            ok = true,
            ms = Math.Round(Stopwatch.GetElapsedTime(since).TotalMilliseconds, 1),
            notes = numbers.Distinct(),
            errors = _ledger.Errors.ToArray(),
        };
    }

    private async Task<object> Hold()
    {
        var connected = await Connect();
        await Task.Delay(asked.SettleMs ?? 2000);
        var before = Machine.Now(asked);
        await Task.Delay(TimeSpan.FromSeconds(asked.Seconds));
        var after = Machine.Now(asked);
        return new
        {
            ok = true,
            clients = _tabs.Count,
            joinFailures = _failures,
            connectMs = Math.Round(connected.TotalMilliseconds),
            mem = new { srv = Machine.Memory(asked.Servers), db = Machine.Memory(asked.Databases) },
            idleCpu = new
            {
                srv = Math.Round((after.Servers - before.Servers) / asked.Seconds, 4),
                db = Math.Round((after.Databases - before.Databases) / asked.Seconds, 4),
            },
            errors = _ledger.Errors.ToArray(),
        };
    }

    private async Task<TimeSpan> Connect()
    {
        var since = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, asked.Rooms), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (room, _) =>
        {
            try
            {
                var tabs = await OpenedRoom.Open(grains, _feeds, _ledger, asked.RoomOf(room), room, asked.Clients);
                lock (_tabs)
                {
                    _tabs.AddRange(tabs);
                }
            }
            catch (Exception failure)
            {
                Interlocked.Add(ref _failures, asked.Clients);
                _ledger.Fail(failure.Message);
            }
        });
        return Stopwatch.GetElapsedTime(since);
    }

    /// <summary>What is not everywhere when the time is over counts as lost.</summary>
    private async Task Drain(int first, int last)
    {
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since).TotalMilliseconds < (asked.DrainMs ?? 3000) && !_ledger.IsDelivered(first, last))
        {
            await Task.Delay(20);
        }
    }
}
