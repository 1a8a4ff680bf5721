namespace FilageFuturs.Tests.EventLog;

/// <summary>What every store of the log promises.</summary>
public abstract partial class EventLogContract
{
    private const string Room = "room";

    protected abstract IEventLog Log { get; }

    [Fact]
    public async Task A_stream_nobody_wrote_is_empty() => Assert.Empty(await Log.ReadAll(Room));

    [Fact]
    public async Task What_was_written_is_read_back_to_the_letter()
    {
        var at = new DateTimeOffset(2026, 3, 12, 15, 0, 0, TimeSpan.FromHours(1)).AddTicks(1_234_567);
        var note = Entries.NoteBy("ana", "l’été « déjà » 🎭") with { At = at };

        await Log.Append(Room, 0, [note, Entries.Raised], DeadlineChange.Keep);

        var stored = await Log.ReadAll(Room);
        Assert.Equal(new(1, note.Id, note.Type, at, note.Data, note.Words, "ana"), stored[0]);
        Assert.Equal(TimeSpan.Zero, stored[0].At.Offset);
        Assert.Null(stored[1].Words);
        Assert.Null(stored[1].Owner);
    }

    [Fact]
    public async Task Versions_follow_one_another_without_a_gap_in_the_order_of_writing()
    {
        var events = Entries.Raises(6);
        await Log.Append(Room, 0, events[..1], DeadlineChange.Keep);
        await Log.Append(Room, 1, events[1..4], DeadlineChange.Keep);
        await Log.Append(Room, 4, events[4..], DeadlineChange.Keep);

        var stored = await Log.ReadAll(Room);

        Assert.Equal([1, 2, 3, 4, 5, 6], stored.Select(one => one.Version));
        Assert.Equal(events.Select(one => one.Id), stored.Select(one => one.Id));
    }

    [Fact]
    public async Task A_stream_is_read_from_a_version_on()
    {
        await Log.Append(Room, 0, Entries.Raises(5), DeadlineChange.Keep);

        Assert.Equal([4, 5], (await Log.ReadAll(Room, after: 3)).Select(one => one.Version));
        Assert.Empty(await Log.ReadAll(Room, after: 5));
        Assert.Empty(await Log.ReadAll(Room, after: 9));
    }

    [Fact]
    public async Task A_long_workshop_is_read_whole()
    {
        const int Long = 1_203;
        await Log.Append(Room, 0, Entries.Raises(Long), DeadlineChange.Keep);

        Assert.Equal(Enumerable.Range(1, Long), (await Log.ReadAll(Room)).Select(one => (int)one.Version));
    }

    [Fact]
    public async Task Streams_know_nothing_of_one_another()
    {
        var same = Entries.Raised;

        await Log.Append(Room, 0, [same], DeadlineChange.Keep);
        await Log.Append("another", 0, [same], DeadlineChange.Keep);

        Assert.Single(await Log.ReadAll(Room));
        Assert.Single(await Log.ReadAll("another"));
    }

    [Fact]
    public async Task A_writer_who_missed_an_event_is_refused()
    {
        await Log.Append(Room, 0, Entries.Raises(2), DeadlineChange.Keep);

        await Refused(Log.Append(Room, 1, [Entries.Raised], DeadlineChange.Keep));

        Assert.Equal(2, (await Log.ReadAll(Room)).Count);
    }

    [Fact]
    public async Task A_writer_ahead_of_the_stream_is_refused_so_that_no_gap_can_open()
    {
        await Refused(Log.Append(Room, 3, [Entries.Raised], DeadlineChange.Keep));

        Assert.Empty(await Log.ReadAll(Room));
    }

    [Fact]
    public async Task An_event_already_there_refuses_the_whole_append()
    {
        var first = Entries.Raised;
        await Log.Append(Room, 0, [first], DeadlineChange.Set(Start));

        await Refused(Log.Append(Room, 1, [Entries.Raised, first], DeadlineChange.Clear));

        Assert.Single(await Log.ReadAll(Room));
        Assert.Single(await Due(Start));
    }

    [Fact]
    public async Task An_append_that_holds_an_event_twice_is_refused_whole()
    {
        var same = Entries.Raised;

        await Refused(Log.Append(Room, 0, [Entries.Raised, same, same], DeadlineChange.Keep));

        Assert.Empty(await Log.ReadAll(Room));
    }

    [Fact]
    public async Task A_refused_append_does_not_harm_those_that_wait_beside_it()
    {
        await Log.Append("late", 0, [Entries.Raised], DeadlineChange.Keep);

        var good = Enumerable.Range(0, 40)
            .Select(one => Log.Append($"room-{one}", 0, Entries.Raises(2), DeadlineChange.Keep))
            .ToList();
        var late = Log.Append("late", 0, [Entries.Raised], DeadlineChange.Keep);
        var better = Log.Append("late", 1, [Entries.Raised], DeadlineChange.Keep);

        await Task.WhenAll([.. good, better]);
        await Refused(late);
        Assert.Equal(2, (await Log.ReadAll("late")).Count);
        Assert.Equal(2, (await Log.ReadAll("room-39")).Count);
    }

    protected async Task<DueDeadline[]> Due(DateTimeOffset until) => [.. await Log.ReadDue(until)];

    private async Task<string[]> Quiet(
        DateTimeOffset before, IReadOnlyList<string> types, params IReadOnlyList<string> asides) =>
        [.. await Log.ReadQuiet(before, types, asides)];

    private static Task<EventLogConflictException> Refused(Task append) =>
        Assert.ThrowsAsync<EventLogConflictException>(() => append);
}
