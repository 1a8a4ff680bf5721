using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class PaceFieldsTests : SeatContext
{
    [Fact]
    public void An_hour_is_offered_as_an_hour_to_a_kit_that_plans_two()
    {
        var fields = Render<PaceFields>(set => set
            .Add(one => one.Form, new OpenForm())
            .Add(one => one.Kit, Circuit.Shipped("co-construction")));

        var hour = fields.FindAll(".coche").Single(choice => choice.QuerySelector("[value='60']") is not null);
        Assert.Equal("Une heure", hour.TextContent.Trim());
    }
}
