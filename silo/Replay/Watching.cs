using System.Text.Json;

namespace FilageFuturs.Silo.Replay;

/// <summary>
/// Who may watch a record and what went on from it: a short log of its own beside the session's, so that the record
/// never changes and its keeping time never starts again.
/// </summary>
/// <param name="Generation">Counts the links, from 1; 0 before the first.</param>
internal sealed record Watching(long Version, int Generation, bool IsShared, ImmutableList<Lineage> WentOn)
{
    private const string Shared = "replay-shared/1";
    private const string Withdrawn = "replay-withdrawn/1";
    private const string Resumed = "session-resumed/1";

    public static readonly Watching Empty = new(0, 0, false, []);

    public static string StreamOf(SessionId session) => $"replay:{session}";

    public static NewEvent Share(DateTimeOffset at) => Event(Shared, at, "{}");

    public static NewEvent Withdraw(DateTimeOffset at) => Event(Withdrawn, at, "{}");

    public static NewEvent GoOn(DateTimeOffset at, Lineage lineage) =>
        Event(Resumed, at, JsonSerializer.Serialize(lineage, EventJson.Options));

    public Watching Apply(string type, string data) => (type switch
    {
        Shared => this with { Generation = Generation + 1, IsShared = true },
        Withdrawn => this with { IsShared = false },
        Resumed => this with { WentOn = WentOn.Add(JsonSerializer.Deserialize<Lineage>(data, EventJson.Options)!) },
        _ => throw new UnknownEventException(type),
    }) with
    {
        Version = Version + 1,
    };

    private static NewEvent Event(string type, DateTimeOffset at, string data) =>
        new(Guid.NewGuid(), type, at, data, null, null);
}
