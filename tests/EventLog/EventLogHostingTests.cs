using FilageFuturs.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.Tests.EventLog;

public sealed class EventLogHostingTests : IDisposable
{
    private readonly LogFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_house_that_says_nothing_keeps_its_log_in_a_file_of_its_data_folder()
    {
        var data = Path.Combine(_folder.Path, "data");
        await using (var house = House(EventLogStore.Sqlite, data))
        {
            await house.GetRequiredService<IEventLog>().AppendNext("room", Entries.Raised);
        }

        Assert.True(File.Exists(Path.Combine(data, "filagefuturs.db")));
        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(data) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task A_house_may_leave_no_trace()
    {
        await using var house = House(EventLogStore.Memory, _folder.Path);

        await house.GetRequiredService<IEventLog>().AppendNext("room", Entries.Raised);

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_database_whose_name_nobody_knows_is_a_store_that_does_not_answer()
    {
        SiloSettings settings = new()
        {
            EventLog = new() { Store = EventLogStore.Postgres },
            Postgres = new() { Connection = "Host=nowhere.invalid;Timeout=5" },
        };
        await using var house = new ServiceCollection().AddEventLog(settings, _folder.Path).BuildServiceProvider();
        var log = house.GetRequiredService<IEventLog>();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => log.Append("room", 0, [Entries.Raised], DeadlineChange.Keep));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => log.ReadAll("room"));
    }

    private static ServiceProvider House(EventLogStore store, string folder) =>
        new ServiceCollection().AddEventLog(new() { EventLog = new() { Store = store } }, folder).BuildServiceProvider();
}
