using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.ComponentTests.Timing;

public sealed class UndoStepTests : ConsoleContext
{
    [Fact]
    public void The_minute_left_is_counted_down()
    {
        var undo = Draw();
        Assert.Contains("60", undo.Find("small").TextContent, StringComparison.Ordinal);

        Time.Advance(TimeSpan.FromSeconds(8));

        undo.WaitForAssertion(() => Assert.Contains("52", undo.Find("small").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void After_the_minute_nothing_is_offered()
    {
        var undo = Draw();

        Time.Advance(TimeSpan.FromSeconds(60));

        undo.WaitForAssertion(() => Assert.Empty(undo.FindAll("button")));
    }

    [Fact]
    public void Beside_large_buttons_it_is_as_large()
    {
        var undo = Draw();
        Assert.Contains("btn-s", undo.Find("button").ClassList);

        undo.Render(set => set.Add(one => one.IsLarge, true));

        Assert.Contains("btn-l", undo.Find("button").ClassList);
    }

    private IRenderedComponent<UndoStep> Draw() => Render<UndoStep>(set => set
        .Add(one => one.Deadline, ConsoleSample.Now + Limits.StepUndo)
        .Add(one => one.Label, "Rouvrir"));
}
