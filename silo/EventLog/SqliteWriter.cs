using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// The one writer of the file, on a thread of its own: whatever waits when the last flush ends goes into the next
/// transaction, each piece of work behind a savepoint, so that a conflict fails alone.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostWaiting = 20_000;
    private const int MostPerCommit = 500;

    private readonly BlockingCollection<Work> _waiting = new(MostWaiting);
    private readonly EventLogMetrics _metrics;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollBack;
    private readonly SqliteStatement _mark;
    private readonly SqliteStatement _rollBackToMark;
    private readonly SqliteStatement _release;
    private readonly Thread _thread;

    public SqliteWriter(SqliteConnection connection, EventLogMetrics metrics)
    {
        _metrics = metrics;
        _begin = new(connection, "begin immediate");
        _commit = new(connection, "commit");
        _rollBack = new(connection, "rollback");
        _mark = new(connection, "savepoint work");
        _rollBackToMark = new(connection, "rollback to work");
        _release = new(connection, "release work");
        _thread = new(Run) { Name = "event log", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Completes when it is on disk, and fails with nothing of it written.</summary>
    /// <param name="events">How many events it writes, for the metrics.</param>
    /// <param name="then">Runs after the commit; when it fails, what was written stays.</param>
    public Task Write(Action write, int events = 0, Action? then = null)
    {
        var work = new Work(write, events, then);
        try
        {
            return _waiting.TryAdd(work)
                ? work.Done.Task
                : throw new IOException($"The disk does not keep up: {MostWaiting} writes are waiting.");
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(SqliteEventLog));
        }
    }

    /// <summary>What waits is still written.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        foreach (var statement in new[] { _begin, _commit, _rollBack, _mark, _rollBackToMark, _release })
        {
            statement.Dispose();
        }
    }

    private void Run()
    {
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            List<Work> batch = [first];
            while (batch.Count < MostPerCommit && _waiting.TryTake(out var next))
            {
                batch.Add(next);
            }

            Commit(batch);
            foreach (var work in batch.OrderBy(work => work.Then is not null))
            {
                work.Answer();
            }
        }
    }

    private void Commit(List<Work> batch)
    {
        try
        {
            _begin.Run();
            batch.ForEach(Try);
            _commit.Run();
            _metrics.Committed(batch.Where(work => work.Failure is null).Sum(work => work.Events));
        }
        catch (Exception failure)
        {
            RollBack();
            CommitOneByOne(batch, failure);
        }
    }

    // What breaks a transaction may be one piece of work alone: an append too large for what is left of the disk.
    private void CommitOneByOne(List<Work> batch, Exception failure)
    {
        var isAlone = batch.Count == 1 || failure is SqliteException { SqliteErrorCode: SqliteSchema.FileIsBusy };
        foreach (var work in batch)
        {
            work.Failure = isAlone ? failure : null;
            if (!isAlone)
            {
                Commit([work]);
            }
        }
    }

    private void Try(Work work)
    {
        _mark.Run();
        try
        {
            work.Write();
        }
        catch (EventLogConflictException conflict)
        {
            work.Failure = conflict;
            _rollBackToMark.Run();
        }

        _release.Run();
    }

    private void RollBack()
    {
        try
        {
            _rollBack.Run();
        }
        catch (SqliteException)
        {
            // SQLite rolls back by itself when the disk is full.
        }
    }

    private sealed record Work(Action Write, int Events, Action? Then)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Exception? Failure { get; set; }

        public void Answer()
        {
            try
            {
                if (Failure is null)
                {
                    Then?.Invoke();
                }
            }
            catch (Exception failure)
            {
                Failure = failure;
            }

            if (Failure is null)
            {
                Done.SetResult();
            }
            else
            {
                Done.SetException(Failure);
            }
        }
    }
}
