using System.Data;
using Npgsql;

namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// One way in: whatever waits when the last commit ends goes into the next one, a single statement for all. An append
/// that does not fit is refused alone; what breaks a statement is tried again one by one.
/// </summary>
internal sealed class PostgresLane(NpgsqlDataSource source, EventLogMetrics metrics) : IAsyncDisposable
{
    private const int MostWaiting = 20_000;
    private const int MostPerCommit = 500;

    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _waiting = [];
    private Task _running = Task.CompletedTask;
    private bool _isRunning;
    private bool _isClosed;
    private NpgsqlConnection? _connection;

    /// <summary>Completes when it is on disk, and fails with nothing of it written unless the connection broke on the way.</summary>
    public Task Write(PostgresAppend append)
    {
        var waiting = new Waiting(append, new(TaskCreationOptions.RunContinuationsAsynchronously));
        // What commits belongs to nobody's call in particular.
        using var apart = ExecutionContext.SuppressFlow();
        if (Queue(waiting) is { } commits)
        {
            // In the caller's own thread until the server is asked: none has to wake for it.
            commits.RunSynchronously(TaskScheduler.Default);
        }

        return waiting.Done.Task;
    }

    /// <summary>What waits is still written.</summary>
    public async ValueTask DisposeAsync()
    {
        Task running;
        lock (_gate)
        {
            (_isClosed, running) = (true, _running);
        }

        await running;
        await (_connection?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <returns>The commits to come, where nobody makes any yet.</returns>
    private Task<Task>? Queue(Waiting one)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            if (_waiting.Count >= MostWaiting)
            {
                throw new IOException($"The database does not keep up: {MostWaiting} writes are waiting.");
            }

            _waiting.Enqueue(one);
            if (_isRunning)
            {
                return null;
            }

            var commits = new Task<Task>(CommitAll);
            (_isRunning, _running) = (true, commits.Unwrap());
            return commits;
        }
    }

    private async Task CommitAll()
    {
        List<Waiting> later = [];
        while (TakeMore(later))
        {
            // Two appends to one stream lean on each other: the second goes with the next commit. Silos that write the same streams
            // meet in the same order: none waits for another that waits for it.
            var batch = later is [_]
                ? later
                : later.DistinctBy(one => one.Append.Stream).OrderBy(one => one.Append.Stream, StringComparer.Ordinal).ToList();
            later = batch.Count == later.Count ? [] : [.. later.Except(batch)];
            await Commit(batch);
        }
    }

    private bool TakeMore(List<Waiting> later)
    {
        lock (_gate)
        {
            while (later.Count < MostPerCommit && _waiting.TryDequeue(out var next))
            {
                later.Add(next);
            }

            return _isRunning = later.Count > 0;
        }
    }

    private async Task Commit(List<Waiting> batch)
    {
        try
        {
            var refused = await PostgresBatch.Write(await Connection(), [.. batch.Select(one => one.Append)]);
            metrics.Committed(batch.Where(one => !refused.Contains(one.Append.Stream)).Sum(one => one.Append.Events.Count));
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
            _connection = await source.OpenConnectionAsync();
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
