namespace FilageFuturs.Web.Groups;

/// <summary>What to call a group on the wall: its scenario, and its rank when it has none or shares it.</summary>
internal static class GroupName
{
    public static string Of(GroupView group, RoomView room, Kit kit, Func<int, string> ranked)
    {
        var rank = ranked(room.Groups.IndexOf(group) + 1);
        return group.Scenario is not { } id || kit.Find(id) is not { } scenario ? rank
            : room.Groups.Count(other => other.Scenario == id) > 1 ? $"{scenario.Title}, {rank}"
            : scenario.Title;
    }

    public static int? Number(this Kit kit, GroupView? group) =>
        group?.Scenario is { } id ? kit.Find(id)?.Number : null;
}
