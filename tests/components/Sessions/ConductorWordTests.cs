using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Whoever facilitates a room without looking hears what the conductor of the gathering tells them.</summary>
public sealed class ConductorWordTests : ConsoleContext
{
    [Fact]
    public async Task Words_of_the_conductor_are_said_once_each()
    {
        var screen = SampleScreen.Of(ConsoleSample.Room, Told(1, "Bonjour à toutes."));
        Open(screen);

        await screen.Show(ConsoleSample.Room, Told(1, "Bonjour à toutes."));
        Assert.Empty(Said());
        await screen.Show(ConsoleSample.Room, Told(2, "On reprend à 15 h."));
        await screen.Show(ConsoleSample.Room, Told(2, "On reprend à 15 h."));
        await screen.Show(ConsoleSample.Room, Told(3, null));

        Assert.Equal("La conduite de la rencontre. On reprend à 15 h.", Assert.Single(Said()));
    }

    private static ConsoleView Told(int number, string? text) =>
        ConsoleSample.Console with { Conductor = new(number, text, DateTimeOffset.UnixEpoch) };

    private List<string> Said() =>
    [
        .. JSInterop.Invocations
            .Where(call => call.Identifier is "futurs.say")
            .Select(call => call.Arguments[0])
            .OfType<string>()
            .Where(said => said.StartsWith("La conduite", StringComparison.Ordinal)),
    ];
}
