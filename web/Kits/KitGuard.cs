using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>What must still be true where a change happens: the items around it are those that the author saw.</summary>
internal static class KitGuard
{
    /// <summary>The nearest item around it that has an id has that one; if a nearer one has none, what is changed is as it was.</summary>
    public static ImmutableArray<KitChange> Of(JsonObject kit, string path)
    {
        var checks = ImmutableArray.CreateBuilder<KitChange>();
        foreach (var (around, id) in Items(kit, path))
        {
            if (id is not null)
            {
                checks.Add(Check(KitPath.Member(around, "id"), JsonValue.Create(id)));
                break;
            }

            if (checks.Count is 0)
            {
                checks.Add(Check(path, KitPath.Find(kit, path)));
            }
        }

        return checks.ToImmutable();
    }

    /// <summary>How many items the nearest list has, where its items have no id; null elsewhere.</summary>
    public static int? Siblings(JsonObject kit, string path) =>
        Items(kit, path).FirstOrDefault() is { Around: { Length: > 0 } item, Id: null }
            ? KitPath.Find(kit, KitPath.AsItem(item)!.Value.List).AsList().Count
            : null;

    /// <summary>
    /// Where a place inside an item without an id is now: in the only one of its list that holds what was seen, or where it was if
    /// none came nor went. Null when that cannot be told.
    /// </summary>
    public static string? Place(JsonObject kit, string path, KitChange seen, int siblings)
    {
        var item = Items(kit, path).First().Around;
        var (list, at) = KitPath.AsItem(item)!.Value;
        var count = KitPath.Find(kit, list).AsList().Count;
        var same = Enumerable.Range(0, count).Where(Holds).ToList();
        return same.Count is 1 ? Inside(same[0])
            : count == siblings && (same.Count is 0 || same.Contains(at)) ? path
            : null;

        string Inside(int rank) => KitPath.Item(list, rank) + path[item.Length..];

        bool Holds(int rank) => JsonNode.DeepEquals(KitPath.Find(kit, Inside(rank)), JsonNode.Parse(seen.Json!));
    }

    // From the nearest to the outermost.
    private static IEnumerable<(string Around, string? Id)> Items(JsonObject kit, string path)
    {
        for (var around = path; around.Length > 0; around = KitPath.Parent(around))
        {
            if (KitPath.AsItem(around) is not null)
            {
                yield return (around, KitPath.IdOf(KitPath.Find(kit, around)));
            }
        }
    }

    private static KitChange Check(string path, JsonNode? seen) => KitChanging.Set(path, seen) with { Kind = KitChangeKind.Check };
}
