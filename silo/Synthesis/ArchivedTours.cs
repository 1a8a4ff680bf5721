namespace FilageFuturs.Silo.Synthesis;

/// <summary>What was said of the objects, in all the tours of the session.</summary>
internal static class ArchivedTours
{
    public static ImmutableArray<ArchivedObject>? See(Session session)
    {
        var toured = session.Kit.Phases
            .Where(phase => session.Tour.Rounds.ContainsKey(phase.Id))
            .SelectMany(phase => TourArtefacts.Of(session, phase.Id))
            .DistinctBy(artefact => artefact.Id)
            .ToList();
        var reactions = session.Tour.Reactions.Of(session.People);
        return toured.Count == 0
            ? null
            : [.. toured.Select(artefact => See(artefact, reactions.Tally(session.Kit, artefact.Id)))];
    }

    private static ArchivedObject See(Artefact artefact, ReactionTally tally) => tally.People < Limits.LeastBreakdown
        ? new(artefact.Id, artefact.Label, artefact.Title, tally.People, [], [.. tally.Words.Select(word => word with { Reaction = null })])
        : new(artefact.Id, artefact.Label, artefact.Title, tally.People, tally.Counts, tally.Words);
}
