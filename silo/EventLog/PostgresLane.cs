using System.Data;
using System.Threading.Channels;
using Npgsql;

namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// One way in: whatever waits when the last commit ends goes into the next one, a single statement for all. An append
/// that does not fit is refused alone; what breaks a statement is tried again one by one.
/// </summary>
internal sealed class PostgresLane : IAsyncDisposable
{
    private const int MostWaiting = 20_000;
    private const int MostPerCommit = 500;

    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly NpgsqlDataSource _source;
    private readonly EventLogMetrics _metrics;
    private readonly Task _running;
    private NpgsqlConnection? _connection;

    public PostgresLane(NpgsqlDataSource source, EventLogMetrics metrics)
    {
        _source = source;
        _metrics = metrics;
        _running = Task.Run(Run);
    }

    /// <summary>Completes when it is on disk, and fails with nothing of it written unless the connection broke on the way.</summary>
    public Task Write(PostgresAppend append)
    {
        var waiting = new Waiting(append, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_waiting.Writer.TryWrite(waiting))
        {
            return waiting.Done.Task;
        }

        throw _running.IsCompleted || _waiting.Reader.Completion.IsCompleted
            ? new ObjectDisposedException(nameof(PostgresEventLog))
            : new IOException($"The database does not keep up: {MostWaiting} writes are waiting.");
    }

    /// <summary>What waits is still written.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _running;
        await (_connection?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task Run()
    {
        List<Waiting> later = [];
        while (later.Count > 0 || await _waiting.Reader.WaitToReadAsync())
        {
            while (later.Count < MostPerCommit && _waiting.Reader.TryRead(out var next))
            {
                later.Add(next);
            }

            // Two appends to one stream lean on each other: the second goes with the next commit. Silos that write the same streams
            // meet in the same order: none waits for another that waits for it.
            var batch = later is [_]
                ? later
                : later.DistinctBy(one => one.Append.Stream).OrderBy(one => one.Append.Stream, StringComparer.Ordinal).ToList();
            later = batch.Count == later.Count ? [] : [.. later.Except(batch)];
            await Commit(batch);
        }
    }

    private async Task Commit(List<Waiting> batch)
    {
        try
        {
            var refused = await PostgresBatch.Write(await Connection(), [.. batch.Select(one => one.Append)]);
            _metrics.Committed(batch.Where(one => !refused.Contains(one.Append.Stream)).Sum(one => one.Append.Events.Count));
            foreach (var one in batch)
            {
                Answer(one, refused.Contains(one.Append.Stream)
                    ? new EventLogConflictException($"{one.Append.Stream} is not at {one.Append.Expected}.")
                    : null);
            }
        }
        catch (PostgresException broken)
            when (batch.Count > 1 && (!broken.IsTransient || broken.SqlState is PostgresErrorCodes.DeadlockDetected))
        {
            foreach (var one in batch)
            {
                await Commit([one]);
            }
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.UniqueViolation)
        {
            Answer(batch[0], new EventLogConflictException($"{batch[0].Append.Stream} already holds one of these events."));
        }
        catch (Exception failure)
        {
            batch.ForEach(one => Answer(one, failure));
        }
    }

    // Always the same one while it lives: the server's process for it stays warm, where a pool would go round all of its own.
    private async Task<NpgsqlConnection> Connection()
    {
        if (_connection is not { FullState: ConnectionState.Open })
        {
            await (_connection?.DisposeAsync() ?? ValueTask.CompletedTask);
            _connection = null;
            _connection = await _source.OpenConnectionAsync();
        }

        return _connection;
    }

    private static void Answer(Waiting one, Exception? failure)
    {
        if (failure is null)
        {
            one.Done.SetResult();
        }
        else
        {
            one.Done.SetException(failure);
        }
    }

    private sealed class Waiting(PostgresAppend append, TaskCompletionSource done)
    {
        public PostgresAppend Append => append;

        public TaskCompletionSource Done => done;
    }
}

/// <summary>What one caller asks to store.</summary>
internal sealed record PostgresAppend(string Stream, long Expected, IReadOnlyList<NewEvent> Events, DeadlineChange Deadline);
