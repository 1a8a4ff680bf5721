using FilageFuturs.Silo.Rehearsals;
using FilageFuturs.Tests.Tours;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.Tests.Rehearsals;

public sealed class SimulatedConductorTests
{
    private static readonly RehearsalWords Words = RehearsalWords.In("fr");

    [Fact]
    public void Groups_that_are_to_imagine_a_future_draw_it_before_they_are_announced() =>
        Assert.IsType<DrawScenarios>(Pressed([.. GroupingIsOpen, Installed[0]]));

    [Fact]
    public void Groups_that_only_tour_objects_are_announced_without_a_draw() =>
        Assert.IsType<InstallGroups>(Pressed([.. Circuits.TheRoomIsReady, Installed[0]]));

    /// <summary>What is pressed towards the end of the step.</summary>
    private static Gesture? Pressed(ImmutableArray<SessionEvent> events)
    {
        var session = Given(events).Session;
        var now = Start + TimeSpan.FromMinutes(4);
        var presences = new Presences(new FakeTimeProvider(now));
        var room = Seeing.Room(new("room"), session, presences, now);
        var console = Seeing.Console(session, presences, Role.Facilitator, null!, now);
        return new SimulatedConductor(Words, new Random(1)).Next(new(room, session.Kit, 1), console);
    }
}
