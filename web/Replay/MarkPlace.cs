namespace FilageFuturs.Web.Replay;

/// <summary>The marks that fit the timeline: those too close to be pressed apart share a place, one press after the other.</summary>
/// <param name="Marks">Those that people pinned before those that came by themselves, then what says most, then what came first.</param>
/// <param name="At">Where it stands, milliseconds: of the first of them in time, so that two places never touch.</param>
internal sealed record MarkPlace(ImmutableArray<ReplayMark> Marks, int At)
{
    private const int Places = 24;

    private static readonly ReplayMarkKind[] Loudest =
    [
        ReplayMarkKind.Shift, ReplayMarkKind.Debate, ReplayMarkKind.Consensus, ReplayMarkKind.Reveal, ReplayMarkKind.Pause,
        ReplayMarkKind.Message, ReplayMarkKind.Hand,
    ];

    /// <summary>Under which the others stand.</summary>
    public ReplayMark Mark => Marks[0];

    /// <summary>How many more stand there.</summary>
    public int Others => Marks.Length - 1;

    public static ImmutableArray<MarkPlace> Of(ReplayIndex index)
    {
        var places = new List<(int At, List<ReplayMark> Marks)>();
        foreach (var mark in index.Marks)
        {
            if (places.Count > 0 && mark.At - places[^1].At <= index.Length / Places)
            {
                places[^1].Marks.Add(mark);
            }
            else
            {
                places.Add((mark.At, [mark]));
            }
        }

        return [.. places.Select(place => new MarkPlace([.. place.Marks.OrderBy(Rank)], place.At))];
    }

    /// <summary>Where a press leads whoever stands right after an event: from one of the marks to the next, else to the first.</summary>
    public ReplayMark From(long version) =>
        Marks[(Marks.Select(mark => mark.Version).ToList().IndexOf(version) + 1) % Marks.Length];

    private static int Rank(ReplayMark mark) => Array.IndexOf(Loudest, mark.Kind) + (IsPinned(mark) ? 0 : Loudest.Length);

    // A cell that was marked has its prompt; whoever pinned a moment said its kind alone.
    private static bool IsPinned(ReplayMark mark) =>
        mark is { Words: null, Kind: ReplayMarkKind.Debate or ReplayMarkKind.Shift or ReplayMarkKind.Consensus };

    public string Icon => Mark.Kind switch
    {
        ReplayMarkKind.Hand => "ic-main",
        ReplayMarkKind.Message => "ic-message",
        ReplayMarkKind.Pause => "ic-pause",
        ReplayMarkKind.Reveal => "ic-oeil",
        ReplayMarkKind.Debate => "ic-tiens",
        ReplayMarkKind.Shift => "ic-peur",
        _ => "ic-ok",
    };
}
