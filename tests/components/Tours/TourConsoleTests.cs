using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Tours;

/// <summary>The whole console while groups are before their objects.</summary>
public sealed class TourConsoleTests : ConsoleContext
{
    private static readonly PhaseId Tour = ConsoleSample.Clock.Phase;

    private static readonly Kit Kit = With(Tour);

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

    [Theory]
    [InlineData(3, true)]
    [InlineData(0, false)]
    public void A_workshop_that_closes_on_a_tour_says_that_its_harvest_was_not_read(int reacted, bool isSaid)
    {
        var last = ConsoleSample.Kit.Phases[^1].Id;
        var said = ImmutableDictionary<ArtefactId, int>.Empty.Add(new("offre"), reacted);
        var room = ConsoleSample.In(last.Value) with { Tour = new(last, [], 2, 3, ConsoleSample.Now.AddMinutes(2), [], said, null) };
        var page = Open(SampleScreen.Of(room, ConsoleSample.Console, With(last)));

        page.Find("[data-touche=N]").Click();

        page.WaitForAssertion(() => Assert.Contains(
            "Plus personne ne pourra écrire", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        Assert.Equal(isSaid, page.Find(".mud-dialog").TextContent.Contains("La salle n’a pas lu la récolte", StringComparison.Ordinal));
        Assert.Empty(Grains.Asked);
    }

    private static Kit With(PhaseId tour) => ConsoleSample.Kit with
    {
        Phases = [.. ConsoleSample.Kit.Phases.Select(phase => phase.Id == tour ? phase with { Kind = PhaseKind.ArtefactTour } : phase)],
    };

    private static RoomView At(int stop) => ConsoleSample.Room with
    {
        Tour = new(Tour, [], stop, 3, ConsoleSample.Now.AddMinutes(2), [], ImmutableDictionary<ArtefactId, int>.Empty, null),
    };

    private IRenderedComponent<PageHost> Open(RoomView room, ConsoleView console) => Open(SampleScreen.Of(room, console, Kit));
}
