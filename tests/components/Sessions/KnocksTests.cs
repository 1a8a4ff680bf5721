using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Whoever facilitates without looking hears who comes to the door.</summary>
public sealed class KnocksTests : ConsoleContext
{
    private static readonly PersonView First = ConsoleSample.People[0];
    private static readonly ImmutableArray<PersonView> Others = [.. ConsoleSample.People.Skip(1).Take(2)];

    [Fact]
    public async Task A_knock_is_said_once()
    {
        var screen = Opened();

        await Show(screen, First);
        await Show(screen, First);

        Assert.Equal("On frappe\u00A0: 1 personne à la porte.", Assert.Single(Knocks()));
    }

    [Fact]
    public async Task Several_knocks_are_one_sentence_that_counts_who_waits()
    {
        var screen = Opened();
        await Show(screen, First);

        await Show(screen, [First, .. Others]);

        Assert.Equal("On frappe\u00A0: 3 personnes à la porte.", Knocks().Last());
        Assert.Equal(2, Knocks().Count);
    }

    [Fact]
    public async Task Whoever_was_at_the_door_before_or_leaves_it_is_not_said()
    {
        var screen = Opened([First, .. Others]);

        await Show(screen, [First, .. Others]);
        await Show(screen, First);

        Assert.Empty(Knocks());
    }

    private SampleScreen Opened(params ImmutableArray<PersonView> waiting)
    {
        var screen = SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console with { Waiting = waiting });
        Open(screen);
        return screen;
    }

    private static Task Show(SampleScreen screen, params ImmutableArray<PersonView> waiting) =>
        screen.Show(ConsoleSample.Room, ConsoleSample.Console with { Waiting = waiting });

    private List<string> Knocks() =>
    [
        .. JSInterop.Invocations
            .Where(call => call.Identifier is "futurs.say")
            .Select(call => call.Arguments[0])
            .OfType<string>()
            .Where(said => said.StartsWith("On frappe", StringComparison.Ordinal)),
    ];
}
