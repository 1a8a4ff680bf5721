namespace FilageFuturs.Web.Sharing;

internal static class StageBoards
{
    /// <summary>The cards that the presenting group shows.</summary>
    public static IEnumerable<BoardId> OnStage(this RoomView room) => room.Sharing is { Presenter: { } group } sharing
        ? sharing.Cards.Select(card => new BoardId(group, card))
        : [];

    /// <summary>Groups that everybody left before their turn: they stand in no order any more, and their cards may be shown.</summary>
    public static IEnumerable<GroupView> GoneFrom(this RoomView room, SharingView sharing) =>
        room.Groups.Where(group => !group.Seats.IsEmpty && !sharing.Order.Contains(group.Id));

    /// <summary>What the presenting group shows where it has no card to tell: the object that it made.</summary>
    public static ImmutableArray<MadeArtefact> MadeOnStage(this RoomView room) =>
        room.Sharing is { Presenter: { } group, Cards.Length: 0 } ? room.MadeBy(group) : [];

    /// <summary>The object of a group, once it is shown.</summary>
    public static ImmutableArray<MadeArtefact> MadeBy(this RoomView room, GroupId group) =>
        [.. (room.Studio?.Shown ?? []).Where(made => made.Group == group)];
}
