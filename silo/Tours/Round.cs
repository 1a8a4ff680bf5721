namespace FilageFuturs.Silo.Tours;

/// <summary>One tour as it began: whoever joins or merges later changes nobody's way.</summary>
/// <param name="Groups">In the order of the draw; empty as long as there are none.</param>
/// <param name="Artefacts">Empty when there is nothing to see.</param>
/// <param name="Stop">From 0.</param>
/// <param name="Kept">
/// What of the phase is kept for the stops to come: this one ends that long before the deadline, wherever a pause, an
/// extension or an undo takes the deadline.
/// </param>
internal sealed record Round(
    PhaseId Phase, ImmutableArray<GroupId> Groups, ImmutableArray<ArtefactId> Artefacts, int Stops, int Stop, TimeSpan Kept)
{
    public bool IsLast => Stop >= Stops - 1;

    private int StopsLeft => Stops - Stop;

    public static Round Begin(Session session, PhaseId phase, TimeSpan length)
    {
        ImmutableArray<GroupId> groups =
            session.Grouping.IsInstalled ? [.. session.Grouping.Active.Select(group => group.Id)] : [];
        ImmutableArray<ArtefactId> artefacts = [.. TourArtefacts.Of(session, phase).Select(artefact => artefact.Id)];
        if (artefacts.IsEmpty)
        {
            return new(phase, groups, [], 0, 0, TimeSpan.Zero);
        }

        var rotation = Rotation.For(groups.Length, artefacts.Length, length);
        var stops = rotation.Stops;
        return new(phase, groups, TourArtefacts.Laid(artefacts, groups, rotation), stops, 0, length * (stops - 1) / stops);
    }

    /// <summary>Time given to the phase goes in equal parts to this stop and to those to come.</summary>
    public Round Lengthen(TimeSpan by) => IsLast ? this : this with { Kept = Kept + (by * (StopsLeft - 1) / StopsLeft) };

    /// <summary>Null for a group that is not on the tour.</summary>
    public ArtefactId? At(GroupId group) => Way(group) is [.., var here] ? here : null;

    /// <summary>Oldest first, the one before them last.</summary>
    public ImmutableArray<ArtefactId> Way(GroupId group)
    {
        var rotation = new Rotation(Artefacts.Length, Stops);
        return Stops > 0 && Groups.IndexOf(group) is >= 0 and var rank
            ? [.. Enumerable.Range(0, Stop + 1).Select(stop => Artefacts[rotation.At(rank, stop)])]
            : [];
    }
}
