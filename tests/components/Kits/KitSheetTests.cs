using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class KitSheetTests : SeatContext
{
    [Fact]
    public void The_dots_of_a_kit_are_shown_with_the_shape_that_people_will_place()
    {
        var dots = Render<KitSheet>(set => set.Add(one => one.Kit, AWorkshop.Kit)).FindAll("[aria-labelledby=points] li");

        Assert.Equal(["v", "o", "r"], dots.Select(dot => dot.ClassName));
        Assert.Equal("Le futur que je préfère globalement", dots[0].TextContent);
        Assert.All(dots, dot => Assert.Single(dot.QuerySelectorAll(".pts")));
    }
}
