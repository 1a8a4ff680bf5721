using Microsoft.Extensions.Logging;

namespace FilageFuturs.ComponentTests.Support;

/// <summary>What was told to the operator: for each line, what went wrong.</summary>
internal class Journal : ILogger
{
    private readonly List<Exception?> _lines = [];

    public IReadOnlyList<Exception?> Lines => _lines;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Add(exception);
}

/// <summary>The same, of one part of the house.</summary>
internal sealed class Journal<TPart> : Journal, ILogger<TPart>;
