using System.Diagnostics;
using System.Text.Json;
using FilageFuturs.Boards;
using FilageFuturs.Kits;
using FilageFuturs.Replay;
using FilageFuturs.Sessions;
using FilageFuturs.Silo.EventLog;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace FilageFuturs.Bench;

/// <summary>
/// Watching a recorded hour of twenty people again, from a cold record: opening to the first frame, seeking to random
/// instants in the server, then in Chromium to the drawn frame, and what a watching page costs the server.
/// </summary>
internal static class ReplayBench
{
    private const int Small = 5_200;
    private const int Big = 20_000;
    private const int Opens = 20;
    private const int Seeks = 400;

    public static async Task<string> Run()
    {
        await using var hall = await BenchHall.Open();
        await Measure(hall, Small);
        var small = await Measure(hall, Small);
        var big = await Measure(hall, Big);
        return JsonSerializer.Serialize(
            new
            {
                bench = "replay",
                small.events,
                small.open_p95_ms,
                small.seek_p95_ms,
                small.draw_p95_ms,
                small.mb_per_page,
                small.page_p95_ms,
                big,
                opens = Opens,
                seeks = Seeks,
                baseline = "the limits of the issue: 300, 50, 100 ms and 2 MB; at most twice that for big",
            });
    }

    private static async Task<Result> Measure(BenchHall hall, int events)
    {
        var kit = (await hall.Grains.Kit(KnownKits.QuelsFuturs).See())!;
        var hour = new RecordedHour(kit, events, seed: 7).Held();
        var log = hall.Services.GetRequiredService<IEventLog>();
        var sessions = new List<SessionId>();
        for (var copy = 0; copy < Opens; copy++)
        {
            sessions.Add(SessionId.New());
            await log.Append(sessions[^1].Value, 0, [.. hour.Stored], DeadlineChange.Keep);
        }

        var opened = new List<double>();
        foreach (var session in sessions)
        {
            opened.Add(await Open(hall.Grains, session));
        }

        var sought = await Seek(hall.Grains, sessions[0], kit);
        var pages = await PageBench.Measure(hall, sessions[0]);
        return new(
            hour.Log.Count, Figures.P95Of(opened), Figures.P95Of(sought), pages.Draw, pages.Megabytes, pages.Open);
    }

    private static async Task<double> Open(IGrainFactory grains, SessionId session)
    {
        var key = new ReplayKey(RecordedHour.Facilitator, Anonymous: true);
        var since = Stopwatch.GetTimestamp();
        var index = (await grains.Replay(session).Open(key))!;
        _ = await grains.Replay(session).See(key, new(index.Chapters[0].Version, 0), []);
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    private static async Task<List<double>> Seek(IGrainFactory grains, SessionId session, Kit kit)
    {
        var key = new ReplayKey(RecordedHour.Facilitator, Anonymous: true);
        var index = (await grains.Replay(session).Open(key))!;
        var random = new Random(11);
        var times = new List<double>();
        for (var seek = 0; seek < Seeks; seek++)
        {
            var board = new BoardId(index.Groups[random.Next(index.Groups.Length)].Id, kit.Cards[random.Next(kit.Cards.Length)].Id);
            var version = random.NextInt64(1, index.Last + 1);
            var since = Stopwatch.GetTimestamp();
            _ = await grains.Replay(session).See(key, new(version, index.Offsets[(int)version - 1]), [board]);
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return times;
    }

#pragma warning disable IDE1006, SA1300 // The keys of the figures are given by who reads them.
    private sealed record Result(
        int events, double open_p95_ms, double seek_p95_ms, double draw_p95_ms, double mb_per_page, double page_p95_ms);
#pragma warning restore IDE1006, SA1300
}
