namespace FilageFuturs.Kits;

public static class PhaseKinds
{
    /// <summary>Such a step goes on in groups: they are formed before it, or as it opens.</summary>
    public static bool NeedsGroups(this PhaseKind kind) => kind.IsDoneInGroups() || kind is PhaseKind.ShareOut;

    /// <summary>People write, look or make in groups. What a share-out tells was done before.</summary>
    public static bool IsDoneInGroups(this PhaseKind kind) =>
        kind is PhaseKind.CardBoard or PhaseKind.ArtefactTour or PhaseKind.ArtefactStudio;
}
