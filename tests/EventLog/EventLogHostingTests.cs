using Microsoft.Extensions.Configuration;
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
        await using (var house = House(("DataFolder", data)))
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
        await using var house = House(("EventLog:Store", "memory"), ("DataFolder", _folder.Path));

        await house.GetRequiredService<IEventLog>().AppendNext("room", Entries.Raised);

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_store_nobody_knows_stops_the_start_and_says_which_setting_is_wrong()
    {
        var stopped = Assert.Throws<InvalidOperationException>(() => House(("EventLog:Store", "parchemin")));

        Assert.Contains("EventLog:Store", stopped.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider House(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => (string?)one.Value))
            .Build();
        return new ServiceCollection().AddEventLog(configuration).BuildServiceProvider();
    }
}
