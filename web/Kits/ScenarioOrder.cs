using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>Scenarios in the order they are told, and the numbers that the room knows them by.</summary>
internal static class ScenarioOrder
{
    /// <summary>This change, and the numbers that then follow the order; numbers that did not are their author's.</summary>
    public static KitChange[] Numbered(JsonObject kit, KitChange change)
    {
        var after = new JsonObject { [KitParts.Scenarios] = kit[KitParts.Scenarios]?.DeepClone() };
        if (Astray(after).Any())
        {
            return [change];
        }

        after.Apply(change);
        return [change, .. Astray(after).Select(at => KitChanging.Set(KitPath.Item(KitParts.Scenarios, at) + ".number", at + 1))];
    }

    /// <summary>« Scénario 2 sur 3 » makes sense: the fourth of three would not, and a number of another order stands alone.</summary>
    public static bool IsAtItsRank(this Kit kit, Scenario scenario) => scenario.Number == kit.Scenarios.IndexOf(scenario) + 1;

    private static IEnumerable<int> Astray(JsonObject kit) => kit[KitParts.Scenarios].AsList()
        .Select((scenario, at) => (Number: (scenario as JsonObject)?["number"].AsNumber(), At: at))
        .Where(one => one.Number != one.At + 1)
        .Select(one => one.At);
}
