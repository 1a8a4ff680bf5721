using Orleans.Runtime;

namespace FilageFuturs.Sessions;

/// <summary>
/// The log holds an event that this silo does not know: it stops rather than skip it. It passes: during an upgrade a newer
/// silo takes its place.
/// </summary>
[GenerateSerializer, Alias("unknown-event")]
public sealed class UnknownEventException(string type) : OrleansException($"Unknown event « {type} ».");
