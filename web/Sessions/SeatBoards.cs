using FilageFuturs.Web.Groups;
using FilageFuturs.Web.Sharing;

namespace FilageFuturs.Web.Sessions;

/// <summary>The boards that a participant's screen needs to be kept fresh.</summary>
internal static class SeatBoards
{
    /// <param name="read">At the share-out, the group whose cards this person chose to read.</param>
    public static ImmutableArray<BoardId> For(Kit kit, RoomView room, MineView mine, GroupId? read) =>
        SeatScenes.Of(kit, room, mine) switch
        {
            SeatScene.Board => Filled(kit, room, mine, new(mine.Group!.Value, kit.PhaseOf(room)!.Card!.Value)),
            SeatScene.ShareOut =>
                [.. room.OnStage().Union(Chosen(kit, room, mine)).Union(All(kit, room, read)).Union(Joined(kit, room, read))],
            _ => [],
        };

    public static bool MayChoose(RoomView room, MineView mine) => mine.Group is { } group && room.Find(group) is { MayChoose: true };

    private static ImmutableArray<BoardId> Filled(Kit kit, RoomView room, MineView mine, BoardId own) =>
        [own, .. Chosen(kit, room, mine), .. room.JoinedBoards(own.Group, own.Card)];

    private static IEnumerable<BoardId> Chosen(Kit kit, RoomView room, MineView mine) =>
        MayChoose(room, mine) ? All(kit, room, mine.Group).Where(board => board.Card != kit.PhaseOf(room)!.Card) : [];

    private static IEnumerable<BoardId> All(Kit kit, RoomView room, GroupId? group) => group is { } read
        ? kit.CardsOf(room).Select(card => new BoardId(read, card.Id))
        : [];

    private static IEnumerable<BoardId> Joined(Kit kit, RoomView room, GroupId? group) => group is { } read
        ? kit.CardsOf(room).SelectMany(card => room.JoinedBoards(read, card.Id))
        : [];
}
