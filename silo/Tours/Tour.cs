namespace FilageFuturs.Silo.Tours;

/// <summary>Where the tours stand. The stops of one follow from its groups, its objects and its time.</summary>
/// <param name="Phase">The tour that runs or the last one; null before any.</param>
/// <param name="Rounds">Every tour that ever opened: one that is taken back to goes on where it was.</param>
internal sealed record Tour(PhaseId? Phase, ImmutableDictionary<PhaseId, Round> Rounds, Reactions Reactions)
{
    public static readonly Tour Empty = new(null, ImmutableDictionary<PhaseId, Round>.Empty, Reactions.Empty);

    public Round? Round => Phase is { } phase ? Rounds[phase] : null;

    /// <param name="before">The session before it happened.</param>
    public Tour Apply(SessionEvent happened, DateTimeOffset at, Session before) => happened switch
    {
        PhaseOpened opened when IsTour(before, opened.Phase) =>
            Begin(Round.Begin(Anew(before, opened, at), opened.Phase, opened.Length)),
        PhaseReopened reopened when Rounds.ContainsKey(reopened.Phase) => this with { Phase = reopened.Phase },
        GroupsInstalled when Running(before.Conduct) is { Groups.IsEmpty: true } round =>
            Begin(Round.Begin(before with { Grouping = before.Grouping.Apply(happened) }, round.Phase, before.Conduct.Now!.Left(at))),
        GroupsTakenBack when before.Grouping.InstalledWith is { } step => this with
        {
            Phase = Phase == step ? null : Phase, Rounds = Rounds.Remove(step),
        },
        TourStopOpened opened when Running(before.Conduct) is { } round =>
            Change(round with { Stop = opened.Stop, Kept = before.Conduct.Now!.Deadline - opened.Until }),
        PhaseExtended { IsForNow: not true } extended when Running(before.Conduct) is { } round => Change(round.Lengthen(extended.By)),
        // Once the harvest is read, it does not tell of one person afterwards.
        SeatRemoved removed when IsOpen(before) => this with { Reactions = Reactions.Without(removed.Seat) },
        _ => this with { Reactions = Reactions.Apply(happened) },
    };

    /// <summary>Null when another phase runs.</summary>
    public Round? Running(Conduct conduct) => Phase is not null && conduct.Now?.Phase == Phase ? Round : null;

    /// <summary>Groups are before their objects and may still react.</summary>
    public bool IsOpen(Session session) =>
        !session.IsClosed && Running(session.Conduct) is not null && !session.Conduct.Now!.IsWritingClosed;

    /// <summary>When the stop ends; null while paused and once over.</summary>
    public DateTimeOffset? Until(Session session) =>
        IsOpen(session) && session.Conduct.Now is { IsPaused: false } running ? running.Deadline - Round!.Kept : null;

    /// <summary>What the stop has left while it stands still; null while it runs and once over.</summary>
    public TimeSpan? LeftAtPause(Session session) => IsOpen(session) ? session.Conduct.Now!.LeftAtPause - Round!.Kept : null;

    /// <summary>When the groups go on by themselves: never after the last stop, nor after the deadline.</summary>
    public DateTimeOffset? Due(Session session) =>
        Round is { IsLast: false } round && round.Kept > TimeSpan.Zero ? Until(session) : null;

    // A step taken back and taken again shows what was made in between.
    private Session Anew(Session before, PhaseOpened opened, DateTimeOffset at) => before with
    {
        Conduct = before.Conduct.Apply(opened, at),
        Tour = this with { Rounds = Rounds.Remove(opened.Phase) },
    };

    private Tour Begin(Round round) => Change(round) with { Phase = round.Phase };

    private Tour Change(Round round) => this with { Rounds = Rounds.SetItem(round.Phase, round) };

    private static bool IsTour(Session session, PhaseId phase) => session.Kit.Find(phase)?.Kind is PhaseKind.ArtefactTour;
}
