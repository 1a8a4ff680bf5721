using FilageFuturs.Silo.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.Tests.EventLog;

public sealed class KeepingWatchTests : IDisposable
{
    private readonly MemoryEventLog _log = new();
    private readonly FakeTimeProvider _clock = new(Start);
    private readonly IReadOnlyList<string> _told;
    private readonly KeepingWatch _watch;

    public KeepingWatchTests()
    {
        (var grains, _told) = ToldGrains.Make();
        _watch = new(_log, new KeepingSettings().Times, grains, _clock, _clock, NullLogger<KeepingWatch>.Instance);
    }

    public void Dispose() => _watch.Dispose();

    [Fact]
    public async Task Names_stay_thirty_days_and_go_after()
    {
        await AWorkshop("room");

        await LookAfter(TimeSpan.FromDays(30));
        Assert.Equal(["ana", "poète"], await Words("room"));

        await LookAfter(TimeSpan.FromDays(1));
        Assert.Equal(["poète"], await Words("room"));
    }

    [Fact]
    public async Task Words_stay_twelve_months_and_go_after_with_the_events_still_there()
    {
        await AWorkshop("room");

        await LookAfter(TimeSpan.FromDays(365));
        Assert.Equal(["poète"], await Words("room"));

        await LookAfter(TimeSpan.FromDays(1));
        Assert.Empty(await Words("room"));
        Assert.Equal(2, (await _log.ReadAll("room")).Count);
    }

    [Fact]
    public async Task A_workshop_where_something_still_happens_keeps_its_names()
    {
        await AWorkshop("room");
        await _log.AppendNext("room", Entries.Raised with { At = Start.AddDays(29) });

        await LookAfter(TimeSpan.FromDays(40));

        Assert.Equal(["ana", "poète"], await Words("room"));
    }

    [Theory]
    [InlineData("link-issued/1", "session-renamed/1")]
    [InlineData("report-frozen/1", "results-withdrawn/1")]
    [InlineData("rooms-published/1", "report-frozen/1")]
    public async Task A_link_renewed_a_title_corrected_or_a_report_frozen_since_keeps_nothing_any_longer(params string[] since)
    {
        await AWorkshop("room");
        foreach (var type in since)
        {
            await _log.AppendNext("room", Entries.Raised with { Type = type, At = Start.AddDays(29) });
        }

        await LookAfter(TimeSpan.FromDays(31));

        Assert.Equal(["poète"], await Words("room"));
    }

    [Fact]
    public async Task Whoever_erases_themselves_and_leaves_keeps_what_the_others_said_no_longer()
    {
        await AWorkshop("room");
        await _log.AppendNext("room", Entries.Raised with { Type = "seat-erased/1", At = Start.AddDays(29) });
        await _log.AppendNext("room", Entries.Raised with { Type = "seat-left/1", At = Start.AddDays(29) });

        await LookAfter(TimeSpan.FromDays(31));

        Assert.Equal(["poète"], await Words("room"));
    }

    [Fact]
    public async Task Paper_typed_weeks_later_keeps_no_name_any_longer_and_goes_with_the_words_of_its_workshop()
    {
        await AWorkshop("room");
        var typed = Entries.NoteBy("ana", "luthier") with { Type = "answer-entered/1", Owner = null, At = Start.AddDays(29) };
        await _log.AppendNext("room", typed);

        await LookAfter(TimeSpan.FromDays(31));
        Assert.Equal(["poète", "luthier"], await Words("room"));

        await LookAfter(TimeSpan.FromDays(335));
        Assert.Empty(await Words("room"));
    }

    [Fact]
    public async Task The_workshop_hears_that_its_words_are_gone()
    {
        await AWorkshop("room");

        await LookAfter(TimeSpan.FromDays(31));

        Assert.Equal(["room"], _told);
    }

    [Fact]
    public async Task Hundreds_of_workshops_are_all_looked_at()
    {
        for (var room = 0; room < 230; room++)
        {
            await AWorkshop($"room-{room}");
        }

        await LookAfter(TimeSpan.FromDays(31));

        Assert.Empty(await _log.ReadQuiet(_clock.GetUtcNow(), [Entries.Taken], []));
        Assert.Equal(["poète"], await Words("room-229"));
    }

