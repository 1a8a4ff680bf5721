namespace FilageFuturs.Artefacts;

/// <summary>A comic of six panels.</summary>
[GenerateSerializer, Immutable, Alias("comic")]
public sealed record Comic(ImmutableArray<ComicPanel> Panels) : Artefact;

/// <param name="Caption">The narrator, at the top; null for none.</param>
/// <param name="Speech">What somebody says in the panel; null for a silent one.</param>
/// <param name="Balloon">Where it is said.</param>
[GenerateSerializer, Immutable, Alias("comic-panel")]
public sealed record ComicPanel(Picture Picture, string? Caption, string? Speech, BalloonPlace Balloon);

[GenerateSerializer, Alias("balloon-place")]
public enum BalloonPlace
{
    Top = 0,
    Right = 1,
    Bottom = 2,
    BottomRight = 3,
}
