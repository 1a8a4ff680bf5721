namespace FilageFuturs.Silo.EventLog;

internal static class StreamFold
{
    /// <summary>What all the events of a stream come to.</summary>
    public static async Task<T> Fold<T>(
        this IEventLog log, string stream, T empty, Func<T, Recorded, T> apply, CancellationToken cancellation = default)
    {
        var folded = empty;
        await foreach (var stored in log.Read(stream, 0, cancellation))
        {
            folded = apply(folded, EventJson.Decode(stored));
        }

        return folded;
    }
}
