namespace FilageFuturs.Silo.Synthesis;

/// <summary>
/// What was said of the objects, in all the tours of the session. While one is open nobody reads it: neither in a draft of the
/// synthesis nor, with what other rooms said, in a gathering.
/// </summary>
internal static class ArchivedTours
{
    public static ImmutableArray<ArchivedObject>? See(Session session)
    {
        ImmutableArray<ArtefactId> goingRound = session.Tour.IsOpen(session) ? session.Tour.Round!.Artefacts : [];
        var toured = TourArtefacts.All(session).RemoveAll(artefact => goingRound.Contains(artefact.Id));
        return toured.IsEmpty ? null : Of(session, toured);
    }

    /// <summary>Words to search among, where whoever searches facilitates: of an open tour too.</summary>
    public static IEnumerable<string> Words(Session session) =>
        Of(session, TourArtefacts.All(session)).SelectMany(one => one.Words).Select(word => word.Text);

    private static ImmutableArray<ArchivedObject> Of(Session session, ImmutableArray<Artefact> toured)
    {
        var reactions = session.Tour.Reactions.Of(session.People);
        return [.. toured.Select(artefact => See(artefact, reactions.Tally(session.Kit, artefact.Id)))];
    }

    private static ArchivedObject See(Artefact artefact, ReactionTally tally)
    {
        var said = tally.Withheld();
        return new(artefact.Id, artefact.Label, artefact.Title, said.People, said.Counts, said.Words);
    }
}
