using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.Tests.EventLog;

/// <summary>A folder of its own for one log, gone with the test.</summary>
internal sealed class LogFolder : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public LogFolder()
    {
        Path = Directory.CreateTempSubdirectory("filagefuturs-log-").FullName;
        Metrics = new(_services.GetRequiredService<IMeterFactory>());
    }

    public string Path { get; }

    public EventLogMetrics Metrics { get; }

    public string File => System.IO.Path.Combine(Path, "filagefuturs.db");

    public SqliteEventLog Open() => new(File, Metrics);

    public bool IsMeasuredBy(Meter meter) => ReferenceEquals(meter.Scope, _services.GetRequiredService<IMeterFactory>());

    /// <summary>What the file answers to a question, without pooling.</summary>
    public object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Whether the bytes of any file of the folder hold a text.</summary>
    public bool Holds(string text)
    {
        var sought = Encoding.UTF8.GetBytes(text);
        return Directory.GetFiles(Path).Any(file => ReadShared(file).AsSpan().IndexOf(sought) >= 0);
    }

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(Path, recursive: true);
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
