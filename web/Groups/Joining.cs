namespace FilageFuturs.Web.Groups;

/// <summary>Two groups were made one: the card of the one that came is read beside the card of its host.</summary>
internal static class Joining
{
    /// <summary>This card, as the groups filled it that joined this one.</summary>
    public static IEnumerable<BoardId> JoinedBoards(this RoomView room, GroupId group, CardId card) =>
        (room.Find(group)?.Joined ?? []).Select(joined => new BoardId(joined.Id, card));

    /// <summary>Every group that ever was, those that joined another one behind their host.</summary>
    public static ImmutableArray<GroupView> AllGroups(this RoomView room) => [.. room.Groups.SelectMany(group => Together(group))];

    /// <summary>This group, though it may have joined another one since.</summary>
    public static GroupView? FindAmongAll(this RoomView room, GroupId id) => room.AllGroups().FirstOrDefault(group => group.Id == id);

    /// <summary>The groups that are one with this one, the host first.</summary>
    public static ImmutableArray<GroupView> Family(this RoomView room, GroupId of) =>
        room.Groups.Select(Together).FirstOrDefault(family => family.Any(group => group.Id == of), []);

    // People and calls are the host's by now; what is the other's own is its name and its card.
    private static ImmutableArray<GroupView> Together(GroupView host) =>
        [host, .. (host.Joined ?? []).Select(joined => host with { Id = joined.Id, Scenario = joined.Scenario, Joined = null })];
}
