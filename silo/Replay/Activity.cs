namespace FilageFuturs.Silo.Replay;

/// <summary>The relief of the timeline. Dots count for the room alone: a group's row would tell who voted when.</summary>
internal sealed class Activity
{
    private const int Slices = 120;

    private readonly int[] _room = new int[Slices];
    private readonly int[] _filled = new int[Slices];
    private readonly List<int[]> _rows;
    private readonly Dictionary<(BoardId, PromptId), AnswerId> _retained = [];
    private readonly ImmutableArray<GroupId> _groups;
    private readonly Session _end;

    private Activity(Session end, ImmutableArray<GroupId> groups) =>
        (_end, _groups, _rows) = (end, groups, [.. groups.Select(_ => new int[Slices])]);

    /// <param name="end">The session after its last event.</param>
    public static ReplayActivity Of(Timeline timeline, Session end, ImmutableArray<GroupId> groups)
    {
        var slice = (timeline.Length / Slices) + 1;
        var activity = new Activity(end, groups);
        var reached = 0;
        foreach (var recorded in timeline.Events)
        {
            var at = timeline.Offsets[(int)recorded.Version - 1] / slice;
            for (; reached < at; reached++)
            {
                activity._filled[reached] = activity._retained.Count;
            }

            activity.Count(recorded, at, isHeld: recorded.At >= timeline.Start);
        }

        activity._filled.AsSpan(reached).Fill(activity._retained.Count);
        return new(slice, [.. activity._room], [.. activity._rows.Select(row => row.ToImmutableArray())], [.. activity._filled]);
    }

    private void Count(Recorded recorded, int at, bool isHeld)
    {
        if (!isHeld)
        {
            return;
        }

        _room[at]++;
        if (GroupOf(recorded.Event) is { } group && _groups.IndexOf(group) is >= 0 and var row)
        {
            _rows[row][at]++;
        }

        if (recorded.Event is AnswerRetained kept)
        {
            _retained[(kept.Board, kept.Prompt)] = kept.Answer;
        }
        else if (recorded.Event is AnswerReleased released
            && _retained.GetValueOrDefault((released.Board, released.Prompt)) == released.Answer)
        {
            _retained.Remove((released.Board, released.Prompt));
        }
    }

    private GroupId? GroupOf(SessionEvent happened) => Saying.Of(happened, _end.Kit) switch
    {
        { Group: { } group } => group,
        { By: { } seat } => _end.Grouping.Of(seat),
        _ => null,
    };
}
