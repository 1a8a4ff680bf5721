namespace FilageFuturs.Web.Tours;

/// <summary>What a person says of an object, whole.</summary>
/// <param name="Reaction">Null takes it back.</param>
public sealed record ReactTo(Artefact Artefact, Reaction? Reaction, string? Text);
