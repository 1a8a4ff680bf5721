using System.Globalization;
using System.Text.Json.Nodes;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Kits;

/// <summary>How the parts of a kit are called: by their name, or by their owner and their name where that differs.</summary>
internal sealed class KitWords(IStringLocalizer<KitFormTexts> texts)
{
    private const string Joint = " › ";

    public string ToCorrect => texts["ToCorrect"];

    public string Label(FormNode node) => Said($"{node.Owner}.{node.Name}") ?? Said(node.Name) ?? node.Name;

    /// <summary>What the schema says of it, which is in French; null when the label says it all.</summary>
    public string? Help(FormNode node) => node.Help is not { } french ? null
        : Said($"Help.{node.Owner}.{node.Name}") ?? Said($"Help.{node.Name}")
            ?? (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "fr" ? french : null);

    /// <summary>One thing of a list: « Une étape », to add it.</summary>
    public string One(string list) => Said($"One.{list}") ?? Said("One")!;

    public string Option(FormNode node, string option) =>
        Said($"{node.Owner}.{node.Name}.{option}") ?? Said($"{node.Name}.{option}") ?? option;

    public string Part(string part) => Said(part.Length is 0 ? "Workshop" : part) ?? part;

    /// <summary>« 3. Vote silencieux », or the rank alone while it has no name.</summary>
    public string Item(JsonNode? item, int at) => item.Called() is { Length: > 0 } name
        ? texts["Ranked", at + 1, name]
        : texts["Nameless", at + 1];

    /// <summary>« Déroulé › 3. Vote silencieux › Titre ».</summary>
    public string Place(FormNode form, JsonObject kit, string path)
    {
        if (path.Length is 0)
        {
            return Part("");
        }

        var (node, at, said) = ((FormNode?)form, (JsonNode?)kit, new List<string>());
        foreach (var step in KitPath.Steps(path))
        {
            var below = FormWalk.Below(node, at, step);
            at = KitPath.Find(at, at is JsonArray ? $"[{step}]" : step);
            said.Add(node?.Kind is FormKind.List && int.TryParse(step, CultureInfo.InvariantCulture, out var rank) ? Item(at, rank)
                : below is null ? step
                : Label(below));
            node = below;
        }

        return string.Join(Joint, said);
    }

    private string? Said(string key) => texts[key] is { ResourceNotFound: false } found ? found.Value : null;
}
