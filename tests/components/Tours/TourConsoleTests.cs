using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Tours;

/// <summary>The whole console while groups are before their objects.</summary>
public sealed class TourConsoleTests : ConsoleContext
{
    private static readonly PhaseId Tour = ConsoleSample.Clock.Phase;

    private static readonly Kit Kit = ConsoleSample.Kit with
    {
        Phases = [.. ConsoleSample.Kit.Phases.Select(phase => phase.Id == Tour ? phase with { Kind = PhaseKind.ArtefactTour } : phase)],
    };

    [Fact]
    public void A_minute_that_a_group_asked_for_is_given_at_the_object_that_was_in_sight()
    {
        var asking = ConsoleSample.Groups[0] with { AsksTime = true };
        var page = Open(At(stop: 1) with { Groups = [asking, .. ConsoleSample.Groups.Skip(1)] }, ConsoleSample.Console);

        page.Find(".circuit-regie .btn-gel").Click();

        page.WaitForAssertion(() => Assert.Equal<object?>("ExtendNow", Assert.Single(Grains.Asked)[0]));
        Assert.Equal<object?>(1, Grains.Asked.Single()[4]);
    }

    [Fact]
    public void Once_all_are_done_with_the_last_object_the_console_leads_to_the_harvest() => Assert.Contains(
        Open(At(stop: 2), ConsoleSample.Console with { EarlyEnd = true }).FindAll(".alerte-c"),
        line => line.TextContent is "Tout le monde a fini. Montrez la récolte, puis passez à la suite.");

    private static RoomView At(int stop) => ConsoleSample.Room with
    {
        Tour = new(Tour, [], stop, 3, ConsoleSample.Now.AddMinutes(2), [], ImmutableDictionary<ArtefactId, int>.Empty, null),
    };

    private IRenderedComponent<PageHost> Open(RoomView room, ConsoleView console) => Open(SampleScreen.Of(room, console, Kit));
}
