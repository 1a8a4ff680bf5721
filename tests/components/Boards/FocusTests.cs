using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FilageFuturs.ComponentTests.Boards;

/// <summary>Two presses within one trip: when the browser is asked for the focus, the field may have left.</summary>
public sealed class FocusTests : SeatContext
{
    private const string Asking = "Blazor._internal.domWrapper.focus";

    [Fact]
    public void A_field_that_left_before_it_had_the_focus_breaks_no_page()
    {
        HasLeft();
        var drawn = Draw(isActive: false);

        drawn.Find("[data-ouvre]").Click();
        drawn.Render(parameters => parameters.Add(cell => cell.IsActive, true));

        JSInterop.VerifyInvoke(Asking);
        Assert.NotEmpty(drawn.FindAll("textarea"));
    }

    [Fact]
    public void A_cell_that_one_left_takes_no_focus_until_it_is_open_again()
    {
        var drawn = Draw(isActive: true);
        drawn.Render(parameters => parameters.Add(cell => cell.IsActive, false));

        drawn.Find("[data-ouvre]").Click();
        Assert.DoesNotContain(JSInterop.Invocations, call => call.Identifier is Asking);
        drawn.Render(parameters => parameters.Add(cell => cell.IsActive, true));

        JSInterop.VerifyInvoke(Asking);
    }

    [Fact]
    public void Changing_an_idea_of_ones_own_leads_into_its_field()
    {
        var drawn = Draw(isActive: true);
        var another = drawn.Find("textarea").GetAttribute("blazor:elementReference");

        drawn.Find(".note.moi .lien").Click();

        var focused = Assert.IsType<ElementReference>(JSInterop.VerifyFocusAsyncInvoke().Arguments[0]);
        Assert.NotEmpty(drawn.FindAll(".note textarea"));
        Assert.NotEqual(another, focused.Id);
    }

    [Fact]
    public async Task What_was_never_drawn_is_not_asked_for_and_what_has_left_breaks_nothing()
    {
        HasLeft();

        await default(ElementReference).TakeFocus();
        await new ElementReference("parti", new WebElementReferenceContext(JSInterop.JSRuntime)).TakeFocus();

        JSInterop.VerifyInvoke(Asking);
    }

    private void HasLeft() =>
        JSInterop.SetupVoid(Asking, _ => true).SetException(new JSException("Unable to focus an invalid element."));

    private IRenderedComponent<BoardCell> Draw(bool isActive) => Render<BoardCell>(parameters => parameters
        .Add(drawn => drawn.Number, 5)
        .Add(drawn => drawn.On, ABoard.Open)
        .Add(drawn => drawn.Prompt, AWorkshop.Kit.Cards[0].Prompts.First(prompt => prompt.Id == ABoard.CellOf(5).Prompt))
        .Add(drawn => drawn.Cell, ABoard.CellOf(5))
        .Add(drawn => drawn.IsActive, isActive));
}
