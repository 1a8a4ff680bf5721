using FilageFuturs.Silo.EventLog;

namespace FilageFuturs.CrashWriter;

/// <summary>One stream, written in appends of one to three events that say so, from where it was left.</summary>
internal sealed class Room(IEventLog log, string stream)
{
    private const int Most = 20_000;
    private const int LargestAppend = 3;

    public async Task Write()
    {
        var version = await Length();
        while (version < Most)
        {
            var events = Append(size: 1 + (int)(version % LargestAppend));
            await log.Append(stream, version, events, DeadlineChange.Set(DateTimeOffset.UnixEpoch.AddSeconds(version)));
            version += events.Length;
            Console.WriteLine($"{stream} {version} {events[^1].Id} ok");
        }
    }

    private async Task<long> Length()
    {
        var version = 0L;
        await foreach (var stored in log.Read(stream, 0))
        {
            version = stored.Version;
        }

        return version;
    }

    private static NewEvent[] Append(int size) =>
    [
        .. Enumerable.Range(1, size).Select(rank => new NewEvent(
            Guid.NewGuid(),
            "note-added/1",
            DateTimeOffset.UnixEpoch,
            $$"""{"rank":{{rank}},"of":{{size}}}""",
            """{"text":"Une idée qui ne doit pas se perdre, quoi qu’il arrive à la machine."}""",
            "ana")),
    ];
}
