namespace FilageFuturs.Silo.Replay;

/// <summary>The relief of the timeline. Dots count for the room alone: a group's row would tell who voted when.</summary>
internal static class Activity
{
    private const int Slices = 120;

    public static ReplayActivity Of(Timeline timeline, Session end, ImmutableArray<GroupId> groups)
    {
        var slice = Math.Max(1, (timeline.Length / Slices) + 1);
        var room = new int[Slices];
        var rows = groups.Select(_ => new int[Slices]).ToList();
        foreach (var recorded in timeline.Events)
        {
            var at = timeline.Offsets[(int)recorded.Version - 1] / slice;
            if (at == 0 && recorded.At < timeline.Start)
            {
                continue;
            }

            room[at]++;
            if (GroupOf(recorded.Event, end) is { } group && groups.IndexOf(group) is >= 0 and var row)
            {
                rows[row][at]++;
            }
        }

        return new(slice, [.. room], [.. rows.Select(row => row.ToImmutableArray())]);
    }

    private static GroupId? GroupOf(SessionEvent happened, Session end) =>
        Saying.Of(happened, end.Kit) switch
        {
            { Group: { } group } => group,
            { By: { } seat } => end.Grouping.Of(seat),
            _ => null,
        };
}
