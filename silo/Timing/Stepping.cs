namespace FilageFuturs.Silo.Timing;

/// <summary>A card or a studio finds its groups: those that nobody announced are announced as they stand, or drawn for diversity.</summary>
internal static class Stepping
{
    public static Decision Next(Session session, PhaseId current, DateTimeOffset now) =>
        WithGroups(session, ConductRules.Next(session, current, now), now);

    public static Decision CloseDue(Session session, DateTimeOffset now) =>
        CueRules.Due(session, now) is { Events: { IsDefaultOrEmpty: false } } cue
            ? WithGroups(session, cue, now)
            : WithGroups(session, ConductRules.CloseDue(session, now), now);

    private static Decision WithGroups(Session session, Decision step, DateTimeOffset now)
    {
        if (session.Grouping.IsInstalled || !step.Events.Any(happened => NeedsGroups(session, happened)))
        {
            return step;
        }

        var seed = (int)(session.Version % int.MaxValue);
        var drawn = session.Grouping.Inhabited.Any()
            ? Decision.Nothing
            : GroupRules.Draw(session, GroupingMethod.ByDiversity, seed);
        var installed = GroupRules.Install(After(session, drawn, now), seed);
        return drawn.IsRefused || installed.IsRefused
            ? step
            : Decision.Of([.. drawn.Events, .. installed.Events, .. step.Events]);
    }

    private static Session After(Session session, Decision decision, DateTimeOffset now) =>
        decision.Events.Aggregate(
            session, (folded, happened) => folded.Apply(new(folded.Version + 1, now, happened)));

    private static bool NeedsGroups(Session session, SessionEvent happened) =>
        happened is PhaseOpened opened && session.Kit.Find(opened.Phase)?.Kind is PhaseKind.CardBoard or PhaseKind.ArtefactStudio;
}