    [Fact]
    public async Task Each_look_tidies_the_store_up_even_when_something_could_not_be_erased()
    {
        var log = new FaultyLog(_log);
        using var watch = new KeepingWatch(
            log, new KeepingSettings().Times, ToldGrains.Make().Grains, _clock, _clock, NullLogger<KeepingWatch>.Instance);
        await watch.Look(CancellationToken.None);
        Assert.Equal(1, log.Tidyings);

        await AWorkshop("room");
        _clock.Advance(TimeSpan.FromDays(31));
        log.FailNextErasure();
        await Assert.ThrowsAsync<IOException>(() => watch.Look(CancellationToken.None));

        Assert.Equal(2, log.Tidyings);
    }

    [Fact]
    public async Task The_watch_looks_by_itself_as_time_passes()
    {
        await AWorkshop("room");
        await _watch.StartAsync(CancellationToken.None);

        _clock.Advance(TimeSpan.FromDays(31));
        for (var look = 0; (await Words("room")).Count == 2; look++)
        {
            Assert.True(look < 2_000, "The names never went.");
            _clock.Advance(TimeSpan.FromHours(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        await _watch.StopAsync(CancellationToken.None);
        Assert.Equal(["poète"], await Words("room"));
    }

    [Fact]
    public async Task A_house_that_is_open_for_fifty_minutes_each_week_lets_go_of_the_names_of_two_months_ago()
    {
        await AWorkshop("room");
        _clock.Advance(TimeSpan.FromDays(60));
        var log = new FaultyLog(_log);
        using var watch = new KeepingWatch(
            log, new KeepingSettings().Times, ToldGrains.Make().Grains, _clock, _clock, NullLogger<KeepingWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);
        await Tidied(log, 1);

        _clock.Advance(TimeSpan.FromMinutes(50));
        await Tidied(log, 2);

        await watch.StopAsync(CancellationToken.None);
        Assert.Equal(["poète"], await Words("room"));
    }

    [Fact]
    public async Task A_house_that_wakes_with_its_clock_a_year_ahead_put_right_a_minute_later_erases_nothing()
    {
        await AWorkshop("room");
        var (log, house, machine) = (new FaultyLog(_log), new FakeTimeProvider(Start.AddDays(366)), new SetClock(Start.AddDays(366)));
        using var watch = new KeepingWatch(
            log, new KeepingSettings().Times, ToldGrains.Make().Grains, house, machine, NullLogger<KeepingWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);
        await Tidied(log, 1);
        Assert.Equal(["ana", "poète"], await Words("room"));

        machine.Hour = Start.AddMinutes(1);
        house.Advance(TimeSpan.FromHours(1));
        await Tidied(log, 2);

        await watch.StopAsync(CancellationToken.None);
        Assert.Equal(["ana", "poète"], await Words("room"));
    }

    [Fact]
    public async Task A_machine_set_a_year_ahead_erases_nothing_that_the_house_would_keep()
    {
        await AWorkshop("room");
        var machine = new SetClock(Start.AddDays(366));
        using var watch = new KeepingWatch(
            _log, new KeepingSettings().Times, ToldGrains.Make().Grains, _clock, machine, NullLogger<KeepingWatch>.Instance);

        await watch.Look(CancellationToken.None);

        Assert.Equal(["ana", "poète"], await Words("room"));
    }

    [Fact]
    public void A_house_may_keep_less()
    {
        Assert.Equal(new(TimeSpan.FromDays(30), TimeSpan.FromDays(365)), new KeepingSettings().Times);
        Assert.Equal(TimeSpan.FromDays(7), new KeepingSettings { NamesDays = 7 }.Times.Names);
    }

    private static async Task Tidied(FaultyLog log, int times)
    {
        for (var wait = 0; log.Tidyings < times; wait++)
        {
            Assert.True(wait < 2_000, "The store was never tidied up.");
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    private Task AWorkshop(string room) => _log.Append(
        room, 0, [Entries.TakenBy("ana", "ana"), Entries.NoteBy("ana", "poète")], DeadlineChange.Keep);

    private async Task LookAfter(TimeSpan time)
    {
        _clock.Advance(time);
        await _watch.Look(CancellationToken.None);
    }

    private async Task<List<string>> Words(string room) =>
    [
        .. (await _log.ReadAll(room)).Select(one => one.Words).OfType<string>()
            .Select(words => words.Replace("{\"text\":\"", "", StringComparison.Ordinal).TrimEnd('}').TrimEnd('"')),
    ];

    private sealed class SetClock(DateTimeOffset hour) : TimeProvider
    {
        public DateTimeOffset Hour { get; set; } = hour;

        public override DateTimeOffset GetUtcNow() => Hour;
    }
}
