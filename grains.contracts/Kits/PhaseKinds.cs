namespace FilageFuturs.Kits;

public static class PhaseKinds
{
    /// <summary>Such a step goes on in groups: they are formed before it, or as it opens.</summary>
    public static bool NeedsGroups(this PhaseKind kind) =>
        kind is PhaseKind.CardBoard or PhaseKind.ArtefactTour or PhaseKind.ArtefactStudio or PhaseKind.ShareOut;
}
