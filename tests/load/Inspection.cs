using System.Text.Json;

namespace FilageFuturs.Load;

/// <summary>What a log must hold whatever was broken, counted; all zero when it holds.</summary>
internal sealed class Inspection
{
    private static readonly TimeSpan Punctual = TimeSpan.FromSeconds(10);

    public int Acknowledged { get; private set; }

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public int OutOfOrder { get; private set; }

    /// <summary>Accepted after a deadline and its grace.</summary>
    public int Late { get; private set; }

    public int Unended { get; private set; }

    /// <summary>From the moment when writing must close to the moment when it did.</summary>
    public List<TimeSpan> Lateness { get; } = [];

    public bool Holds => Lost + Doubled + OutOfOrder + Late + Unended == 0 && Acknowledged > 0;

    public void Read(Room room, List<Line> log, DateTimeOffset now)
    {
        OutOfOrder += log.Where((line, rank) => line.Version != rank + 1).Count();
        var lines = log.Where(line => line.Said is not null).ToLookup(line => line.Said!, line => line.Version);
        Doubled += lines.Count(same => same.Count() > 1);
        foreach (var person in room.People)
        {
            Check(person, lines);
        }

        Follow(log, now);
    }

    private void Check(Person person, ILookup<string, long> lines)
    {
        var last = 0L;
        foreach (var said in person.Said.Where(said => said.Refusal is Refusal.None))
        {
            Acknowledged++;
            var version = lines[said.Text].FirstOrDefault();
            Lost += version == 0 ? 1 : 0;
            OutOfOrder += version != 0 && version < last ? 1 : 0;
            last = version == 0 ? last : version;
        }
    }

    public void Follow(List<Line> log, DateTimeOffset now)
    {
        DateTimeOffset? closes = null;
        foreach (var line in log)
        {
            closes = line.Type[..line.Type.IndexOf('/', StringComparison.Ordinal)] switch
            {
                "phase-opened" or "phase-extended" => Deadline(line) + Limits.Grace,
                "writing-closed" => Close(line, closes),
                _ => closes,
            };
            Late += line.Said is not null && !(line.At <= closes) ? 1 : 0;
        }

        Unended += closes + Punctual < now ? 1 : 0;
    }

    private DateTimeOffset? Close(Line line, DateTimeOffset? closes)
    {
        Lateness.Add(line.At - closes!.Value);
        return null;
    }

    private static DateTimeOffset Deadline(Line line)
    {
        using var data = JsonDocument.Parse(line.Data);
        return data.RootElement.GetProperty("deadline").GetDateTimeOffset();
    }
}
