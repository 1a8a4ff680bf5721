namespace FilageFuturs.Web.Synthesis;

/// <summary>The parts that a workshop had: what it never had is not said to be missing from it.</summary>
internal static class ArchiveParts
{
    /// <summary>The kit has such a phase, or there is something all the same: the facilitation may type it from paper.</summary>
    public static bool Has(this ArchiveView archive, PhaseKind kind) =>
        archive.Kit.Phases.Any(phase => phase.Kind == kind) || kind switch
        {
            PhaseKind.DotVote => archive.Vote is not null,
            PhaseKind.CardBoard => archive.Worlds.Any(world => !world.Cards.IsEmpty),
            PhaseKind.Wall => !archive.Preserved.IsEmpty,
            _ => false,
        };
}
