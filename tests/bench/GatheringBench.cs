using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FilageFuturs.Boards;
using FilageFuturs.Gatherings;
using FilageFuturs.Groups;
using FilageFuturs.Kits;
using FilageFuturs.Seats;
using FilageFuturs.Sessions;
using Orleans;

namespace FilageFuturs.Bench;

/// <summary>
/// A region's evening on one process: 120 people come by the link within a minute, each with live screens as a browser
/// opens them; then all groups of seven rooms write at the pace of people while the conductor looks on. What one writes
/// is seen when it lies in the batch that draws it on every other screen of the group.
/// </summary>
internal static class GatheringBench
{
    private const int People = 120;
    private const int Rooms = 7;

    private static readonly TimeSpan Arriving = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Writing = TimeSpan.FromSeconds(60);

    // One thought in eight seconds each, as in the rehearsals.
    private static readonly TimeSpan Thought = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Lost = TimeSpan.FromSeconds(5);

    public static async Task<string> Run()
    {
        await using var product = await PublishedProduct.Start(Path.Combine(AppContext.BaseDirectory, "../../web"));
        var site = new Uri($"http://127.0.0.1:{product.Port}/");
        var gathering = await Open(product.Grains);
        var (guests, errors) = await Arrive(product.Grains, site, gathering);
        await using var conductor = new Guest(site);
        await conductor.Open($"e/{gathering.Id}/{gathering.Conductor.Text}");
        await conductor.Tab.DisposeAsync();
        await conductor.Open($"conduite/{gathering.Id}");
        var groups = await Conduct(product.Grains, gathering, guests);
        var before = product.Cpu;
        var (seen, lost, watched) = await Write(product.Grains, groups, gathering, conductor);
        var figures = JsonSerializer.Serialize(new
        {
            bench = "gathering",
            people = People,
            rooms = Rooms,
            groups = groups.Select(one => (one.Session, one.Board)).Distinct().Count(),
            join_errors = errors,
            seen_p95_ms = Figures.P95Of(seen),
            conductor_p95_ms = Figures.P95Of(watched),
            cpu_s = Math.Round((product.Cpu - before).TotalSeconds, 1),
            rss_mb = product.Memory / (1024 * 1024),
            seen = seen.Count,
            lost,
            writing_s = Writing.TotalSeconds,
            baseline = "the limits of the issue: no error, 150 ms, 500 ms",
        });
        await Task.WhenAll(guests.Select(guest => guest.DisposeAsync().AsTask()));
        return figures;
    }

    private static async Task<Evening> Open(IGrainFactory grains)
    {
        var id = SessionId.New();
        var opened = await grains.Gathering(id).Open(new(
            id.Value, KnownKits.QuelsFuturs, "Banc", "Banc", null, null, Arrival.Choice, HasWelcome: false, IsRehearsal: false, [],
            [.. Enumerable.Range(1, Rooms).Select(rank => new RoomOpening(SessionId.New(), $"Salle {rank}", null, null, 18, 20))]));
        var view = (await grains.Gathering(id).See(opened.Links!.Facilitator!.Value))!;
        return new(id, opened.Links, view.Rooms.ToList());
    }

    private static async Task<(List<Guest> Guests, int Errors)> Arrive(IGrainFactory grains, Uri site, Evening evening)
    {
        var guests = new ConcurrentBag<Guest>();
        var errors = 0;
        var arrivals = new List<Task>();
        foreach (var rank in Enumerable.Range(0, People))
        {
            arrivals.Add(Task.Run(async () =>
            {
                var guest = new Guest(site);
                try
                {
                    await guest.Come(grains, evening.Id, evening.Links.Participants, $"Personne {rank}", evening.Rooms[rank % Rooms].Session);
                    guests.Add(guest);
                }
                catch (Exception trouble)
                {
                    Interlocked.Increment(ref errors);
                    await Console.Error.WriteLineAsync(trouble.Message);
                }
            }));
            await Task.Delay(Arriving / People);
        }

        await Task.WhenAll(arrivals);
        return ([.. guests], errors);
    }

