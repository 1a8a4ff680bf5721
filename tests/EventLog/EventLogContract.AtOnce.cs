namespace FilageFuturs.Tests.EventLog;

public abstract partial class EventLogContract
{
    [Fact]
    public async Task Many_rooms_write_at_once_and_each_keeps_its_order()
    {
        const int Rooms = 24;
        const int Appends = 25;
        var written = await Task.WhenAll(Enumerable.Range(0, Rooms).Select(room => Task.Run(async () =>
        {
            var events = Entries.Raises(Appends * 2);
            for (var at = 0; at < events.Length; at += 2)
            {
                await Log.Append($"room-{room}", at, events[at..(at + 2)], DeadlineChange.Set(Start.AddSeconds(at)));
            }

            return events;
        })));

        for (var room = 0; room < Rooms; room++)
        {
            var stored = await Log.ReadAll($"room-{room}");
            Assert.Equal(written[room].Select(one => one.Id), stored.Select(one => one.Id));
            Assert.Equal(Enumerable.Range(1, Appends * 2), stored.Select(one => (int)one.Version));
        }

        var due = await Due(Start.AddHours(1));
        Assert.Equal(Rooms, due.Length);
        Assert.All(due, one => Assert.Equal(Start.AddSeconds((Appends * 2) - 2), one.Due));
    }

    [Fact]
    public async Task Writers_who_fight_over_one_room_lose_nothing_and_leave_no_gap()
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = Entries.Raises(10);
            foreach (var one in mine)
            {
                while (!await Accepted(one))
                {
                    await Task.Yield();
                }
            }

            return mine;
        })));

        var stored = await Log.ReadAll(Room);
        Assert.Equal(Enumerable.Range(1, 80), stored.Select(one => (int)one.Version));
        Assert.Equal(
            written.SelectMany(mine => mine).Select(one => one.Id).Order(), stored.Select(one => one.Id).Order());
    }

    [Fact]
    public async Task Who_reads_while_others_write_sees_a_beginning_that_only_grows()
    {
        var writing = Task.Run(async () =>
        {
            for (var at = 0; at < 600; at += 3)
            {
                await Log.Append(Room, at, Entries.Raises(3), DeadlineChange.Keep);
            }
        });

        var seen = 0;
        while (seen < 600)
        {
            var ended = writing.IsCompleted;
            var stored = await Log.ReadAll(Room);
            Assert.Equal(Enumerable.Range(1, stored.Count), stored.Select(one => (int)one.Version));
            Assert.True(stored.Count >= seen && stored.Count % 3 == 0);
            Assert.True(!ended || stored.Count == 600);
            seen = stored.Count;
        }

        await writing;
    }

    [Fact]
    public async Task What_is_acknowledged_can_be_read_at_once()
    {
        for (var at = 0; at < 50; at++)
        {
            await Log.Append(Room, at, [Entries.Raised], DeadlineChange.Keep);
            Assert.Equal(at + 1, (await Log.ReadAll(Room, at)).Single().Version);
        }
    }

    private async Task<bool> Accepted(NewEvent one)
    {
        try
        {
            await Log.AppendNext(Room, one);
            return true;
        }
        catch (EventLogConflictException)
        {
            return false;
        }
    }
}
