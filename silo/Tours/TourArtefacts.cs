namespace FilageFuturs.Silo.Tours;

/// <summary>What a tour shows.</summary>
internal static class TourArtefacts
{
    /// <summary>Artefacts of this tour, in the order in which the groups go round them.</summary>
    public static ImmutableArray<Artefact> Of(Session session, PhaseId tour) =>
        session.Kit.Find(tour) is null ? [] : session.Kit.Artefacts;
}
