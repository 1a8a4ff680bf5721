namespace FilageFuturs.Silo.Kits;

/// <summary>A kit, or every reason why there is none: never a half-loaded kit.</summary>
internal sealed record KitReading(Kit? Kit, ImmutableArray<KitFault> Faults)
{
    public static KitReading Of(Kit kit, ImmutableArray<KitFault> faults) => new(faults.IsEmpty ? kit : null, faults);

    public static KitReading Refused(IEnumerable<KitFault> faults) => new(null, [.. faults]);
}
