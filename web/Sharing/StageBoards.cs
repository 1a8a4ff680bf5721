namespace FilageFuturs.Web.Sharing;

internal static class StageBoards
{
    /// <summary>The cards that the presenting group shows.</summary>
    public static IEnumerable<BoardId> OnStage(this RoomView room) => room.Sharing is { Presenter: { } group } sharing
        ? sharing.Cards.Select(card => new BoardId(group, card))
        : [];
}
