using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>What remains of a console once its workshop is over.</summary>
public sealed class ClosedDeskTests : SeatContext
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void What_was_made_on_paper_can_still_be_typed_where_the_kit_has_some_of_it_back(bool takesPaper, int links)
    {
        var desk = Render<ClosedDesk>(parameters => parameters
            .Add(one => one.Session, AWorkshop.Id.Value)
            .Add(one => one.Zone, TimeZoneInfo.Utc)
            .Add(one => one.TakesPaper, takesPaper));

        Assert.Equal(links, desk.FindAll("a[href='/regie/atelier-1/saisie']").Count);
        Assert.Equal(takesPaper, desk.Markup.Contains("Son relevé peut encore être recopié.", StringComparison.Ordinal));
        Assert.DoesNotContain("pendant l’atelier", desk.Markup, StringComparison.Ordinal);
        Assert.Single(desk.FindAll("a[href='/archive/atelier-1']"));
        Assert.Single(desk.FindAll("a[href='/regie/atelier-1/liens#rejeu']"));
    }
}
