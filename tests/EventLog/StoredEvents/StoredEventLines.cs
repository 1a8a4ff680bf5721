using System.Text.Json;

namespace FilageFuturs.Tests.EventLog.StoredEvents;

/// <summary>
/// Events as they lie on disk, every one ever written: lines are added to events.jsonl, never changed or removed, but for the
/// mark of an older one.
/// </summary>
internal static class StoredEventLines
{
    public static IReadOnlyList<StoredEvent> All { get; } = Parsed(areOlder: false);

    /// <summary>Written when something that they say was not yet known for words: they read as ever, and are written otherwise today.</summary>
    public static IReadOnlyList<StoredEvent> Older { get; } = Parsed(areOlder: true);

    private static List<StoredEvent> Parsed(bool areOlder) =>
    [
        .. Lines()
            .Where(line => line.EndsWith("\"older\":true}", StringComparison.Ordinal) == areOlder)
            .Select((line, rank) => Parse(line, rank + 1)),
    ];

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(StoredEventLines).Assembly.GetManifestResourceStream("events.jsonl")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static StoredEvent Parse(string line, long version)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new(
            version,
            Guid.Empty,
            root.GetProperty("type").GetString()!,
            Start,
            root.GetProperty("data").GetRawText(),
            root.TryGetProperty("words", out var words) ? words.GetRawText() : null,
            root.TryGetProperty("owner", out var owner) ? owner.GetString() : null);
    }
}
