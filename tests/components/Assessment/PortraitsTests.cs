using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Assessment;

namespace FilageFuturs.ComponentTests.Assessment;

public sealed class PortraitsTests : SeatContext
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void As_many_portraits_as_the_kit_has_stand_under_a_heading_that_counts_none(int personas)
    {
        var module = JSInterop.SetupModule("./js/plane.js");
        module.Mode = JSRuntimeMode.Loose;
        module.SetupModule("start", _ => true).Mode = JSRuntimeMode.Loose;
        var where = Circuit.Kit.Assessment!;

        var screen = Render<AssessmentScreen>(set => set
            .Add(one => one.Question, "Où en sommes-nous du vélo ?")
            .Add(one => one.Where, where with { Personas = [.. where.Personas.Take(personas)] })
            .Add(one => one.Seen, new AssessmentView(11, 0, []))
            .Add(one => one.Place, _ => Task.FromResult(true)));

        Assert.Equal("Les portraits", screen.Find(".portraits h2").TextContent);
        Assert.Equal(personas, screen.FindAll(".portraits details").Count);
    }
}
