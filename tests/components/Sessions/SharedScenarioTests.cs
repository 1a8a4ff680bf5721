using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class SharedScenarioTests : ConsoleContext
{
    [Fact]
    public async Task A_group_that_shares_its_scenario_is_announced_with_its_rank_as_the_console_shows_it()
    {
        var room = ConsoleSample.Room with { Groups = [.. ConsoleSample.Groups, ConsoleSample.Groups[1] with { Id = new("g5") }] };
        var screen = SampleScreen.Of(room, ConsoleSample.Console);
        Open(screen);

        await screen.Show(room with { Groups = [.. room.Groups.SkipLast(1), room.Groups[^1] with { CallsHelp = true }] });

        Assert.Contains(
            "Un groupe vous appelle\u00A0: L’art du compromis (groupe 5)",
            JSInterop.Invocations["futurs.say"].Select(call => (string)call.Arguments[0]!));
    }
}
