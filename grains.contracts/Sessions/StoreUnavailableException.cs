using Orleans.Runtime;

namespace FilageFuturs.Sessions;

/// <summary>
/// The store did not answer, or could not write: a full disk, a database that starts again. Perhaps stored, perhaps not.
/// It passes: ask again with the same ids.
/// </summary>
[GenerateSerializer, Alias("store-unavailable")]
public sealed class StoreUnavailableException(string message) : OrleansException(message);
