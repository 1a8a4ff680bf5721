using System.Diagnostics;
using System.Text.Json;
using FilageFuturs.Bench;

namespace FilageFuturs.Load;

/// <summary>One kind of fault, again and again, while seven rooms write; new rooms every few blows, so that logs stay those of an hour.</summary>
internal sealed class Trial(string kind, Theatre theatre, IFault fault)
{
    private const int BlowsPerAct = 10;
    private const int Seed = 20261126;

    // What breaks in earnest has run for a while: whoever watches over it knows how soon it answers.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(4);

    private readonly Inspection _inspection = new();
    private readonly List<double> _first = [];
    private readonly List<double> _all = [];
    private readonly List<double> _gaps = [];
    private int _blows;

    public bool Holds => _inspection.Holds;

    public async Task Run(int count)
    {
        var random = new Random(Seed);
        while (_blows < count)
        {
            await using var company = await Company.Open(theatre, random);
            await company.Whole();
            for (var blow = 0; blow < BlowsPerAct && _blows < count; blow++)
            {
                await Task.Delay(Calm + TimeSpan.FromMilliseconds(random.Next(1000)));
                await Strike(company);
            }

            await company.End(_inspection);
            await Console.Error.WriteLineAsync($"{kind}: {_blows} of {count}, {_inspection.Acknowledged} acknowledged, {_inspection.Lost} lost");
        }
    }

    public string Json() => JsonSerializer.Serialize(new
    {
        bench = kind,
        kills = _blows,
        acknowledged = _inspection.Acknowledged,
        lost = _inspection.Lost,
        doubled = _inspection.Doubled,
        out_of_order = _inspection.OutOfOrder,
        late = _inspection.Late,
        unended = _inspection.Unended,
        mistimed = _inspection.Mistimed,
        ends = _inspection.Lateness.Count,
        lateness_p99_ms = Figures.PercentileOf(_inspection.Lateness.Select(late => late.TotalMilliseconds), 0.99),
        lateness_max_ms = Figures.PercentileOf(_inspection.Lateness.Select(late => late.TotalMilliseconds), 1),
        first_seat_ms = Figures.PercentileOf(_first, 0.5),
        all_seats_ms = Figures.PercentileOf(_all, 0.5),
        all_seats_max_ms = Figures.PercentileOf(_all, 1),
        gap_p50_ms = Figures.PercentileOf(_gaps, 0.5),
        gap_p95_ms = Figures.PercentileOf(_gaps, 0.95),
        gap_max_ms = Figures.PercentileOf(_gaps, 1),
    });

    private async Task Strike(Company company)
    {
        var since = Stopwatch.GetTimestamp();
        var revived = await fault.Strike(_blows++, moment => company.Answered(moment));
        await company.Whole();
        var whole = Stopwatch.GetTimestamp();
        await company.Answered(whole);
        if (company.SeatedAfter(revived) is { Count: > 0 } seated)
        {
            _first.Add(seated.Min());
            _all.Add(seated.Max());
        }

        _gaps.AddRange(company.Gaps(since, whole));
    }
}
