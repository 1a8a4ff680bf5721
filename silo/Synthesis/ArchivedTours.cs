namespace FilageFuturs.Silo.Synthesis;

/// <summary>What was said of the objects, in all the tours of the session.</summary>
internal static class ArchivedTours
{
    public static ImmutableArray<ArchivedObject>? See(Session session)
    {
        var toured = TourArtefacts.All(session);
        var reactions = session.Tour.Reactions.Of(session.People);
        return toured.IsEmpty
            ? null
            : [.. toured.Select(artefact => See(artefact, reactions.Tally(session.Kit, artefact.Id)))];
    }

    private static ArchivedObject See(Artefact artefact, ReactionTally tally)
    {
        var said = tally.Withheld();
        return new(artefact.Id, artefact.Label, artefact.Title, said.People, said.Counts, said.Words);
    }
}
