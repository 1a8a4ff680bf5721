using Microsoft.Data.Sqlite;

namespace FilageFuturs.Tests.EventLog;

public sealed class SqliteWriterTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly LogFolder _folder = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteWriter _writer;
    private readonly SqliteAppend _append;

    public SqliteWriterTests()
    {
        _connection = SqliteSchema.Open(_folder.File);
        _append = new(_connection);
        _writer = new(_connection, _folder.Metrics);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _append.Dispose();
        _connection.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_waits_together_fails_apart()
    {
        using var gate = new ManualResetEventSlim();
        var holding = _writer.Write(() => Assert.True(gate.Wait(Patience)));
        var good = Append("good", 0, Entries.Raises(2));
        var conflict = Append("late", 3, Entries.Raises(2));
        var better = Append("better", 0, Entries.Raises(2));
        gate.Set();

        await Task.WhenAll(holding, good, better);
        await Assert.ThrowsAsync<EventLogConflictException>(() => conflict);
        Assert.Equal(["better", "better", "good", "good"], Streams());
    }

    [Fact]
    public async Task Work_that_breaks_the_transaction_fails_alone_too()
    {
        using var gate = new ManualResetEventSlim();
        var holding = _writer.Write(() => Assert.True(gate.Wait(Patience)));
        var good = Append("good", 0, Entries.Raises(2));
        var broken = _writer.Write(() =>
        {
            _append.Run("broken", 0, Entries.Raises(1), DeadlineChange.Keep);
            throw new InvalidDataException("broken");
        });
        var better = Append("better", 0, Entries.Raises(2));
        gate.Set();

        await Task.WhenAll(holding, good, better);
        await Assert.ThrowsAsync<InvalidDataException>(() => broken);
        Assert.Equal(["better", "better", "good", "good"], Streams());
    }

    [Fact]
    public async Task A_full_disk_refuses_what_is_too_large_writes_nothing_of_it_and_goes_on_with_what_fits()
    {
        await Append("room", 0, Entries.Raises(2));
        var roomLeft = await Pragma("pragma page_count") + 4;
        await Pragma($"pragma max_page_count = {roomLeft}");
        using var gate = new ManualResetEventSlim();
        var holding = _writer.Write(() => Assert.True(gate.Wait(Patience)));
        var large = Append("large", 0, [Entries.Raised, Entries.NoteBy("ana", new('a', 100_000))]);
        var small = Append("room", 2, Entries.Raises(1));
        gate.Set();

        await Task.WhenAll(holding, small);
        var full = await Assert.ThrowsAsync<SqliteException>(() => large);
        Assert.Equal(13, full.SqliteErrorCode);
        Assert.Equal(["room", "room", "room"], Streams());

        await Pragma("pragma max_page_count = 100000");
        await Append("large", 0, Entries.Raises(1));
        Assert.Equal("ok", _folder.Ask("pragma integrity_check"));
    }

    [Fact]
    public async Task An_append_does_not_wait_for_the_erasure_that_shares_its_commit()
    {
        using var gate = new ManualResetEventSlim();
        using var emptied = new ManualResetEventSlim();
        var holding = _writer.Write(() => Assert.True(gate.Wait(Patience)));
        var erasing = _writer.Write(() => { }, then: () => Assert.True(emptied.Wait(Patience)));
        var other = Append("room", 0, Entries.Raises(1));
        gate.Set();

        await Task.WhenAll(holding, other);
        Assert.False(erasing.IsCompleted);
        emptied.Set();
        await erasing;
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", 2L)]
    [InlineData("secure_delete", 1L)]
    public void A_commit_waits_for_the_disk_and_what_is_erased_is_overwritten(string promise, object kept)
    {
        using var statement = new SqliteStatement(_connection, $"pragma {promise}");

        Assert.Equal(kept, statement.Run());
    }

    private Task Append(string stream, long expected, NewEvent[] events) =>
        _writer.Write(() => _append.Run(stream, expected, events, DeadlineChange.Keep), events.Length);

    private async Task<long> Pragma(string sql)
    {
        var answer = 0L;
        await _writer.Write(() => { }, then: () =>
        {
            using var statement = new SqliteStatement(_connection, sql);
            answer = (long)statement.Run()!;
        });
        return answer;
    }

    private string[] Streams() =>
        ((string)_folder.Ask("select group_concat(stream, ',') from events")!).Split(',').Order().ToArray();
}
