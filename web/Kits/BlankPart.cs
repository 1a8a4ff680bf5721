using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>What a new part begins with: its id, its numbers and choices already right, its texts to be written.</summary>
internal static class BlankPart
{
    private const string DotKeys = "VORABCDEFGHIJKLMNPQSTUWXYZ";

    private static readonly string[] FirmKinds = ["dot-vote", "card-board", "ranking", "self-assessment", "plausibility-debate"];

    /// <param name="kit">As it is now: names and numbers already taken are not taken again.</param>
    /// <param name="list">Where the new one will be.</param>
    /// <param name="kind">Of an artefact or of a phase; null elsewhere.</param>
    public static JsonNode Of(JsonObject kit, FormNode node, string list, string? kind = null)
    {
        var taken = Ids(kit).ToHashSet(StringComparer.Ordinal);
        var blank = Blank(node, list, taken, kind);
        if (blank is JsonObject members && KitPath.Find(kit, list) is var before)
        {
            Differ(members, node, before as JsonArray ?? [], list);
        }

        return blank;
    }

    private static JsonNode Blank(FormNode node, string list, HashSet<string> taken, string? kind) => node.Kind switch
    {
        FormKind.Kinds => Blank(Variant(node, kind), list, taken, null),
        FormKind.Group => Group(node, list, taken, kind),
        FormKind.List => new JsonArray([.. Enumerable.Range(0, node.Least).Select(_ => Blank(node.Item!, node.Name, taken, null))]),
        FormKind.Number => Math.Max(node.Least, node.Name is "x" or "y" ? 50 : node.Name is "minutes" ? 5 : 0),
        FormKind.Choice => node.Options[0],
        FormKind.Id => Id(node.Owner, taken),
        FormKind.File => new JsonObject(),
        _ => "",
    };

    private static FormNode Variant(FormNode node, string? kind) =>
        node.Variants.FirstOrDefault(variant => variant.Definition == kind) ?? node.Variants[0];

    private static JsonObject Group(FormNode node, string list, HashSet<string> taken, string? kind)
    {
        var members = new JsonObject();
        foreach (var member in node.Members.Where(member => member.IsRequired))
        {
            members[member.Name] = member.Name is "kind" && kind is not null ? kind : Blank(member, list, taken, null);
        }

        return members;
    }

    private static string Id(string owner, HashSet<string> taken)
    {
        var stem = owner switch
        {
            "phase" => "etape",
            "card" => "carte",
            "prompt" => "case",
            "dot" => "point",
            "need" => "besoin",
            "choice" => "choix",
            "chatNode" => "tour",
            "scenario" or "reaction" or "persona" => owner,
            _ => "objet",
        };
        return Enumerable.Range(1, taken.Count + 1).Select(number => $"{stem}-{number}").First(taken.Add);
    }

    private static IEnumerable<string> Ids(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Ids(member.Value)).Concat(KitPath.IdOf(members) is { } id ? [id] : []),
        JsonArray list => list.SelectMany(Ids),
        _ => [],
    };

    // Two scenarios have two numbers, two dots two drawings and two keys; a phase goes on from the one before.
    private static void Differ(JsonObject blank, FormNode node, JsonArray before, string list)
    {
        switch (list)
        {
            case "scenarios":
                blank["number"] = Enumerable.Range(1, 8).FirstOrDefault(number => before.All(one => Number(one, "number") != number), 8);
                break;
            case "dots":
                var marks = node.Member("mark")!.Options;
                blank["mark"] = marks.FirstOrDefault(mark => before.All(one => Text(one, "mark") != mark), marks[0]);
                blank["key"] = DotKeys.Select(key => $"{key}").First(key => before.All(one => Text(one, "key") != key));
                break;
            case "phases":
                var act = before.Count is 0 ? 1 : Number(before[^1], "act") ?? 1;
                (blank["act"], blank["step"]) = (act, $"{act}a");
                blank["mode"] = FirmKinds.Contains(Text(blank, "kind")) ? "firm" : "guide";
                break;
        }
    }

    private static int? Number(JsonNode? item, string name) => (item as JsonObject)?[name].AsNumber();

    private static string? Text(JsonNode? item, string name) => (item as JsonObject)?[name].AsText();
}
