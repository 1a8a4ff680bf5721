namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// A log as it lies, row by row, for whoever carries it to another store: nobody else has it open, and nothing of what is
/// written stays before it is committed.
/// </summary>
public interface ILogTables
{
    /// <summary>No event and no deadline.</summary>
    Task<bool> AreEmpty();

    /// <summary>By stream, then by version.</summary>
    IAsyncEnumerable<LogRow> ReadEvents();

    /// <summary>By stream.</summary>
    IAsyncEnumerable<DueDeadline> ReadDeadlines();

    Task WriteEvents(IAsyncEnumerable<LogRow> rows);

    Task WriteDeadlines(IAsyncEnumerable<DueDeadline> rows);
}

public sealed record LogRow(string Stream, StoredEvent Event);
