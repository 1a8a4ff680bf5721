using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>What must still be true where a change happens: the innermost item around it has the id that the author saw.</summary>
internal static class KitGuard
{
    /// <summary>Null when no item around it has an id.</summary>
    public static KitChange? Of(JsonObject kit, string path)
    {
        for (var around = path; around.Length > 0; around = KitPath.Parent(around))
        {
            if (KitPath.AsItem(around) is not null && KitPath.IdOf(KitPath.Find(kit, around)) is { } id)
            {
                return new(KitChangeKind.Check, KitPath.Member(around, "id"), JsonValue.Create(id).ToJsonString());
            }
        }

        return null;
    }
}
