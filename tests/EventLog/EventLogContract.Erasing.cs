namespace FilageFuturs.Tests.EventLog;

public abstract partial class EventLogContract
{
    [Fact]
    public async Task Erasing_one_person_leaves_the_events_and_everybody_elses_words()
    {
        await AnaAndBilalWrote();

        await Log.EraseWords(Room, "ana", []);

        var stored = await Log.ReadAll(Room);
        Assert.Equal([1, 2, 3, 4], stored.Select(one => one.Version));
        Assert.All(stored.Where(one => one.Owner == "ana"), one => Assert.Null(one.Words));
        Assert.All(stored.Where(one => one.Owner == "bilal"), one => Assert.NotNull(one.Words));
        Assert.All(stored, one => Assert.Equal("""{"seat":"s1"}""", one.Data));
    }

    [Fact]
    public async Task Erasing_the_names_of_a_room_leaves_its_ideas()
    {
        await AnaAndBilalWrote();

        await Log.EraseWords(Room, null, [Entries.Taken, "seat-renamed/1"]);

        var stored = await Log.ReadAll(Room);
        Assert.All(stored.Where(one => one.Type == Entries.Taken), one => Assert.Null(one.Words));
        Assert.All(stored.Where(one => one.Type == Entries.Note), one => Assert.NotNull(one.Words));
    }

    [Fact]
    public async Task Erasing_one_persons_name_leaves_what_they_wrote()
    {
        await AnaAndBilalWrote();

        await Log.EraseWords(Room, "ana", [Entries.Taken]);

        Assert.Equal([1], (await Log.ReadAll(Room)).Where(one => one.Words is null).Select(one => one.Version));
    }

    [Fact]
    public async Task Erasing_everybody_leaves_other_rooms_alone()
    {
        await AnaAndBilalWrote();
        await Log.Append("another", 0, [Entries.NoteBy("ana", "ailleurs")], DeadlineChange.Keep);

        await Log.EraseWords(Room, null, []);

        Assert.All(await Log.ReadAll(Room), one => Assert.Null(one.Words));
        Assert.NotNull((await Log.ReadAll("another"))[0].Words);
    }

    [Fact]
    public async Task Erasing_some_events_leaves_the_others_of_the_same_person_and_erasing_none_leaves_all()
    {
        await AnaAndBilalWrote();
        await Log.Append("another", 0, [Entries.NoteBy("ana", "ailleurs")], DeadlineChange.Keep);

        await Log.EraseWords(Room, []);
        Assert.All(await Log.ReadAll(Room), one => Assert.NotNull(one.Words));

        await Log.EraseWords(Room, [1, 4]);
        Assert.Equal([1, 4], (await Log.ReadAll(Room)).Where(one => one.Words is null).Select(one => one.Version));
        Assert.NotNull((await Log.ReadAll("another"))[0].Words);
    }

    [Fact]
    public async Task Erasing_twice_or_nothing_is_harmless_and_the_room_goes_on()
    {
        await AnaAndBilalWrote();

        await Log.EraseWords(Room, "ana", []);
        await Log.EraseWords(Room, "ana", []);
        await Log.EraseWords("nowhere", null, []);
        await Log.Append(Room, 4, [Entries.NoteBy("ana", "de retour")], DeadlineChange.Keep);

        Assert.NotNull((await Log.ReadAll(Room))[4].Words);
        Assert.Empty(await Log.ReadAll("nowhere"));
    }

    [Fact]
    public async Task Tidying_up_changes_nothing_that_anybody_reads_and_keeps_nobody_from_writing()
    {
        await Log.Tidy();
        await AnaAndBilalWrote();
        await Log.EraseWords(Room, "ana", []);
        var before = await Log.ReadAll(Room);

        await Task.WhenAll(Log.Tidy(), Log.Append(Room, 4, [Entries.Raised], DeadlineChange.Keep), Log.Tidy());

        Assert.Equal(before, (await Log.ReadAll(Room)).Take(4));
    }

    [Fact]
    public async Task A_room_is_quiet_when_its_last_event_is_old()
    {
        var early = Entries.NoteBy("ana", "tôt");
        await Log.Append("asleep", 0, [early], DeadlineChange.Keep);
        await Log.Append("awake", 0, [early, Entries.Raised with { At = Start.AddDays(2) }], DeadlineChange.Keep);

        Assert.Empty(await Quiet(Start, []));
        Assert.Equal(["asleep"], await Quiet(Start.AddDays(1), []));
        Assert.Equal(["asleep", "awake"], await Quiet(Start.AddDays(3), []));
    }

    [Fact]
    public async Task What_is_done_about_a_room_makes_it_no_younger()
    {
        await Log.Append("aside", 0, [Entries.NoteBy("ana", "tôt"), Late("link-issued/1"), Late("session-renamed/1")], DeadlineChange.Keep);
        await Log.Append("held", 0, [Entries.NoteBy("ana", "tôt"), Late("session-imported/1")], DeadlineChange.Keep);
        await Log.Append("bare", 0, [Entries.NoteBy("ana", "tôt") with { Type = "link-issued/1" }, Late("code-issued/1")], DeadlineChange.Keep);

        Assert.Equal(["aside", "bare"], (await Quiet(Start.AddDays(1), [], [.. Housekeeping.Names])).Order());
        Assert.Empty(await Quiet(Start.AddDays(1), []));

        static NewEvent Late(string type) => Entries.Raised with { Type = type, At = Start.AddDays(2) };
    }

    [Fact]
    public async Task A_quiet_room_is_answered_only_while_it_holds_such_words()
    {
        await AnaAndBilalWrote();
        await Log.Append("silent", 0, [Entries.Raised], DeadlineChange.Keep);
        var later = Start.AddDays(1);
        Assert.Equal([Room], await Quiet(later, [Entries.Taken]));

        await Log.EraseWords(Room, null, [Entries.Taken]);
        Assert.Empty(await Quiet(later, [Entries.Taken]));
        Assert.Equal([Room], await Quiet(later, [Entries.Taken, Entries.Note]));

        await Log.EraseWords(Room, null, []);
        Assert.Empty(await Quiet(later, []));
    }

    [Fact]
    public async Task The_longest_quiet_come_first_a_hundred_at_a_time()
    {
        var appends = Enumerable.Range(0, 120).Select(rank => Log.Append(
            $"room-{rank:000}",
            0,
            [Entries.NoteBy("ana", "…") with { At = Start.AddMinutes(-rank) }],
            DeadlineChange.Keep));
        await Task.WhenAll(appends);

        var quiet = await Quiet(Start.AddDays(1), []);

        Assert.Equal(Enumerable.Range(20, 100).Reverse().Select(rank => $"room-{rank:000}"), quiet);
    }

    private Task AnaAndBilalWrote() => Log.Append(
        Room,
        0,
        [
            Entries.TakenBy("ana", "Ana"),
            Entries.NoteBy("ana", "poète"),
            Entries.TakenBy("bilal", "Bilal"),
            Entries.NoteBy("bilal", "jardinier"),
        ],
        DeadlineChange.Keep);
}
