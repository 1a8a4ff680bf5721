using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FilageFuturs.Silo.Sessions;

/// <summary>What an operator watches. Never the words people wrote, never names.</summary>
internal sealed class SessionMetrics
{
    public const string Name = "FilageFuturs";

    public static readonly ActivitySource Activities = new(Name);

    private readonly Counter<long> _operations;
    private readonly Counter<long> _conflicts;

    public SessionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _operations = meter.CreateCounter<long>("futurs.operations", description: "Commands, by name and refusal");
        _conflicts = meter.CreateCounter<long>("futurs.version_conflicts", description: "Appends refused by the log");
    }

    public void Operation(string name, Refusal refusal) =>
        _operations.Add(1, new("operation", name), new("refusal", refusal.ToString()));

    public void Conflict() => _conflicts.Add(1);
}
