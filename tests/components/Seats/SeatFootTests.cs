using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Seats;

/// <summary>Whoever comes late never sees the hall: what it leads to is at the foot of every scene.</summary>
public sealed class SeatFootTests : SeatContext
{
    [Theory]
    [InlineData("presentation")]
    [InlineData("vote")]
    [InlineData("groupes")]
    [InlineData("carte-societe")]
    [InlineData("partage")]
    [InlineData("ancrage")]
    public void From_every_scene_of_the_hour_one_reaches_ones_data_and_adjusts_ones_screen_in_a_cut_too(string phase)
    {
        var page = Open(ASeatScreen.Of(During(phase)).With(ABoard.View));

        Assert.Equal("/atelier/atelier-1/mes-donnees", page.Find("a[href$='/mes-donnees']").GetAttribute("href"));
        var closed = page.Find(".pied-atelier details");
        Assert.False(closed.HasAttribute("open"));
        Assert.Equal("Sombre", closed.GetAttribute("data-plateau"));
        Assert.Equal("Gros texte", closed.GetAttribute("data-gros"));
        Assert.Equal("Sans mouvement", closed.GetAttribute("data-fixe"));
        Assert.Equal("Cloche", closed.GetAttribute("data-cloche"));
        Assert.DoesNotContain("blazor:", closed.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_waits_for_a_group_reaches_them_too() => Assert.Single(
        Open(ASeatScreen.Of(During("carte-societe"), AWorkshop.Mine with { Group = null })).FindAll("a[href$='/mes-donnees']"));

    [Fact]
    public void The_hall_shows_both_itself_and_has_no_foot()
    {
        var page = Open(ASeatScreen.Of(AWorkshop.Lobby));

        Assert.Empty(page.FindAll(".pied-atelier"));
        Assert.Equal("Régler mon écran", page.Find(".hall .reglages h2").TextContent);
        Assert.Equal(4, Switches(page).Count);
    }

    [Fact]
    public async Task The_line_stays_where_it_is_when_the_step_changes()
    {
        var screen = ASeatScreen.Of(During("vote"));
        var page = Open(screen);
        Assert.Single(page.FindAll(".pied-atelier"));

        await page.InvokeAsync(() => screen.Show(During("ancrage")));
        Assert.Single(page.FindAll(".pied-atelier"));

        await page.InvokeAsync(() => screen.Show(mine: AWorkshop.Mine with { Removal = Refusal.SeatWasRemoved }));
        Assert.Empty(page.FindAll(".pied-atelier"));
    }

    private static RoomView During(string phase) => AWorkshop.During(phase) with
    {
        Sharing = phase is "partage" ? new(null, null, [], [], [], TimeSpan.FromMinutes(2)) : null,
    };

    private static IReadOnlyList<IElement> Switches(IRenderedComponent<WorkshopPage> page) =>
        page.FindAll("[data-reglage]");
}
