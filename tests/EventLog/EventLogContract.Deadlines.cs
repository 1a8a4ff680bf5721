namespace FilageFuturs.Tests.EventLog;

public abstract partial class EventLogContract
{
    [Fact]
    public async Task A_deadline_is_due_at_its_moment_and_not_before()
    {
        await Log.Append(Room, 0, [Entries.Raised], DeadlineChange.Set(Start));

        Assert.Empty(await Due(Start.AddTicks(-1)));
        Assert.Equal([new DueDeadline(Room, Start)], await Due(Start));
    }

    [Fact]
    public async Task A_stream_has_one_deadline_that_moves()
    {
        await Log.Append(Room, 0, [Entries.Raised], DeadlineChange.Set(Start));

        await Log.Append(Room, 1, [Entries.Raised], DeadlineChange.Set(Start.AddMinutes(1)));

        Assert.Empty(await Due(Start));
        Assert.Equal([new DueDeadline(Room, Start.AddMinutes(1))], await Due(Start.AddHours(1)));
    }

    [Fact]
    public async Task A_deadline_stays_while_people_write_and_goes_when_it_is_cleared()
    {
        await Log.Append(Room, 0, [Entries.Raised], DeadlineChange.Set(Start));

        await Log.Append(Room, 1, [Entries.Raised], DeadlineChange.Keep);
        Assert.Single(await Due(Start));

        await Log.Append(Room, 2, [Entries.Raised], DeadlineChange.Clear);
        Assert.Empty(await Due(Start.AddYears(1)));
    }

    [Fact]
    public async Task Clearing_a_deadline_that_is_not_there_is_harmless()
    {
        await Log.Append(Room, 0, [Entries.Raised], DeadlineChange.Clear);

        Assert.Empty(await Due(Start.AddYears(1)));
    }

    [Fact]
    public async Task A_refused_append_leaves_the_deadline_where_it_was()
    {
        await Log.Append(Room, 0, [Entries.Raised], DeadlineChange.Set(Start));

        await Refused(Log.Append(Room, 0, [Entries.Raised], DeadlineChange.Clear));
        await Refused(Log.Append(Room, 7, [Entries.Raised], DeadlineChange.Set(Start.AddHours(1))));

        Assert.Equal([new DueDeadline(Room, Start)], await Due(Start.AddYears(1)));
    }

    [Fact]
    public async Task A_deadline_that_is_left_out_leaves_its_place_to_the_next()
    {
        var rooms = Enumerable.Range(0, 101).Select(rank => $"room-{rank:000}").ToList();
        await Task.WhenAll(rooms.Select(room => Log.Append(room, 0, [Entries.Raised], DeadlineChange.Set(Start))));

        Assert.DoesNotContain("room-100", (await Log.ReadDue(Start)).Select(one => one.Stream));
        Assert.Equal(rooms[2..], (await Log.ReadDue(Start, ["room-000", "room-001"])).Select(one => one.Stream));
    }

    [Fact]
    public async Task The_most_overdue_come_first_a_hundred_at_a_time()
    {
        var appends = Enumerable.Range(0, 130).Select(rank =>
            Log.Append($"room-{rank:000}", 0, [Entries.Raised], DeadlineChange.Set(Start.AddSeconds(130 - rank))));
        await Task.WhenAll(appends);

        var due = await Due(Start.AddHours(1));

        Assert.Equal(100, due.Length);
        Assert.Equal(new DueDeadline("room-129", Start.AddSeconds(1)), due[0]);
        Assert.Equal(due.OrderBy(one => one.Due), due);
    }
}
