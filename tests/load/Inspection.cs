using System.Text.Json;

namespace FilageFuturs.Load;

/// <summary>Words that were accepted, by the clock of the bench: lines bear that of a silo, which may be the one that was thrown.</summary>
internal sealed record Accepted(string Text, DateTimeOffset Sent, DateTimeOffset Answered);

/// <summary>What a log must hold whatever was broken, counted; all zero when it holds.</summary>
internal sealed partial class Inspection
{
    private static readonly TimeSpan Punctual = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    // Whatever breaks is back sooner: a cluster that moves takes some twenty seconds, a process is frozen for as long.
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(30);

    public int Acknowledged { get; private set; }

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public int OutOfOrder { get; private set; }

    /// <summary>Acknowledged under another hour than that of the bench.</summary>
    public int Mistimed { get; private set; }

    /// <summary>Accepted, or sent, after a deadline and its grace.</summary>
    public int Late { get; private set; }

    public int Unended { get; private set; }

    /// <summary>From the moment when writing must close to the moment when it did.</summary>
    public List<TimeSpan> Lateness { get; } = [];

    public bool Holds =>
        Lost + Doubled + OutOfOrder + Mistimed + Late + Unended == 0 && Acknowledged > 0 && Lateness.All(late => late <= Latest);

    /// <param name="people">Of each, what was accepted, oldest first.</param>
    /// <param name="now">By the clock of the bench.</param>
    public void Read(IReadOnlyCollection<ImmutableArray<Accepted>> people, List<Line> log, DateTimeOffset now)
    {
        OutOfOrder += log.Where((line, rank) => line.Version != rank + 1).Count();
        var lines = log.Where(line => line.Said is not null).ToLookup(line => line.Said!);
        Doubled += lines.Count(same => same.Count() > 1);
        foreach (var words in people)
        {
            Check(words, lines);
        }

        Follow(log, now, people.SelectMany(words => words).ToDictionary(one => one.Text, one => one.Sent));
    }

    public void Follow(List<Line> log, DateTimeOffset now) => Follow(log, now, []);

    private void Check(ImmutableArray<Accepted> words, ILookup<string, Line> lines)
    {
        var last = 0L;
        foreach (var one in words)
        {
            Acknowledged++;
            if (lines[one.Text].FirstOrDefault() is not { } line)
            {
                Lost++;
                continue;
            }

            OutOfOrder += line.Version < last ? 1 : 0;
            Mistimed += line.At < one.Sent - Slack || line.At > one.Answered + Slack ? 1 : 0;
            last = line.Version;
        }
    }

    private void Follow(List<Line> log, DateTimeOffset now, Dictionary<string, DateTimeOffset> sent)
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
            if (line.Said is { } said)
            {
                var begun = sent.TryGetValue(said, out var at) ? at - Slack : line.At;
                Late += line.At <= closes && begun <= closes ? 0 : 1;
            }
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
