namespace FilageFuturs.Web.Tours;

/// <summary>What a person does about an object of the tour.</summary>
public abstract record TourGesture(Artefact Artefact);

/// <param name="Reaction">Null takes it back, and its word with it.</param>
public sealed record ReactTo(Artefact Artefact, Reaction? Reaction) : TourGesture(Artefact);

/// <param name="Beside">The reaction in sight: the word goes with it if the person has none any more.</param>
/// <param name="Text">Null takes the word back and leaves the reaction.</param>
/// <param name="Sent">The id under which the browser keeps the word meanwhile.</param>
public sealed record SayOf(Artefact Artefact, ReactionId Beside, string? Text, string Sent = "") : TourGesture(Artefact);
