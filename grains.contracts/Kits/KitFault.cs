namespace FilageFuturs.Kits;

/// <summary>One thing to correct in a kit's file, said to its author.</summary>
/// <param name="Path">« cards[0].prompts[3].label »; empty for the whole file.</param>
/// <param name="Line">From 1; null when the file cannot be placed.</param>
/// <param name="Message">In French, for whoever does not word <paramref name="Reason"/> in another language.</param>
/// <param name="Reason">Null when the silo has no name for it.</param>
/// <param name="Named">What the sentence of the reason may name, in its order; null when it names nothing.</param>
[GenerateSerializer, Immutable, Alias("kit-fault")]
public sealed record KitFault(
    string Path, int? Line, string Message, KitFaultReason? Reason = null, ImmutableArray<string>? Named = null);
