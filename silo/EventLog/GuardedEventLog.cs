using System.Data.Common;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// What goes wrong in a store stays on this side, in the journal: a caller on another node knows neither its classes nor
/// what to do about them. They hear that it passes.
/// </summary>
internal sealed partial class GuardedEventLog(IEventLog inner, ILogger<GuardedEventLog> logger) : IEventLog
{
    public Task Append(
        string stream,
        long expected,
        IReadOnlyList<NewEvent> events,
        DeadlineChange deadline,
        CancellationToken cancellation = default) =>
        Guard(() => inner.Append(stream, expected, events, deadline, cancellation));

    public async IAsyncEnumerable<StoredEvent> Read(
        string stream, long after, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var events = inner.Read(stream, after, cancellation).GetAsyncEnumerator(cancellation);
        Func<Task<bool>> next = () => events.MoveNextAsync().AsTask();
        while (await Guard(next))
        {
            yield return events.Current;
        }
    }

    public Task<ImmutableArray<DueDeadline>> ReadDue(
        DateTimeOffset until, IReadOnlyList<string>? but = null, CancellationToken cancellation = default) =>
        Guard(() => inner.ReadDue(until, but, cancellation));

    public Task EraseWords(
        string stream, string? owner, IReadOnlyList<string> types, CancellationToken cancellation = default) =>
        Guard(() => inner.EraseWords(stream, owner, types, cancellation));

    public Task EraseWords(string stream, IReadOnlyList<long> versions, CancellationToken cancellation = default) =>
        Guard(() => inner.EraseWords(stream, versions, cancellation));

    public Task Tidy(CancellationToken cancellation = default) => Guard(() => inner.Tidy(cancellation));

    public Task<ImmutableArray<string>> ReadQuiet(
        DateTimeOffset before,
        IReadOnlyList<string> types,
        IReadOnlyList<string> asides,
        CancellationToken cancellation = default) =>
        Guard(() => inner.ReadQuiet(before, types, asides, cancellation));

    private async Task Guard(Func<Task> write)
    {
        try
        {
            await write().ConfigureAwait(false);
        }
        catch (Exception failure) when (IsOfTheStore(failure))
        {
            throw Kept(failure);
        }
    }

    private async Task<T> Guard<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception failure) when (IsOfTheStore(failure))
        {
            throw Kept(failure);
        }
    }

    private StoreUnavailableException Kept(Exception failure)
    {
        LogFailed(failure);
        return new(failure.Message);
    }

    // A log that is being closed is one that another process will open. The driver lets a name that nobody knows through as it is.
    private static bool IsOfTheStore(Exception failure) => failure
        is DbException or SocketException or IOException or TimeoutException or UnauthorizedAccessException or ObjectDisposedException;

    [LoggerMessage(LogLevel.Warning, "The store of the log failed.")]
    private partial void LogFailed(Exception failure);
}
