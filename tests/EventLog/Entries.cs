namespace FilageFuturs.Tests.EventLog;

/// <summary>What a session would hand to the log.</summary>
internal static class Entries
{
    public const string Note = "note-added/1";
    public const string Taken = "seat-taken/1";

    public static NewEvent Raised => Entry("hand-raised/1", null, null);

    public static NewEvent NoteBy(string owner, string text) => Entry(Note, owner, text);

    public static NewEvent TakenBy(string owner, string name) => Entry(Taken, owner, name);

    public static NewEvent[] Raises(int count) => [.. Enumerable.Range(0, count).Select(_ => Raised)];

    public static async Task<List<StoredEvent>> ReadAll(this IEventLog log, string stream, long after = 0)
    {
        var all = new List<StoredEvent>();
        await foreach (var stored in log.Read(stream, after))
        {
            all.Add(stored);
        }

        return all;
    }

    /// <summary>Appends where the stream now ends.</summary>
    public static async Task AppendNext(this IEventLog log, string stream, params NewEvent[] events) =>
        await log.Append(stream, (await log.ReadAll(stream)).Count, events, DeadlineChange.Keep);

    private static NewEvent Entry(string type, string? owner, string? text) => new(
        Guid.NewGuid(), type, Start, """{"seat":"s1"}""", text is null ? null : $$"""{"text":"{{text}}"}""", owner);
}
