namespace FilageFuturs.Web.Tours;

/// <summary>What a person says of an object, whole.</summary>
/// <param name="Reaction">Null takes it back.</param>
/// <param name="IsTyped">The text comes from its field, not from what was said before.</param>
public sealed record ReactTo(Artefact Artefact, Reaction? Reaction, string? Text, bool IsTyped = false);
