namespace FilageFuturs.Web.Synthesis;

/// <summary>The parts that a workshop had: what it never had is not said to be missing from it.</summary>
internal static class ArchiveParts
{
    /// <summary>The kit has such a phase, or there is something all the same: the facilitation may type it from paper.</summary>
    public static bool Has(this ArchiveView archive, PhaseKind kind) =>
        archive.Kit.Plans(kind) || kind switch
        {
            PhaseKind.DotVote => archive.Vote is not null,
            PhaseKind.CardBoard => archive.Worlds.Any(world => !world.Cards.IsEmpty),
            PhaseKind.Wall => !archive.Preserved.IsEmpty,
            _ => false,
        };

    /// <summary>Cells could be marked on screens, or some were on paper.</summary>
    public static bool HasMarks(this ArchiveView archive) =>
        archive.Kit.Plans(PhaseKind.CardBoard) || archive.Figures is { Debates: > 0 } or { Consensuses: > 0 };

    /// <summary>It never began, and holds what its room made on paper.</summary>
    public static bool IsHeldOnPaper(this ArchiveView archive) => archive.OpenedAt is null
        && (archive.Vote is { OnPaper: > 0 } or { HeldBack: > 0 }
            || archive.Worlds.Any(world => world.IsOnPaper)
            || archive.Preserved.Any(idea => idea.IsOnPaper)
            || archive.Needs is { OnPaper: > 0 } or { HeldBack: > 0 }
            || archive.Needs?.Needs.Any(need => need.IsOnPaper) is true);

    /// <summary>The same of several rooms: what one of them had, they had.</summary>
    public static bool Has(this MergedView merged, PhaseKind kind) =>
        merged.Kit.Plans(kind) || kind switch
        {
            PhaseKind.DotVote => merged.Rooms.Any(room => room.State is MergedState.Counted or MergedState.TooFew),
            PhaseKind.CardBoard => merged.Figures.Answers > 0,
            PhaseKind.Wall => !merged.Preserved.IsEmpty,
            _ => false,
        };

    /// <summary>Where ideas are written, as the kit calls it; null when it has none, though some may be typed from paper.</summary>
    public static Phase? Wall(this Kit kit) => kit.Phases.FirstOrDefault(phase => phase.Kind is PhaseKind.Wall);

    /// <summary>A group without a card is told where it had some to open: not beside those that answered on paper alone.</summary>
    public static IEnumerable<ArchivedWorld> ToldWorlds(this ArchiveView archive) =>
        archive.Worlds.Where(world => archive.Kit.Plans(PhaseKind.CardBoard) || !world.Cards.IsEmpty);
}
