using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Sharing;

namespace FilageFuturs.ComponentTests.Sharing;

public sealed class ToldCardTests : SeatContext
{
    [Fact]
    public void A_cell_where_the_group_agreed_says_so_while_it_is_told()
    {
        var agreed = Told(ABoard.CellOf(1) with { IsConsensus = true });

        Assert.EndsWith("a fait consensus", agreed.TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("a fait débat", agreed.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("a fait", Told(ABoard.CellOf(1)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_was_debated_too_says_both()
    {
        var both = Told(ABoard.CellOf(1) with { IsDebate = true, IsConsensus = true });

        Assert.EndsWith("a fait débat, a fait consensus", both.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("fr", both.QuerySelector("em")?.GetAttribute("lang"));
    }

    private IElement Told(CellView cell) => Render<ToldCard>(set => set
        .Add(one => one.Card, AWorkshop.Kit.Cards[0])
        .Add(one => one.Board, ABoard.With(cell))).Find("li");
}
