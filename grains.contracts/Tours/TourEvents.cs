namespace FilageFuturs.Tours;

/// <summary>The groups of a tour go on to their next object. The first stop opens with the phase.</summary>
/// <param name="Stop">From 0.</param>
/// <param name="Until">When the stop ends by itself, UTC.</param>
[GenerateSerializer, Immutable, Alias("tour-stop-opened")]
public sealed record TourStopOpened(PhaseId Phase, int Stop, DateTimeOffset Until) : SessionEvent;

/// <summary>What a person says of an object: the whole of it each time.</summary>
/// <param name="Reaction">Null takes it back.</param>
/// <param name="Text">A word if one wishes; null without.</param>
/// <param name="HasWord">True with a word, which may be erased since. Null without; older logs never say.</param>
[GenerateSerializer, Immutable, Alias("artefact-reacted")]
public sealed record ArtefactReacted(
    SeatId By, ArtefactId Artefact, ReactionId? Reaction, [property: Words] string? Text, bool? HasWord = null) : SessionEvent
{
    public override SeatId? Owner => By;
}
