using System.Diagnostics;
using System.Text.Json;
using FilageFuturs.Bench.Contract;

namespace FilageFuturs.Bench;

/// <summary>
/// The published product from nothing: until its landing page answers, until somebody has a live seat, and what it weighs
/// at rest when nobody ever came. A start with a seat and one at rest, in turn, five times.
/// </summary>
internal static class ColdBench
{
    private const int Starts = 5;

    private static readonly TimeSpan Resting = TimeSpan.FromSeconds(12);

    public static async Task<string> Run()
    {
        var (landings, seats, rests) = (new List<double>(), new List<double>(), new List<double>());
        for (var start = 0; start < Starts; start++)
        {
            await using (var product = await Land(landings))
            {
                await product.Connect();
                await using var room = await CircuitRoom.Open(product.Grains, product.Site, 1);
                seats.Add(Stopwatch.GetElapsedTime(product.Begun, room.SeatedAt).TotalMilliseconds);
            }

            await using (var product = await Land(landings))
            {
                await Task.Delay(Resting);
                rests.Add(product.Memory / (1024.0 * 1024));
            }
        }

        return JsonSerializer.Serialize(new
        {
            bench = "cold",
            landing_ms = Summary.Median(landings),
            first_seat_ms = Summary.Median(seats),
            rss_mb = Summary.Median(rests),
            landings = landings.Count,
            seats = seats.Count,
            rests = rests.Count,
            baseline = "the limits of the issue: 2,500 ms, 220 MB",
        });
    }

    private static async Task<PublishedProduct> Land(List<double> landings)
    {
        var product = PublishedProduct.Begin(Path.Combine(AppContext.BaseDirectory, "../../web"));
        await product.Answers("");
        landings.Add(Stopwatch.GetElapsedTime(product.Begun).TotalMilliseconds);
        return product;
    }
}
