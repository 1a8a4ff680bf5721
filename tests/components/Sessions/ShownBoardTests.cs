using System.Collections.Immutable;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>What a word makes of what many tabs show.</summary>
public sealed class ShownBoardTests
{
    private static readonly BoardId Elsewhere = new(new("g1"), AWorkshop.Society);

    private readonly BoardView _word = ABoard.View with { Version = 41 };

    [Fact]
    public void Tabs_that_showed_the_same_boards_share_one_object_after_a_word()
    {
        var (shown, there) = (new ShownBoard(ABoard.Id, _word), ABoard.View with { Id = Elsewhere });

        var first = shown.On(Of(ABoard.View, there));
        var second = shown.On(Of(ABoard.View, there));

        Assert.Same(first, second);
        Assert.Same(_word, first[ABoard.Id]);
        Assert.Same(there, first[Elsewhere]);
    }

    [Fact]
    public void A_tab_that_shows_other_boards_keeps_them()
    {
        var (shown, there) = (new ShownBoard(ABoard.Id, _word), ABoard.View with { Id = Elsewhere });
        var later = there with { Version = 7 };

        shown.On(Of(ABoard.View, there));

        Assert.Same(later, shown.On(Of(ABoard.View, later))[Elsewhere]);
        Assert.Equal([ABoard.Id], shown.On(Of(ABoard.View)).Keys);
    }

    [Fact]
    public void A_board_that_may_be_seen_no_more_leaves_every_tab()
    {
        var shown = new ShownBoard(ABoard.Id, null);

        Assert.Empty(shown.On(Of(ABoard.View)));
        Assert.Empty(shown.On(Of(ABoard.View)));
    }

    private static ImmutableDictionary<BoardId, BoardView> Of(params BoardView[] boards) => boards.ToImmutableDictionary(one => one.Id);
}
