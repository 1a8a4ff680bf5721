using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>By keyboard a list changes at each arrow key: what cannot be looked at first is pressed.</summary>
public sealed class PressedListTests : WrittenKit
{
    [Fact]
    public async Task The_text_of_a_phase_stays_while_its_author_goes_through_the_kinds()
    {
        Draft.Kit["phases"]![0]!["kind"] = "custom-text";
        Draft.Kit["phases"]![0]!["text"] = "Bonjour";
        var panel = await Open("phases[0]");

        panel.Find("#k-phases-0-kind").Change("pause");
        panel.Find("#k-phases-0-kind").Change("custom-text");

        Assert.Equal("Bonjour", Draft.Kit["phases"]![0]!["text"].AsText());
        Assert.Empty(Draft.Accepted);
        Assert.Equal("true", panel.Find(".changer").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task A_phase_stays_where_it_is_and_the_focus_too_until_placing_is_pressed()
    {
        var panel = await Open("phases");
        var first = KitPath.IdOf(Draft.Kit["phases"]![0]);

        panel.FindAll("li select")[0].Change("2");
        Assert.Equal(first, KitPath.IdOf(Draft.Kit["phases"]![0]));
        Assert.Null(Desk.Focus);

        panel.FindAll("li .btn")[0].Click();
        Assert.Equal(first, KitPath.IdOf(Draft.Kit["phases"]![2]));
        Assert.Equal("k-phases-2", Desk.Focus);
    }

    [Fact]
    public async Task The_list_of_a_phase_that_moved_otherwise_says_where_it_is_now()
    {
        var panel = await Open("phases");

        panel.FindAll(".descendre")[0].Click();

        Assert.Equal(["0", "1"], panel.FindAll("li select").Take(2).Select(list => list.GetAttribute("value")));
    }
}
