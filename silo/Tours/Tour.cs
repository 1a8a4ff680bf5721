namespace FilageFuturs.Silo.Tours;

/// <summary>Where the tour stands. The stops of a phase follow from its groups, its objects and its time.</summary>
/// <param name="Phase">The tour that runs or the last one; null before any.</param>
/// <param name="Until">When the stop ends; null until the first one opened by itself.</param>
internal sealed record Tour(PhaseId? Phase, int Stop, DateTimeOffset? Until, Reactions Reactions)
{
    public static readonly Tour Empty = new(null, 0, null, Reactions.Empty);

    public Tour Apply(SessionEvent happened, DateTimeOffset at) => happened switch
    {
        TourStopOpened opened => this with { Phase = opened.Phase, Stop = opened.Stop, Until = opened.Until },
        _ => this with { Reactions = Reactions.Apply(happened, at) },
    };
}
