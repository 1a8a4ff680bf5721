using static FilageFuturs.Tests.Boards.OneBoard;

namespace FilageFuturs.Tests.Boards;

public sealed class BoardTilesTests
{
    [Fact]
    public void One_tile_a_group_for_each_card_that_was_opened()
    {
        Assert.Empty(Given(TwoGroups).Session.Boards.See(Given(TwoGroups).Session));
        Assert.Equal([new(G1, Society), new(G2, Society)], Tiles(SocietyIsOpen).Select(tile => tile.Id));
        Assert.Equal(4, Tiles(ShareOutIsOpen).Length);
    }

    [Fact]
    public void A_tile_counts_without_saying_the_words()
    {
        var tile = Tiles([
            .. SocietyIsOpen,
            Noted(N1, Ana, "La pluie"),
            Noted(N2, Bilal, "Le vent"),
            new NoteDeleted(TheBoard, N2),
            Kept(A1, Ana, "La pluie"),
            new CellMarked(TheBoard, Fear, CellMark.Debate, true),
        ])[0];
        Assert.Equal((1, 1), (tile.Notes, tile.Retained));
        Assert.Equal(new(Fear, 1, true, true, false), tile.Cells[1]);
        Assert.Equal([DreamTrade, Fear, Celebration], tile.Cells.Select(cell => cell.Prompt));
        Assert.Equal(Start, tile.LastAt);
    }

    [Fact]
    public void The_card_of_a_merged_group_stays_when_it_holds_something()
    {
        Assert.Equal([G2], Tiles([.. SocietyIsOpen, new GroupsMerged(G1, G2)]).Select(tile => tile.Id.Group));
        Assert.Equal(
            [G1, G2],
            Tiles([.. SocietyIsOpen, Noted(N1, Ana, "La pluie"), new GroupsMerged(G1, G2)])
                .Select(tile => tile.Id.Group));
    }

    private static ImmutableArray<BoardTile> Tiles(ImmutableArray<SessionEvent> events)
    {
        var session = Given(events).Session;
        return session.Boards.See(session);
    }
}
