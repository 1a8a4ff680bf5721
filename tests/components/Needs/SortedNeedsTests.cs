using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Needs;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.ComponentTests.Needs;

/// <summary>Whoever sorts the needs of the room by keyboard, or without looking.</summary>
public sealed class SortedNeedsTests : ConsoleContext
{
    private static readonly NeedsView Needs = new(
        [
            new(new("n1"), NeedKind.RedLine, "Aucune embauche sans regard humain", false, []),
            new(new("n2"), NeedKind.RedLine, "Du temps", false, []),
        ],
        null);

    private static readonly Kit Kit = ConsoleSample.Kit with
    {
        Phases = [.. ConsoleSample.Kit.Phases.Select(phase => phase.Id.Value is "3b" ? phase with { Kind = PhaseKind.NeedsMap } : phase)],
    };

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Moving_a_need_leaves_the_keyboard_at_the_one_that_follows_or_else_at_the_one_before(int moved, int near)
    {
        var desk = Render<NeedsDesk>(set => set.Add(one => one.Needs, Needs));
        var neighbour = desk.FindAll(".plus")[near].GetAttribute("blazor:elementReference");

        desk.FindAll(".plus")[moved].Click();
        desk.Find(".ranger .btn").Click();

        Assert.Equal(neighbour, Focused);
    }

    [Fact]
    public void Merging_a_need_gives_the_keyboard_back_to_its_menu_before_it_asks()
    {
        var desk = Render<NeedsDesk>(set => set.Add(one => one.Needs, Needs));
        var menu = desk.Find(".plus").GetAttribute("blazor:elementReference");

        desk.Find(".plus").Click();
        desk.FindAll(".ranger select")[1].Change("n2");
        desk.FindAll(".ranger .btn")[1].Click();

        Assert.Equal(menu, Focused);
    }

    [Fact]
    public void Each_place_of_the_map_is_a_part_of_the_page_named_by_its_own_title()
    {
        var places = Render<NeedsDesk>(set => set.Add(one => one.Needs, Needs)).FindAll("section.lieu");

        Assert.Equal(places.Count, places.Select(place => place.GetAttribute("aria-labelledby")).Distinct().Count());
        Assert.All(places, place => Assert.Equal(place.GetAttribute("aria-labelledby"), place.QuerySelector("h2")!.Id));
    }

    [Fact]
    public void A_need_that_was_moved_is_said_with_its_place()
    {
        var page = Open();

        page.Find(".ranger select").Change("Skill");
        page.Find(".ranger .btn").Click();

        page.WaitForAssertion(() => Assert.Equal(["Déplacé vers : Compétences à développer."], Said));
    }

    [Theory]
    [InlineData(1, "Réuni avec « Du temps ».")]
    [InlineData(2, "Besoin retiré.")]
    public void A_need_that_was_merged_or_taken_off_is_said_once_somebody_was_sure(int button, string said)
    {
        var page = Open();
        page.FindAll(".ranger select")[1].Change("n2");
        page.FindAll(".ranger .btn")[button].Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog .btn-plein")));
        Assert.Empty(Said);

        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Equal([said], Said));
    }

    [Fact]
    public void What_is_refused_is_told_by_its_refusal_alone()
    {
        Grains.Answer = Refusal.SessionIsClosed;
        var page = Open();

        page.Find(".ranger .btn").Click();

        Assert.NotEmpty(page.Find(".refus").TextContent);
        Assert.Empty(Said);
    }

    private string? Focused => Assert.IsType<ElementReference>(JSInterop.VerifyFocusAsyncInvoke().Arguments[0]).Id;

    private List<string> Said =>
        [.. JSInterop.Invocations["futurs.say"].Select(call => ((string)call.Arguments[0]!).Replace('\u202F', ' ').Replace('\u00A0', ' '))];

    /// <summary>The console with the menu of the first need open.</summary>
    private IRenderedComponent<PageHost> Open()
    {
        var page = Open(SampleScreen.Of(ConsoleSample.In("3b") with { Needs = Needs }, ConsoleSample.Console, Kit));
        page.Find(".besoins-regie .plus").Click();
        return page;
    }
}
