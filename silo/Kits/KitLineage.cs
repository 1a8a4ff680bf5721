namespace FilageFuturs.Silo.Kits;

/// <summary>What a kit owes to the kits it comes from.</summary>
internal static class KitLineage
{
    /// <returns>Paths and messages.</returns>
    public static IEnumerable<(string Path, string Message)> Faults(Kit kit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { kit.Id };
        foreach (var (ancestor, at) in kit.Lineage.Select((ancestor, at) => (ancestor, at)))
        {
            if (ancestor.Id == kit.Id)
            {
                yield return ($"ancestors[{at}].id", "Un kit ne vient pas de lui-même : la filiation tourne en rond.");
            }
            else if (!seen.Add(ancestor.Id))
            {
                yield return ($"ancestors[{at}].id", "Ce kit est déjà plus haut dans la filiation : elle tourne en rond.");
            }

            if (ForbidsChanges(ancestor.Spdx))
            {
                yield return ($"ancestors[{at}].spdx", $"La licence de « {ancestor.Title} » ne permet pas d’en tirer un autre kit.");
            }
        }

        if (kit.Lineage.FirstOrDefault(one => SharesAlike(one.Spdx)) is { } shared && shared.Spdx != kit.Licence.Spdx)
        {
            yield return ("licence.spdx", $"Ce kit vient de « {shared.Title} » : il garde sa licence, {shared.Spdx}.");
        }
    }

    public static bool ForbidsChanges(string spdx) => spdx.StartsWith("CC-", StringComparison.OrdinalIgnoreCase) && Has(spdx, "ND");

    private static bool SharesAlike(string spdx) => spdx.StartsWith("CC-", StringComparison.OrdinalIgnoreCase) && Has(spdx, "SA");

    private static bool Has(string spdx, string part) => spdx.Split('-').Contains(part, StringComparer.OrdinalIgnoreCase);
}
