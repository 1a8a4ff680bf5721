using System.Diagnostics;

namespace FilageFuturs.Load;

/// <summary>Seven rooms that write while things break.</summary>
internal sealed class Company : IAsyncDisposable
{
    private const int Rooms = 7;

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(90);

    private readonly Theatre _theatre;
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task> _running = [];
    private readonly ImmutableArray<Room> _rooms = [.. Enumerable.Range(0, Rooms).Select(_ => new Room())];

    private Company(Theatre theatre) => _theatre = theatre;

    private IEnumerable<Person> People => _rooms.SelectMany(room => room.People);

    public static async Task<Company> Open(Theatre theatre, Random random)
    {
        var company = new Company(theatre);
        // A product that has just begun is not asked for everything at once.
        foreach (var room in company._rooms)
        {
            await room.Open(theatre.Grains, theatre.Sites);
        }

        foreach (var room in company._rooms)
        {
            company._running.Add(room.Write(() => theatre.Grains, company._end.Token));
            company._running.Add(room.Tick(() => theatre.Grains, new(random.Next()), company._end.Token));
        }

        company._running.AddRange(company.People.Select(person => person.Stay(() => theatre.Sites, company._end.Token)));
        return company;
    }

    /// <summary>Waits until everybody was answered after <paramref name="moment"/>, accepted or refused.</summary>
    public Task Answered(long moment) => Until(
        () => Task.FromResult(People.All(person => person.Said.Any(said => said.Refusal is not null && said.Since > moment))),
        "Somebody was never answered again.");

    /// <summary>Waits until everybody is back in their seat.</summary>
    public Task Whole() => Until(
        async () => (await Task.WhenAll(_rooms.Select(room => room.IsWhole(_theatre.Grains)))).All(whole => whole),
        "Somebody never came back to their seat.");

    /// <returns>Milliseconds from <paramref name="moment"/> to each seat on a screen drawn anew.</returns>
    public List<double> SeatedAfter(long moment) => [.. People.Select(person => person.SeatedAt)
        .Where(seated => seated > moment)
        .Select(seated => Stopwatch.GetElapsedTime(moment, seated).TotalMilliseconds)];

    /// <returns>Milliseconds of the longest wait of each person that began before <paramref name="to"/> and ended after <paramref name="from"/>.</returns>
    public List<double> Gaps(long from, long to) => [.. People.Select(person => person.Said
        .Where(said => said.Refusal is not null && said.AnsweredAt > from && said.Since < to)
        .Select(said => said.Waited.TotalMilliseconds).DefaultIfEmpty().Max())];

    /// <summary>Everybody stops; the logs are read.</summary>
    public async Task End(Inspection inspection)
    {
        await _end.CancelAsync();
        await Task.WhenAll(_running);
        foreach (var room in _rooms)
        {
            inspection.Read(room, await _theatre.Log.Read(room.Stream), TimeProvider.System.GetUtcNow());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        foreach (var room in _rooms)
        {
            await room.DisposeAsync();
        }

        _end.Dispose();
    }

    private static async Task Until(Func<Task<bool>> holds, string otherwise)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await Holds(holds))
        {
            if (Stopwatch.GetElapsedTime(since) > Most)
            {
                throw new TimeoutException(otherwise);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    private static async Task<bool> Holds(Func<Task<bool>> holds)
    {
        try
        {
            return await holds();
        }
        catch (Exception)
        {
            return false;
        }
    }
}
