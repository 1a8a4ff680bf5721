using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Studio;

namespace FilageFuturs.ComponentTests.Studio;

/// <summary>The facilitation pauses while somebody is in the list of drawings.</summary>
public sealed class PausedDrawingTests : SeatContext
{
    private static readonly TemplateField Drawing = Templates.Find(MadeKind.MagazineArticle, new("drawing"))!;

    private readonly List<StudioGesture> _made = [];

    [Fact]
    public void The_list_keeps_the_keyboard_and_what_is_chosen_there_meanwhile_is_not_kept()
    {
        var field = Draw(WritingState.Paused);
        Assert.Equal("true", field.Find("select").GetAttribute("aria-disabled"));
        Assert.False(field.Find("select").HasAttribute("disabled"));

        field.Find("select").Change("bal");
        field.Render(set => set.Add(one => one.State, WritingState.Open));
        field.Find("select").Blur();
        Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Empty(_made);
        Assert.False(field.Find("select").HasAttribute("aria-disabled"));
    }

    [Fact]
    public void Once_it_goes_on_a_drawing_is_chosen_as_before()
    {
        var field = Draw(WritingState.Open);

        field.Find("select").Change("bal");
        field.Find("select").Blur();

        Assert.Equal("bal", Assert.IsType<WriteField>(Assert.Single(_made)).Text);
    }

    private IRenderedComponent<FieldEditor> Draw(WritingState state) => Render<FieldEditor>(set => set
        .Add(one => one.Kind, MadeKind.MagazineArticle)
        .Add(one => one.Field, Drawing)
        .Add(one => one.View, new StudioFieldView(Drawing.Id, new("r1"), "rire", new("baptiste"), []))
        .Add(one => one.Label, "Le dessin")
        .Add(one => one.State, state)
        .Add(one => one.Making, gesture =>
        {
            _made.Add(gesture);
            return Task.FromResult(true);
        }));
}
