namespace FilageFuturs.Silo.Kits;

/// <summary>What a kit owes to the kits it comes from.</summary>
internal static class KitLineage
{
    public static IEnumerable<KitFault> Faults(Kit kit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { kit.Id };
        foreach (var (ancestor, at) in kit.Lineage.Select((ancestor, at) => (ancestor, at)))
        {
            if (ancestor.Id == kit.Id)
            {
                yield return KitFaults.At($"ancestors[{at}].id", KitFaultReason.ComesFromItself);
            }
            else if (!seen.Add(ancestor.Id))
            {
                yield return KitFaults.At($"ancestors[{at}].id", KitFaultReason.AncestorTwice);
            }

            if (ForbidsChanges(ancestor.Spdx))
            {
                yield return KitFaults.At($"ancestors[{at}].spdx", KitFaultReason.NoDerivatives, ancestor.Title);
            }
        }

        if (kit.Lineage.FirstOrDefault(one => SharesAlike(one.Spdx)) is { } shared && shared.Spdx != kit.Licence.Spdx)
        {
            yield return KitFaults.At("licence.spdx", KitFaultReason.LicenceIsKept, shared.Title, shared.Spdx);
        }
    }

    public static bool ForbidsChanges(string spdx) => spdx.StartsWith("CC-", StringComparison.OrdinalIgnoreCase) && Has(spdx, "ND");

    private static bool SharesAlike(string spdx) => spdx.StartsWith("CC-", StringComparison.OrdinalIgnoreCase) && Has(spdx, "SA");

    private static bool Has(string spdx, string part) => spdx.Split('-').Contains(part, StringComparer.OrdinalIgnoreCase);
}
