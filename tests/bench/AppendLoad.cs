using System.Diagnostics;
using FilageFuturs.Silo.EventLog;

namespace FilageFuturs.Bench;

internal delegate Task Append(
    string stream,
    long expected,
    IReadOnlyList<NewEvent> events,
    DeadlineChange deadline,
    CancellationToken cancellation = default);

/// <summary>Callers who append one event after another, for a while, to streams of their own.</summary>
internal static class AppendLoad
{
    public static async Task<Figures> Run(Append append, Shape shape, TimeSpan length)
    {
        var streams = Enumerable.Range(0, shape.Streams).Select(_ => new Stream(append)).ToList();
        var since = Stopwatch.GetTimestamp();
        var callers = streams
            .SelectMany(stream => Enumerable.Repeat(stream, shape.Callers))
            .Select(stream => Task.Run(async () =>
            {
                var latencies = new List<double>();
                while (Stopwatch.GetElapsedTime(since) < length)
                {
                    var asked = Stopwatch.GetTimestamp();
                    await (shape.Ahead ? stream.AppendAhead() : stream.AppendInTurn());
                    latencies.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                }

                return latencies;
            }))
            .ToList();
        double[] all = [.. (await Task.WhenAll(callers)).SelectMany(latencies => latencies)];
        var elapsed = Stopwatch.GetElapsedTime(since);
        streams.ForEach(stream => stream.Dispose());
        return Figures.Of(all, elapsed);
    }

    private sealed class Stream(Append append) : IDisposable
    {
        private readonly string _name = Guid.NewGuid().ToString("N");
        private readonly Lock _next = new();
        private readonly SemaphoreSlim _turn = new(1);
        private long _version;

        public async Task AppendInTurn()
        {
            await _turn.WaitAsync();
            try
            {
                await append(_name, _version, [Note()], DeadlineChange.Keep);
                _version++;
            }
            finally
            {
                _turn.Release();
            }
        }

        public Task AppendAhead()
        {
            lock (_next)
            {
                return append(_name, _version++, [Note()], DeadlineChange.Keep);
            }
        }

        public void Dispose() => _turn.Dispose();

        private static NewEvent Note() => new(
            Guid.NewGuid(),
            "note-added/1",
            DateTimeOffset.UnixEpoch,
            """{"board":"g1.carte-societe","prompt":"metier-reve","note":"0123456789abcdef0123456789abcdef","by":"fedcba"}""",
            """{"text":"Raconteur·se de nuits : une personne qui dit la ville à celles et ceux qui dorment."}""",
            "fedcba");
    }
}