    private static async Task<List<Writer>> Conduct(IGrainFactory grains, Evening evening, List<Guest> guests)
    {
        var kit = (await grains.Gathering(evening.Id).See(evening.Conductor))!.Kit;
        var card = kit.Phases.First(phase => phase.Kind is PhaseKind.CardBoard);
        foreach (var room in evening.Rooms)
        {
            await grains.Phases(room.Session).Start(room.Key);
        }

        await grains.Gathering(evening.Id).Call(evening.Conductor, new(CueId.New(), CueKind.Phase, card.Id, TimeSpan.FromSeconds(3)));
        await Task.Delay(TimeSpan.FromSeconds(8));
        var writers = new List<Writer>();
        foreach (var guest in guests)
        {
            var session = new SessionId(guest.Where!.Segments[^1]);
            var mine = (await grains.Session(session).SeeMine(guest.Token))!;
            writers.Add(new(guest, session, mine.Seat, new(mine.Group!.Value, card.Card!.Value), kit.Find(card.Card.Value)!));
        }

        return writers;
    }

    private static async Task<(List<double> Seen, int Lost, List<double> Watched)> Write(
        IGrainFactory grains, List<Writer> writers, Evening evening, Guest conductor)
    {
        using var end = new CancellationTokenSource(Writing);
        var circles = writers.GroupBy(writer => (writer.Session, writer.Board)).ToDictionary(circle => circle.Key, circle => circle.ToList());
        var seen = new ConcurrentBag<double>();
        var lost = 0;
        var watching = Watch(grains, writers, conductor, end.Token);
        await Task.WhenAll(writers.Select(async (writer, rank) =>
        {
            var random = new Random(rank);
            while (!end.IsCancellationRequested)
            {
                await Task.Delay(Thought * (0.5 + random.NextDouble()), CancellationToken.None);
                var times = await writer.Say(grains, circles[(writer.Session, writer.Board)], random);
                times.OfType<double>().ToList().ForEach(seen.Add);
                Interlocked.Add(ref lost, times.Count(time => time is null));
            }
        }));
        return ([.. seen], lost, await watching);
    }

    /// <summary>One hand at a time goes up somewhere; the conductor's page says so.</summary>
    private static async Task<List<double>> Watch(
        IGrainFactory grains, List<Writer> writers, Guest conductor, CancellationToken end)
    {
        var times = new List<double>();
        var random = new Random(3);
        while (!end.IsCancellationRequested)
        {
            var writer = writers[random.Next(writers.Count)];
            using var sight = new Sight(conductor.Tab, "main levée");
            var since = Stopwatch.GetTimestamp();
            await grains.Floor(writer.Session).RaiseHand(writer.Guest.Token);
            if (await sight.Comes(Lost))
            {
                times.Add(Stopwatch.GetElapsedTime(since, sight.At).TotalMilliseconds);
            }

            await grains.Floor(writer.Session).LowerHand(writer.Guest.Token, writer.Seat);
            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
        }

        return times;
    }

    private sealed record Evening(SessionId Id, Links Links, List<GatheredRoom> Rooms)
    {
        public Secret Conductor => Links.Facilitator!.Value;
    }

    private sealed record Writer(Guest Guest, SessionId Session, SeatId Seat, BoardId Board, Card Card)
    {
        /// <returns>Milliseconds until each other screen of the group drew it; null where it never came.</returns>
        public async Task<double?[]> Say(IGrainFactory grains, List<Writer> circle, Random random)
        {
            var words = $"Idée {Guid.NewGuid():N}";
            var sights = circle.Where(other => other != this).Select(other => new Sight(other.Guest.Tab, words)).ToList();
            var since = Stopwatch.GetTimestamp();
            await grains.Board(Session, Board).Write(
                Guest.Token, Card.Prompts[random.Next(Card.Prompts.Length)].Id, NoteId.New(), words);
            var times = await Task.WhenAll(sights.Select(async sight =>
                await sight.Comes(Lost) ? Stopwatch.GetElapsedTime(since, sight.At).TotalMilliseconds : (double?)null));
            sights.ForEach(sight => sight.Dispose());
            return times;
        }
    }

    /// <summary>Waits for words to be drawn on a screen.</summary>
    private sealed class Sight : IDisposable
    {
        private readonly TaskCompletionSource _came = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly BlazorTab _tab;
        private readonly byte[] _words;

        public Sight(BlazorTab tab, string words)
        {
            (_tab, _words) = (tab, Encoding.UTF8.GetBytes(words));
            tab.Drew += Look;
        }

        public long At { get; private set; }

        public async Task<bool> Comes(TimeSpan atMost) => await Task.WhenAny(_came.Task, Task.Delay(atMost)) == _came.Task;

        public void Dispose() => _tab.Drew -= Look;

        private void Look(byte[] batch)
        {
            if (batch.AsSpan().IndexOf(_words) >= 0 && !_came.Task.IsCompleted)
            {
                At = Stopwatch.GetTimestamp();
                _came.TrySetResult();
            }
        }
    }
}
