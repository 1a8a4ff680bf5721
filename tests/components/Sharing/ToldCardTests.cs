using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Sharing;

namespace FilageFuturs.ComponentTests.Sharing;

public sealed class ToldCardTests : SeatContext
{
    [Fact]
    public void A_cell_where_the_group_agreed_says_so_while_it_is_told()
    {
        var agreed = Told(ABoard.CellOf(1) with { IsConsensus = true });

        Assert.Equal("a fait consensus", agreed.GetAttribute("data-accord"));
        Assert.False(agreed.HasAttribute("data-debat"));
        Assert.False(Told(ABoard.CellOf(1)).HasAttribute("data-accord"));
    }

    [Fact]
    public void One_that_was_debated_too_says_both()
    {
        var both = Told(ABoard.CellOf(1) with { IsDebate = true, IsConsensus = true });

        Assert.Equal("a fait débat", both.GetAttribute("data-debat"));
        Assert.Equal("a fait consensus", both.GetAttribute("data-accord"));
    }

    // Only the sheet draws them, and each screen has its own.
    [Theory]
    [InlineData("atelier")]
    [InlineData("rejeu")]
    public void Its_marks_are_drawn_at_a_seat_and_in_the_replay(string sheet)
    {
        var rules = File.ReadAllText(Path.Combine(Circuit.Root, $"web/wwwroot/css/{sheet}.css"));

        Assert.Contains("content:attr(data-debat);", rules, StringComparison.Ordinal);
        Assert.Contains("content:attr(data-accord);", rules, StringComparison.Ordinal);
        Assert.Contains("content:attr(data-debat) \", \" attr(data-accord);", rules, StringComparison.Ordinal);
    }

    private IElement Told(CellView cell) => Render<ToldCard>(set => set
        .Add(one => one.Card, AWorkshop.Kit.Cards[0])
        .Add(one => one.Board, ABoard.With(cell))).Find("li");
}
