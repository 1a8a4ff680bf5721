namespace FilageFuturs.Silo.Timing;

/// <summary>
/// What goes with a step. A card, a tour, a studio or a share-out finds its groups: those that nobody announced are announced
/// as they stand, or drawn for diversity. A plane is shown as its phase ends.
/// </summary>
internal static class Stepping
{
    /// <param name="missed">As in <see cref="GroupDraw.Draw"/>.</param>
    public static Decision Next(Session session, PhaseId current, DateTimeOffset now, IReadOnlySet<SeatId>? missed = null) =>
        Complete(session, ConductRules.Next(session, current, now), now, missed);

    public static Decision CloseDue(Session session, DateTimeOffset now) => CloseDue(session, now, null);

    /// <param name="missed">As in <see cref="GroupDraw.Draw"/>.</param>
    public static Decision CloseDue(Session session, DateTimeOffset now, IReadOnlySet<SeatId>? missed) =>
        CueRules.Due(session, now) is { Events: { IsDefaultOrEmpty: false } } cue
            ? Complete(session, cue, now, missed)
            : ConductRules.CloseDue(session, now) is { Events: { IsDefaultOrEmpty: false } } closing
                ? Complete(session, closing, now, missed)
                : TourRules.Due(session, now);

    /// <summary>
    /// Groups that the step itself had announced are a proposal again, unless something was made in them meanwhile. Whoever came once
    /// they had nothing to do any more has a place in one where they have it again.
    /// </summary>
    /// <param name="missed">As in <see cref="LatePlacing.For"/>.</param>
    public static Decision UndoStep(Session session, PhaseId phase, DateTimeOffset now, IReadOnlySet<SeatId>? missed = null)
    {
        var undone = ConductRules.UndoStep(session, phase, now);
        if (!undone.Events.Any(happened => happened is PhaseReopened))
        {
            return undone;
        }

        return session.Grouping.InstalledWith == session.Conduct.Now!.Phase && IsUntouched(session)
            ? Decision.Of([new GroupsTakenBack(), .. undone.Events])
            : Decision.Of([.. undone.Events, .. Placed(session, phase, missed)]);
    }

    private static IEnumerable<SessionEvent> Placed(Session session, PhaseId phase, IReadOnlySet<SeatId>? missed) =>
        session.Grouping.IsInstalled && session.Kit.Find(phase)?.Kind.IsDoneInGroups() is true
            ? GroupRules.Newcomers(session, missed)
            : [];

    private static Decision Complete(Session session, Decision step, DateTimeOffset now, IReadOnlySet<SeatId>? missed) =>
        WithGroups(session, WithShown(session, step), now, missed);

    // What people placed is shown before the phase that follows, and stays as it was then.
    private static Decision WithShown(Session session, Decision step) =>
        step.Events.Any(happened => happened is WritingClosed or PhaseOpened)
            ? Decision.Of([.. AtTheEnd(session), .. step.Events, .. AtTheBeginning(session, step)])
            : step;

    private static IEnumerable<SessionEvent> AtTheBeginning(Session session, Decision step) => step.Events.OfType<PhaseOpened>()
        .Select(opened => PlausibilityRules.AtTheBeginning(session, opened))
        .OfType<SessionEvent>();

    /// <summary>What the room sees of the running phase once it ends.</summary>
    public static ImmutableArray<SessionEvent> AtTheEnd(Session session) =>
        [.. AssessmentRules.AtTheEnd(session), .. PlausibilityRules.AtTheEnd(session)];

    private static Decision WithGroups(Session session, Decision step, DateTimeOffset now, IReadOnlySet<SeatId>? missed)
    {
        if (session.Grouping.IsInstalled
            || step.Events.OfType<PhaseOpened>().FirstOrDefault(opened => IsInGroups(session, opened)) is not { } first)
        {
            return step;
        }

        var seed = (int)(session.Version % int.MaxValue);
        var drawn = session.Grouping.Inhabited.Any()
            ? Decision.Nothing
            : GroupRules.Draw(session, GroupingMethod.ByDiversity, seed, missed);
        var installed = GroupRules.Install(After(session, drawn, now), seed, first.Phase, missed);
        return drawn.IsRefused || installed.IsRefused
            ? step
            : Decision.Of([.. drawn.Events, .. installed.Events, .. step.Events]);
    }

    private static Session After(Session session, Decision decision, DateTimeOffset now) =>
        decision.Events.Aggregate(
            session, (folded, happened) => folded.Apply(new(folded.Version + 1, now, happened)));

    private static bool IsInGroups(Session session, PhaseOpened opened) => session.Kit.Find(opened.Phase)?.Kind.NeedsGroups() is true;

    private static bool IsUntouched(Session session) =>
        session.Boards.Boards.Values.All(board => board.IsEmpty)
        && session.ShareOut.Shown.IsEmpty
        && session.Tour.Reactions.Said.IsEmpty
        && session.Drafts.ByGroup.IsEmpty;
}
