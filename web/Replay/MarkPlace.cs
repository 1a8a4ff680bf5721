namespace FilageFuturs.Web.Replay;

/// <summary>The marks that fit the timeline: those too close to be pressed apart share a place, under the one that says most.</summary>
/// <param name="Others">How many more stand there.</param>
internal sealed record MarkPlace(ReplayMark Mark, int Others)
{
    private const int Places = 24;

    private static readonly ReplayMarkKind[] Loudest =
    [
        ReplayMarkKind.Shift, ReplayMarkKind.Debate, ReplayMarkKind.Consensus, ReplayMarkKind.Reveal, ReplayMarkKind.Pause,
        ReplayMarkKind.Message, ReplayMarkKind.Hand,
    ];

    public static ImmutableArray<MarkPlace> Of(ReplayIndex index) =>
    [
        .. from mark in index.Marks
           group mark by (int)((long)mark.At * Places / Math.Max(1, index.Length)) into place
           select new MarkPlace(place.MinBy(mark => Array.IndexOf(Loudest, mark.Kind))!, place.Count() - 1),
    ];

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
