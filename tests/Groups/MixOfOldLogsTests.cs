using System.Text.Json;
using System.Text.Json.Nodes;
using FilageFuturs.Silo.Replay;
using FilageFuturs.Tests.Replay;
using FilageFuturs.Tests.Synthesis;

namespace FilageFuturs.Tests.Groups;

/// <summary>Older logs kept with each draw how profiles mixed in it, gender among them: it goes no further.</summary>
public sealed class MixOfOldLogsTests
{
    private static readonly MixScore Mix = new(.75, .5, 8, 8, [new(Criterion.Gender, .25)]);

    private static ImmutableArray<SessionEvent> Hour =>
        [.. SocietyIsOpen.Select(happened => happened is GroupsDrawn drawn ? drawn with { Mix = Mix } : happened), new SessionClosed()];

    [Fact]
    public void It_stays_at_home_when_the_log_travels() =>
        Assert.False(DataOf(TravellingLogs.Events(TravellingLogs.Export(Hour))).ContainsKey("mix"));

    [Fact]
    public async Task It_does_not_come_in_with_a_file()
    {
        var file = TravellingLogs.Forged(
            TravellingLogs.Export(Hour), lines => DataOf(lines)["mix"] = JsonSerializer.SerializeToNode(Mix, EventJson.Options));

        var reading = await TravellingLogs.Import(file);

        Assert.Equal(Refusal.None, reading.Refusal);
        Assert.Null(DrawnIn(reading.Events).Mix);
    }

    [Fact]
    public void It_does_not_go_on_into_another_session()
    {
        var record = Histories.Of(Hour);
        var copy = Resumption.Of(
            record, new("autre", new("s"), Secret.New(), Hour.Length, "Suite", ResumedCast.People), _ => Secret.New(), Start).From([]);

        Assert.NotNull(DrawnIn(record).Mix);
        Assert.Null(DrawnIn(copy).Mix);
    }

    private static JsonObject DataOf(List<JsonObject> lines) =>
        lines.Single(line => (string?)line["type"] == "groups-drawn/1")["data"]!.AsObject();

    private static GroupsDrawn DrawnIn(ImmutableArray<Recorded> log) =>
        Assert.Single(log.Select(recorded => recorded.Event).OfType<GroupsDrawn>());
}
