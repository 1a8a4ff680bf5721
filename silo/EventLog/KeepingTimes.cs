namespace FilageFuturs.Silo.EventLog;

/// <summary>How long a workshop keeps what people said, from its last event on.</summary>
/// <param name="Names">First names and profiles.</param>
/// <param name="Words">Everything that anybody wrote.</param>
internal sealed record KeepingTimes(TimeSpan Names, TimeSpan Words);
