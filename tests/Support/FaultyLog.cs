using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace FilageFuturs.Tests.Support;

/// <summary>A log that can lose its answer after having stored, or fail before.</summary>
public sealed class FaultyLog(IEventLog inner) : IEventLog
{
    private readonly ConcurrentDictionary<string, int> _readings = new();
    private readonly ConcurrentQueue<(string Stream, TaskCompletionSource Begun, TaskCompletionSource Free)> _heldReadings = new();
    private int _answersToLose;
    private int _appendsToFail;
    private int _erasuresToFail;
    private int _tidyings;
    private TaskCompletionSource? _tidying;
    private string? _answerToLose;
    private string? _refused;
    private string? _repeated;
    private string? _unreadable;
    private string? _lost;
    private (string Stream, Queue<NewEvent> Events)? _elsewhere;
    private (string Stream, TaskCompletionSource Begun, TaskCompletionSource Free)? _held;

    public void LoseNextAnswer() => Interlocked.Increment(ref _answersToLose);

    public void LoseNextAnswer(SessionId of) => LoseNextAnswer(of.Value);

    public void LoseNextAnswer(string stream) => _answerToLose = stream;

    /// <summary>Stores nothing of this stream any more, until <see cref="Accepts"/>.</summary>
    public void Refuses(string stream) => _refused = stream;

    public void Accepts() => (_refused, _lost) = (null, null);

    /// <summary>Reads nothing of this stream any more, until <see cref="Accepts"/>.</summary>
    public void Loses(string stream) => _lost = stream;

    public void FailNextReading(string stream) => _unreadable = stream;

    /// <summary>One more of the next readings of this stream waits before its first event.</summary>
    /// <returns>What ends when it does, and what lets it go on.</returns>
    public (Task Begun, Action LetGo) HoldNextReading(string stream)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var free = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _heldReadings.Enqueue((stream, begun, free));
        return (begun.Task, free.SetResult);
    }

    /// <summary>How often this stream was read.</summary>
    public int ReadingsOf(string stream) => _readings.GetValueOrDefault(stream);

    public void FailNextErasure() => Interlocked.Increment(ref _erasuresToFail);

    /// <summary>Tidying up does not end, until <see cref="LetTidy"/>.</summary>
    public void HoldTidying() => _tidying = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetTidy()
    {
        _tidying?.SetResult();
        _tidying = null;
    }

    /// <summary>How often it was asked to tidy up.</summary>
    public int Tidyings => _tidyings;

    /// <summary>The store comes back from a copy that lacks the last events of this stream.</summary>
    public void ForgetLast(string stream, int events)
    {
        var store = (MemoryEventLog)inner;
        lock (Field<Lock>(store, "_gate"))
        {
            var streams = Field<Dictionary<string, ImmutableList<StoredEvent>>>(store, "_streams");
            streams[stream] = streams[stream].RemoveRange(streams[stream].Count - events, events);
        }
    }

    public void FailNextAppend() => Interlocked.Increment(ref _appendsToFail);

    /// <summary>Another silo stores one of these in this stream just before each of the next appends.</summary>
    public void OvertakeNextAppends(string stream, IEnumerable<NewEvent> events) => _elsewhere = (stream, new(events));

    /// <summary>The next append of this stream is stored, and asked for once more: somewhere below, its answer was lost.</summary>
    public void RepeatNextAppend(string stream) => _repeated = stream;

    /// <summary>The next append of this stream waits.</summary>
    /// <returns>Ends when it does.</returns>
    public Task HoldNextAppend(string stream)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _held = (stream, begun, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return begun.Task;
    }

    public void LetGo()
    {
        _held!.Value.Free.SetResult();
        _held = null;
    }

    public async Task Append(
        string stream,
        long expected,
        IReadOnlyList<NewEvent> events,
        DeadlineChange deadline,
        CancellationToken cancellation = default)
    {
        if (_refused == stream || Interlocked.CompareExchange(ref _appendsToFail, 0, 1) == 1)
        {
            throw new IOException("The disk is full.");
        }

        if (_held is { } held && held.Stream == stream)
        {
            held.Begun.SetResult();
            await held.Free.Task;
        }

        if (_elsewhere is { } elsewhere && elsewhere.Stream == stream && elsewhere.Events.TryDequeue(out var first))
        {
            await inner.Append(stream, expected, [first], DeadlineChange.Keep, cancellation);
        }

        if (_repeated == stream)
        {
            _repeated = null;
            await inner.Append(stream, expected, events, deadline, cancellation);
        }

        await inner.Append(stream, expected, events, deadline, cancellation);
        if (_answerToLose == stream || Interlocked.CompareExchange(ref _answersToLose, 0, 1) == 1)
        {
            _answerToLose = null;
            throw new IOException("The answer was lost.");
        }
    }

    public async IAsyncEnumerable<StoredEvent> Read(
        string stream, long after, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        _readings.AddOrUpdate(stream, 1, (_, times) => times + 1);
        if (_lost == stream || _unreadable == stream)
        {
            _unreadable = null;
            throw new IOException("The disk does not answer.");
        }

        if (_heldReadings.TryPeek(out var held) && held.Stream == stream && _heldReadings.TryDequeue(out held))
        {
            held.Begun.SetResult();
            await held.Free.Task;
        }

        await foreach (var stored in inner.Read(stream, after, cancellation))
        {
            yield return stored;
        }
    }

    public Task<ImmutableArray<DueDeadline>> ReadDue(
        DateTimeOffset until, IReadOnlyList<string>? but = null, CancellationToken cancellation = default) =>
        inner.ReadDue(until, but, cancellation);

    public Task EraseWords(
        string stream, string? owner, IReadOnlyList<string> types, CancellationToken cancellation = default) =>
        Erase(() => inner.EraseWords(stream, owner, types, cancellation));

    public Task EraseWords(string stream, IReadOnlyList<long> versions, CancellationToken cancellation = default) =>
        Erase(() => inner.EraseWords(stream, versions, cancellation));

    public async Task Tidy(CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _tidyings);
        await (_tidying?.Task ?? Task.CompletedTask);
        await inner.Tidy(cancellation);
    }

    public Task<ImmutableArray<string>> ReadQuiet(
        DateTimeOffset before,
        IReadOnlyList<string> types,
        IReadOnlyList<string> asides,
        CancellationToken cancellation = default) =>
        inner.ReadQuiet(before, types, asides, cancellation);

    private static T Field<T>(MemoryEventLog store, string name) =>
        (T)typeof(MemoryEventLog).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(store)!;

    private Task Erase(Func<Task> erase) => Interlocked.CompareExchange(ref _erasuresToFail, 0, 1) == 1
        ? Task.FromException(new IOException("The disk is full."))
        : erase();
}
