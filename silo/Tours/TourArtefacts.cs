namespace FilageFuturs.Silo.Tours;

/// <summary>What a tour shows.</summary>
internal static class TourArtefacts
{
    /// <summary>
    /// Artefacts of this tour: what the groups made when a studio came before it, in the order of the groups, else those of
    /// the kit.
    /// </summary>
    public static ImmutableArray<Artefact> Of(Session session, PhaseId tour)
    {
        var isAfterStudio = session.Kit.Phases.TakeWhile(phase => phase.Id != tour)
            .Any(phase => phase.Kind is PhaseKind.ArtefactStudio);
        var going = session.Tour.Rounds.GetValueOrDefault(tour)?.Artefacts;
        ImmutableArray<Artefact> made = isAfterStudio ? StudioSeeing.GoingRound(session, going) : [];
        return made.IsEmpty ? session.Kit.Artefacts : made;
    }

    /// <summary>Those of every tour that opened, each once.</summary>
    public static ImmutableArray<Artefact> All(Session session) =>
    [
        .. session.Kit.Phases
            .Where(phase => session.Tour.Rounds.ContainsKey(phase.Id))
            .SelectMany(phase => Of(session, phase.Id))
            .DistinctBy(artefact => artefact.Id),
    ];

    /// <summary>The artefacts of a tour on the circle: no group begins with the object it made, wherever that can be.</summary>
    public static ImmutableArray<ArtefactId> Laid(
        ImmutableArray<ArtefactId> artefacts, ImmutableArray<GroupId> groups, Rotation rotation)
    {
        var own = groups.Select((group, rank) => (Place: rotation.At(rank, 0), Own: Making.IdOf(group))).ToHashSet();
        return groups.Any(group => artefacts.Contains(Making.IdOf(group)))
            ? Lay([], artefacts, own) ?? artefacts
            : artefacts;
    }

    private static ImmutableArray<ArtefactId>? Lay(
        ImmutableArray<ArtefactId> laid, ImmutableArray<ArtefactId> left, HashSet<(int Place, ArtefactId Own)> own) =>
        left.IsEmpty
            ? laid
            : left.Where(one => !own.Contains((laid.Length, one)))
                .Select(one => Lay(laid.Add(one), left.Remove(one), own))
                .FirstOrDefault(found => found is not null);
}
