namespace FilageFuturs.Silo.Kits;

/// <summary>One thing to correct in a kit's file, said to its author in French.</summary>
/// <param name="Path">« cards[0].prompts[3].label »; empty for the whole file.</param>
/// <param name="Line">From 1; null when the file cannot be placed.</param>
internal sealed record KitFault(string Path, int? Line, string Message);

/// <summary>A kit, or every reason why there is none: never a half-loaded kit.</summary>
internal sealed record KitReading(Kit? Kit, ImmutableArray<KitFault> Faults)
{
    public static KitReading Of(Kit kit, ImmutableArray<KitFault> faults) => new(faults.IsEmpty ? kit : null, faults);

    public static KitReading Refused(IEnumerable<KitFault> faults) => new(null, [.. faults]);
}
