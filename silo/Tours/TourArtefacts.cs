namespace FilageFuturs.Silo.Tours;

/// <summary>What a tour shows.</summary>
internal static class TourArtefacts
{
    /// <summary>
    /// Artefacts of this tour, in the order in which the groups go round them: what the groups made when a studio came
    /// before it, else those of the kit.
    /// </summary>
    public static ImmutableArray<Artefact> Of(Session session, PhaseId tour)
    {
        var isAfterStudio = session.Kit.Phases.TakeWhile(phase => phase.Id != tour)
            .Any(phase => phase.Kind is PhaseKind.ArtefactStudio);
        ImmutableArray<Artefact> made = isAfterStudio ? [.. StudioSeeing.Objects(session).Select(one => one.Artefact)] : [];
        return made.IsEmpty ? session.Kit.Artefacts : made;
    }
}
