using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Boards;

namespace FilageFuturs.ComponentTests.Boards;

/// <summary>The wordings that stand beside the answer.</summary>
public sealed class VariantsTests : SeatContext
{
    private static readonly AnswerView Snow = new(new("v1"), AWorkshop.SeatOf("Wafa"), null, "La neige");

    private readonly List<BoardGesture> _made = [];

    [Fact]
    public void One_comes_back_and_is_known_to_have_stood_beside_the_answer()
    {
        Draw(Snow).Find("button").Click();

        var retain = Assert.IsType<RetainAnswer>(Assert.Single(_made));
        Assert.Equal(("v1", "a4", true), (retain.Answer.Value, retain.Instead?.Id.Value, retain.IsVariant));
    }

    [Fact]
    public void One_is_taken_away()
    {
        Draw(Snow).FindAll("button")[1].Click();

        Assert.Equal(new DropVariant(new("c4"), Snow), Assert.Single(_made));
    }

    [Fact]
    public void One_whose_words_were_erased_can_only_be_taken_away()
    {
        var drawn = Draw(Snow with { Text = null });
        var button = Assert.Single(drawn.FindAll("button"));

        Assert.Equal("fr", drawn.Find("li").GetAttribute("lang"));
        Assert.Equal("Retirer cette version", button.TextContent);
        Assert.Contains("Effacé à la demande", button.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WritingState.Paused)]
    [InlineData(WritingState.Closed)]
    public void None_is_touched_while_nobody_writes(WritingState state) => Assert.Empty(Draw(Snow, state).FindAll("button"));

    private IRenderedComponent<Variants> Draw(AnswerView variant, WritingState state = WritingState.Open) =>
        Render<Variants>(parameters => parameters
            .Add(drawn => drawn.On, ABoard.Heard(_made.Add, state))
            .Add(drawn => drawn.Cell, ABoard.CellOf(4) with { Variants = [variant] }));
}
