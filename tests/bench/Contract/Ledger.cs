using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace FilageFuturs.Bench.Contract;

/// <summary>
/// Every note sent: when, when its sender was told that it is stored, and when the last of the others had its word in
/// hands. A bit per tab, so that seeing it twice hides no loss.
/// </summary>
internal sealed class Ledger(int clients)
{
    private const string Words = "we should keep pairing on fridays because it spreads what we know about";
    private const int Digits = 7;
    private const int Most = 2_000_000;

    // Values in one array: what the bench remembers is nothing for the node's collector to follow.
    private readonly Entry[] _entries = new Entry[Most];
    private int _next;
    private int _deliveries;

    public int Count => _next;

    public int Deliveries => _deliveries;

    public event Action<int>? Acknowledged;

    public ConcurrentQueue<string> Errors { get; } = new();

    public int Send(int room, int tab)
    {
        _entries[_next] = new() { Room = room, Tab = tab, Left = clients - 1, SentAt = Stopwatch.GetTimestamp() };
        return _next++;
    }

    public static string TextOf(int number) => string.Create(
        CultureInfo.InvariantCulture, $"~N{number:D7}~ {Words}");

    /// <returns>The number in a note's text; negative when it is none of ours.</returns>
    public static int NumberIn(string? text) =>
        text is ['~', 'N', ..] && int.TryParse(text.AsSpan(2, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;

    public void See(int room, int tab, int number)
    {
        if (number < 0 || number >= _next)
        {
            return;
        }

        ref var entry = ref _entries[number];
        var bit = 1 << tab;
        if (entry.Room != room || (Interlocked.Or(ref entry.Seen, bit) & bit) != 0 || entry.Tab == tab)
        {
            return;
        }

        Interlocked.Increment(ref _deliveries);
        if (Interlocked.Decrement(ref entry.Left) == 0)
        {
            entry.LastAt = Stopwatch.GetTimestamp();
        }
    }

    public void Acknowledge(int number)
    {
        _entries[number].AcknowledgedAt = Stopwatch.GetTimestamp();
        Acknowledged?.Invoke(number);
    }

    public void Fail(string error)
    {
        if (Errors.Count < 20)
        {
            Errors.Enqueue(error);
        }
    }

    public bool IsDelivered(int from, int to) => Range(from, to).All(entry => entry.Left == 0);

    public IEnumerable<Entry> Range(int from, int to) => _entries.Skip(from).Take(to - from);

    internal struct Entry
    {
        public int Room;
        public int Tab;
        public int Left;
        public int Seen;
        public long SentAt;
        public long AcknowledgedAt;
        public long LastAt;

        public readonly double FanOut => Stopwatch.GetElapsedTime(SentAt, LastAt).TotalMilliseconds;

        public readonly double Answer => Stopwatch.GetElapsedTime(SentAt, AcknowledgedAt).TotalMilliseconds;
    }
}
