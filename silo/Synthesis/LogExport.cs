namespace FilageFuturs.Silo.Synthesis;

/// <summary>The log as JSON lines, without anybody's name.</summary>
internal static class LogExport
{
    public static IEnumerable<LogLine> Lines(SessionId id, ImmutableArray<Recorded> log) => [];
}
