using Microsoft.Data.Sqlite;

namespace FilageFuturs.Tests.EventLog;

public sealed class SqliteEventLogTests : EventLogContract, IDisposable
{
    private readonly LogFolder _folder = new();
    private SqliteEventLog _log;

    public SqliteEventLogTests() => _log = _folder.Open();

    protected override IEventLog Log => _log;

    public void Dispose()
    {
        _log.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_restart_finds_everything_again()
    {
        var note = Entries.NoteBy("ana", "toujours là");
        await Log.Append("room", 0, [note, Entries.Raised], DeadlineChange.Set(Start));

        Reopen();

        Assert.Equal([note.Id], (await Log.ReadAll("room")).Where(one => one.Words == note.Words).Select(one => one.Id));
        Assert.Equal([new DueDeadline("room", Start)], await Due(Start));
        await Log.Append("room", 2, [Entries.Raised], DeadlineChange.Keep);
    }

    [Fact]
    public async Task Erased_words_are_nowhere_in_the_files_even_while_the_log_is_open()
    {
        await Log.Append("room", 0, [Entries.NoteBy("ana", "chrysanthème")], DeadlineChange.Keep);
        await Log.Append("room", 1, [Entries.NoteBy("bilal", "tournesol")], DeadlineChange.Keep);
        Assert.True(_folder.Holds("chrysanthème"));

        await Log.EraseWords("room", "ana", []);

        Assert.False(_folder.Holds("chrysanthème"));
        Assert.True(_folder.Holds("tournesol"));
    }

    [Fact]
    public async Task Long_erased_words_are_nowhere_either()
    {
        var speech = string.Concat(Enumerable.Repeat("chrysanthème ", 2_000));
        await Log.Append("room", 0, [Entries.NoteBy("ana", speech), Entries.Raised], DeadlineChange.Keep);
        Reopen();

        await Log.EraseWords("room", null, [Entries.Note]);

        Assert.False(_folder.Holds("chrysanthème"));
    }

    [Fact]
    public async Task Somebody_who_is_copying_the_file_keeps_it_from_being_tidied_up_and_nobody_from_erasing()
    {
        await Log.Append("room", 0, [Entries.NoteBy("ana", "chrysanthème")], DeadlineChange.Keep);
        using var copying = new SqliteConnection($"Data Source={_folder.File};Pooling=False;Mode=ReadOnly");
        copying.Open();
        var snapshot = copying.BeginTransaction(deferred: true);
        using var looking = new SqliteCommand("select count(*) from events", copying, snapshot);
        looking.ExecuteScalar();

        await Log.EraseWords("room", "ana", []);
        Assert.Null((await Log.ReadAll("room"))[0].Words);
        var tidying = Log.Tidy();
        await Log.Append("room", 1, Entries.Raises(3), DeadlineChange.Keep);
        Assert.False(tidying.IsCompleted);
        snapshot.Dispose();
        await tidying;

        Assert.False(_folder.Holds("chrysanthème"));
    }

    [Fact]
    public async Task Leaving_writes_what_still_waits_and_brings_all_into_one_file()
    {
        var waiting = Enumerable.Range(0, 200)
            .Select(room => Log.Append($"room-{room}", 0, [Entries.Raised], DeadlineChange.Keep))
            .ToList();

        _log.Dispose();

        await Task.WhenAll(waiting);
        Assert.Equal([_folder.File], Directory.GetFiles(_folder.Path));
        Assert.Equal(200L, _folder.Ask("select count(*) from events"));
    }

    [Fact]
    public async Task A_closed_log_says_so()
    {
        _log.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => Log.Append("room", 0, [Entries.Raised], DeadlineChange.Keep));
    }

    [Fact]
    public void Only_its_owner_may_read_the_files()
    {
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            Assert.True(
                OperatingSystem.IsWindows()
                || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [Fact]
    public void A_file_of_a_newer_program_is_not_touched()
    {
        _log.Dispose();
        _folder.Ask("pragma user_version = 99");

        Assert.Throws<InvalidOperationException>(_folder.Open);
        Assert.Equal(99L, _folder.Ask("pragma user_version"));
    }

    private void Reopen()
    {
        _log.Dispose();
        _log = _folder.Open();
    }
}
