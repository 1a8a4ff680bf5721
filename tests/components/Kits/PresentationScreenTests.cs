using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class PresentationScreenTests : SeatContext
{
    private static readonly Kit Three = AWorkshop.Kit with { Scenarios = AWorkshop.Kit.Scenarios.RemoveAt(1) };

    [Theory]
    [InlineData("s1", "Scénario 1 sur 3")]
    [InlineData("s4", "Scénario 4")]
    public void A_scenario_is_counted_only_where_its_number_is_its_rank(string shown, string said)
    {
        var room = AWorkshop.During("presentation") with { ShownScenario = new(shown) };

        var screen = Render<PresentationScreen>(parameters => parameters.Add(one => one.Kit, Three).Add(one => one.Room, room));

        Assert.Equal(said, screen.Find(".rubrique").TextContent);
    }
}
