using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>What a phase has by its kind: a card for some, a text for others.</summary>
internal static class PhaseKinds
{
    private const string CardBoard = "card-board";
    private const string CustomText = "custom-text";

    public static bool Has(JsonNode? phase, string member) => member switch
    {
        "card" => Kind(phase) is CardBoard,
        "text" => Kind(phase) is CustomText,
        _ => true,
    };

    /// <summary>What a phase had by its former kind goes with it.</summary>
    /// <param name="path">Of its kind, « phases[2].kind »; of anything else, nothing is left behind.</param>
    public static IEnumerable<KitChange> LeftBehind(JsonObject kit, string path, string kind)
    {
        if (!IsKind(path))
        {
            return [];
        }

        var phase = KitPath.Parent(path);
        return from member in new[] { (Name: "card", Of: CardBoard), (Name: "text", Of: CustomText) }
               let place = KitPath.Member(phase, member.Name)
               where kind != member.Of && KitPath.Find(kit, place) is not null
               select KitChanging.Remove(place);
    }

    /// <summary>Is it the kind of a phase, « phases[2].kind »?</summary>
    public static bool IsKind(string path) =>
        KitPath.AsItem(KitPath.Parent(path)) is (KitParts.Phases, _) && KitPath.LastName(path) is "kind";

    private static string? Kind(JsonNode? phase) => (phase as JsonObject)?["kind"].AsText();
}
