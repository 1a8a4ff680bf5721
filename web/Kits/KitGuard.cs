using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>What stood somewhere in the kit as it was drawn, to be told from what stands there when it is pressed.</summary>
/// <param name="Edition">How often the copy had changed by then, but for what is typed.</param>
/// <param name="Held">The id of the item, or all of one that has none.</param>
internal sealed record KitSight(int Edition, ImmutableArray<string?> Held);

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

    /// <summary>The same, and the text is still the one its author had in sight: nobody's words are written over unseen.</summary>
    /// <param name="seen">As JSON; null for what stands there now.</param>
    public static ImmutableArray<KitChange> OfText(JsonObject kit, string path, string? seen)
    {
        var (around, now) = (Of(kit, path), Check(path, KitPath.Find(kit, path)));
        return around.Any(check => check.Path == path) ? around : around.Add(seen is null ? now : now with { Json = seen });
    }

    /// <summary>How many items the nearest list has, where its items have no id; null elsewhere.</summary>
    public static int? Siblings(JsonObject kit, string path) =>
        Items(kit, path).FirstOrDefault() is { Around: { } item, Id: null }
            ? KitPath.Find(kit, KitPath.AsItem(item)!.Value.List).AsList().Count
            : null;

    /// <summary>
    /// The rank of an item without an id: that of the only one which holds what was seen, if that tells it from others, or the same as
    /// before if none came nor went. Null when that cannot be told.
    /// </summary>
    /// <param name="list">Its items now.</param>
    /// <param name="inside">The place inside the item, « .title »; empty for the item itself.</param>
    public static int? RankOf(JsonArray list, int before, string inside, KitChange seen, int siblings)
    {
        var held = JsonNode.Parse(seen.Json!);
        var same = Enumerable.Range(0, list.Count)
            .Where(rank => JsonNode.DeepEquals(inside.Length is 0 ? list[rank] : KitPath.Find(list[rank], inside), held))
            .ToList();
        return same.Count is 1 && held.AsText() is not (null or "") ? same[0]
            : list.Count == siblings && (same.Count is 0 || same.Contains(before)) ? before
            : null;
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
