namespace FilageFuturs.Web.Replay;

/// <summary>The marks that fit the timeline: those too close to be pressed apart share a place, under the one that says most.</summary>
/// <param name="At">Where it stands, milliseconds: of the first of them, so that two places never touch.</param>
/// <param name="Others">How many more stand there.</param>
internal sealed record MarkPlace(ReplayMark Mark, int At, int Others)
{
    private const int Places = 24;

    private static readonly ReplayMarkKind[] Loudest =
    [
        ReplayMarkKind.Shift, ReplayMarkKind.Debate, ReplayMarkKind.Consensus, ReplayMarkKind.Reveal, ReplayMarkKind.Pause,
        ReplayMarkKind.Message, ReplayMarkKind.Hand,
    ];

    public static ImmutableArray<MarkPlace> Of(ReplayIndex index)
    {
        var places = ImmutableArray.CreateBuilder<MarkPlace>();
        foreach (var mark in index.Marks)
        {
            if (places.LastOrDefault() is { } last && mark.At - last.At <= index.Length / Places)
            {
                places[^1] = last with { Mark = Louder(last.Mark, mark), Others = last.Others + 1 };
            }
            else
            {
                places.Add(new(mark, mark.At, 0));
            }
        }

        return places.ToImmutable();
    }

    private static ReplayMark Louder(ReplayMark one, ReplayMark other) =>
        Array.IndexOf(Loudest, other.Kind) < Array.IndexOf(Loudest, one.Kind) ? other : one;

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
