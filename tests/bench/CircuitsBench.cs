using System.Text.Json;
using FilageFuturs.Bench.Contract;
using Orleans;

namespace FilageFuturs.Bench;

/// <summary>What a live screen costs the published product: circuits held, and a workshop's pace on all of them.</summary>
internal static class CircuitsBench
{
    private const int PerRoom = 20;

    // How often a field is heard of while one note is typed: peers are sent a note at once.
    private const int WorkshopKeys = 5;
    private const int GridKeys = 1;

    private static readonly TimeSpan Resting = TimeSpan.FromSeconds(5);
    private static readonly string Published = Path.Combine(AppContext.BaseDirectory, "../../web");

    /// <summary>200 circuits in the hall, then 1,000, then everybody on the card of their group; nobody doing anything.</summary>
    public static async Task<string> Hold()
    {
        await using var product = await PublishedProduct.Start(Published);
        var rooms = new List<CircuitRoom> { await CircuitRoom.Open(product.Grains, product.Site, PerRoom) };
        // It has done all that the others will do: what a product keeps for the first time is not theirs.
        await rooms[0].Begin();
        var before = await Weigh(product);
        await Open(product, rooms, 200);
        var some = await Weigh(product);
        await Open(product, rooms, 1000);
        var many = await Weigh(product);
        foreach (var room in rooms.Skip(1))
        {
            await room.Begin();
        }

        var card = await Weigh(product);
        await AssertOnCard(rooms);
        var figures = JsonSerializer.Serialize(new
        {
            bench = "circuits",
            kb_managed_200_hall = Each(before.Alive, some.Alive, 200),
            kb_rss_200_hall = Each(before.Resident, some.Resident, 200),
            kb_managed_1000_hall = Each(before.Alive, many.Alive, 1000),
            kb_rss_1000_hall = Each(before.Resident, many.Resident, 1000),
            kb_managed_1000 = Each(before.Alive, card.Alive, 1000),
            kb_rss_1000 = Each(before.Resident, card.Resident, 1000),
            rss_mb_1000 = card.Resident / (1024 * 1024),
            circuits = rooms.Sum(room => room.People),
            method = "a first room of 20 is on its card throughout and not counted; the 1,000 others in the hall, then on the card of their group",
            baseline = "the limit of the issue: 350 KB managed each",
        });
        await Task.WhenAll(rooms.Select(room => room.DisposeAsync().AsTask()));
        return figures;
    }

    /// <summary>7 rooms of 17 people, one act each 5 s; then the grid of the peers as far as circuits carry it.</summary>
    public static async Task<(CircuitTimes Workshop, List<CircuitTimes> Grid)> Pace()
    {
        var workshop = await Write(7, 17, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(40), WorkshopKeys);
        var grid = new List<CircuitTimes>();
        foreach (var (rooms, rate, seconds) in new[] { (1, 1, 12), (1, 5, 4), (10, 1, 12) })
        {
            grid.Add(await Write(rooms, PerRoom, TimeSpan.FromSeconds(1.0 / rate), TimeSpan.FromSeconds(seconds), GridKeys));
        }

        return (workshop, grid);
    }

    private static async Task<CircuitTimes> Write(int count, int people, TimeSpan each, TimeSpan length, int keys)
    {
        await using var product = await PublishedProduct.Start(Published);
        var rooms = new List<CircuitRoom>();
        for (var rank = 0; rank < count; rank++)
        {
            rooms.Add(await CircuitRoom.Open(product.Grains, product.Site, people));
            await rooms[^1].Begin();
        }

        await Task.WhenAll(rooms.Select(room => room.Write(each, TimeSpan.FromSeconds(4), keys, new())));
        await Task.Delay(TimeSpan.FromSeconds(1));
        var (times, before) = (new Times(), product.Cpu);
        await Task.WhenAll(rooms.Select(room => room.Write(each, length, keys, times)));
        var cpu = (product.Cpu - before).TotalSeconds;
        var (seen, lost) = await times.All();
        await Task.WhenAll(rooms.Select(room => room.DisposeAsync().AsTask()));
        var summary = Summary.Of(seen);
        return new(count, people, 1 / each.TotalSeconds, keys, seen.Count, lost, summary.P50, summary.P95, summary.P99,
            Math.Round(1000 * cpu / Math.Max(1, seen.Count), 2));
    }

    private static async Task AssertOnCard(List<CircuitRoom> rooms)
    {
        foreach (var room in rooms)
        {
            if (!await room.IsOnCard())
            {
                throw new InvalidOperationException("Somebody was weighed who was not on their card.");
            }
        }
    }

    private static async Task Open(PublishedProduct product, List<CircuitRoom> rooms, int circuits)
    {
        while (rooms.Sum(room => room.People) < circuits + PerRoom)
        {
            rooms.Add(await CircuitRoom.Open(product.Grains, product.Site, PerRoom));
        }
    }

    private static async Task<(long Alive, long Resident)> Weigh(PublishedProduct product)
    {
        await Task.Delay(Resting);
        var alive = await product.Alive();
        return (alive, product.Memory);
    }

    private static long Each(long before, long after, int circuits) => (after - before) / circuits / 1024;
}

/// <param name="Rate">Notes a second of each person.</param>
/// <param name="Keys">How often the server hears of the author's field while a note is typed there.</param>
/// <param name="P50">
/// Milliseconds from when the author's browser sends the note to the batch that draws the word on the last of the others' screens:
/// those of the same group.
/// </param>
/// <param name="CpuMs">Processor time of the server for a note: going to the cell, typing, sending, everybody's drawing.</param>
internal sealed record CircuitTimes(
    int Rooms, int People, double Rate, int Keys, int Notes, int Lost, double? P50, double? P95, double? P99, double CpuMs)
{
    public const string Method =
        "each act goes through the author's own circuit, as a browser sends it; seen on the last of the others' screens of the "
        + "same group, the only ones that show that card";
}
