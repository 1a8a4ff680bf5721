namespace FilageFuturs.Kits;

/// <summary>One thing to correct in a kit's file, said to its author in French.</summary>
/// <param name="Path">« cards[0].prompts[3].label »; empty for the whole file.</param>
/// <param name="Line">From 1; null when the file cannot be placed.</param>
[GenerateSerializer, Immutable, Alias("kit-fault")]
public sealed record KitFault(string Path, int? Line, string Message);
