using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// The one writer of the file: whatever waits when the last flush ends goes into the next transaction, each piece of
/// work behind a savepoint of its own, so that one that fails fails alone.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostPerCommit = 500;

    private readonly Channel<Work> _waiting = Channel.CreateUnbounded<Work>(new() { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly EventLogMetrics _metrics;
    private readonly Task _running;

    public SqliteWriter(SqliteConnection connection, EventLogMetrics metrics)
    {
        _connection = connection;
        _metrics = metrics;
        _running = Task.Factory.StartNew(
            Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    public Task Write(Action<SqliteConnection> write, CancellationToken cancellation) =>
        Enqueue(new(write, IsAlone: false), cancellation);

    /// <summary>Brings the write-ahead log into the file and empties it: nothing erased lingers there.</summary>
    public Task Checkpoint(CancellationToken cancellation) => Enqueue(
        new(connection => SqliteSchema.Run(connection, "pragma wal_checkpoint(truncate)"), IsAlone: true),
        cancellation);

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _running;
        await _connection.DisposeAsync();
    }

    private async Task Enqueue(Work work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(work), this);

        using (_metrics.Measure())
        {
            await work.Done.Task;
        }
    }

    private async Task Run()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var batch = new List<Work>();
            while (batch.Count < MostPerCommit && _waiting.Reader.TryPeek(out var next) && (!next.IsAlone || batch.Count == 0))
            {
                _waiting.Reader.TryRead(out next);
                batch.Add(next!);
                if (next!.IsAlone)
                {
                    break;
                }
            }

            Answer(batch, batch[0].IsAlone ? RunAlone(batch[0]) : Commit(batch));
        }
    }

    private Exception? RunAlone(Work work)
    {
        try
        {
            work.Write(_connection);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private Exception? Commit(List<Work> batch)
    {
        try
        {
            SqliteSchema.Run(_connection, "begin immediate");
            foreach (var work in batch)
            {
                Try(work);
            }

            SqliteSchema.Run(_connection, "commit");
            _metrics.Committed(batch.Count);
            return null;
        }
        catch (Exception failure)
        {
            RollBack();
            return failure;
        }
    }

    private void Try(Work work)
    {
        SqliteSchema.Run(_connection, "savepoint work");
        try
        {
            work.Write(_connection);
        }
        catch (Exception failure)
        {
            work.Failure = failure;
            SqliteSchema.Run(_connection, "rollback to work");
        }

        SqliteSchema.Run(_connection, "release work");
    }

    private void RollBack()
    {
        try
        {
            SqliteSchema.Run(_connection, "rollback");
        }
        catch (SqliteException)
        {
            // A full disk may have rolled back by itself already.
        }
    }

    private static void Answer(List<Work> batch, Exception? failure)
    {
        foreach (var work in batch)
        {
            if ((failure ?? work.Failure) is { } why)
            {
                work.Done.SetException(why);
            }
            else
            {
                work.Done.SetResult();
            }
        }
    }

    private sealed record Work(Action<SqliteConnection> Write, bool IsAlone)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Exception? Failure { get; set; }
    }
}
