using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FilageFuturs.Web.Kits;

/// <summary>From the form to its parts, and what a part still lacks.</summary>
internal static partial class FormWalk
{
    /// <summary>What writes this path; null when no form does.</summary>
    public static FormNode? At(this FormNode form, JsonObject kit, string path)
    {
        var (node, at) = ((FormNode?)form, (JsonNode?)kit);
        foreach (var step in KitPath.Steps(path))
        {
            node = Below(node, at, step);
            at = KitPath.Find(at, at is JsonArray ? $"[{step}]" : step);
        }

        return node;
    }

    /// <summary>One step down from what is there.</summary>
    public static FormNode? Below(FormNode? node, JsonNode? at, string step) => node?.Kind switch
    {
        FormKind.List => node.Item,
        FormKind.Kinds => node.As(at)?.Member(step),
        _ => node?.Member(step),
    };

    /// <summary>The group that this item is of; the node itself when there is only one.</summary>
    public static FormNode? As(this FormNode node, JsonNode? item) => node.Kind is not FormKind.Kinds
        ? node
        : node.Variants.FirstOrDefault(variant => variant.Definition == (item as JsonObject)?["kind"].AsText());

    /// <summary>Paths of what is not written yet.</summary>
    public static IEnumerable<string> Lacks(this FormNode node, JsonNode? at, string path) => node.Kind switch
    {
        _ when at is null => node.IsRequired ? [path] : [],
        FormKind.Kinds => node.As(at)?.Lacks(at, path) ?? [path],
        FormKind.Group => node.Members.SelectMany(member =>
            member.Lacks((at as JsonObject)?[member.Name], KitPath.Member(path, member.Name))),
        FormKind.List => at.AsList().Count < node.Least
            ? [path]
            : at.AsList().SelectMany((item, rank) => node.Item!.Lacks(item, KitPath.Item(path, rank))),
        FormKind.File => Hash().IsMatch((at as JsonObject)?["sha256"].AsText() ?? "") ? [] : [path],
        FormKind.Number => at.AsNumber() is null ? [path] : [],
        _ => string.IsNullOrWhiteSpace(at.AsText()) ? [path] : [],
    };

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();
}
