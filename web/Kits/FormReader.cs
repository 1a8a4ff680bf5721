using System.Text.Json;

namespace FilageFuturs.Web.Kits;

/// <summary>Reads the form of a kit from its JSON Schema.</summary>
internal sealed class FormReader
{
    private const string Definitions = "#/definitions/";
    private const int LongestLine = 80;

    // What the library keeps, and what only text editors need.
    private static readonly string[] NotWritten = ["$schema", "version", "ancestors"];

    private readonly JsonElement _root;

    private FormReader(JsonElement root) => _root = root;

    public static FormNode Read(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        return new FormReader(document.RootElement).Node(document.RootElement, "", "", isRequired: true);
    }

    private FormNode Node(JsonElement said, string name, string owner, bool isRequired)
    {
        var (schema, definition) = Follow(said, name);
        var node = new FormNode(KindOf(schema, name, owner, definition), name, owner, definition)
        {
            Help = HelpOf(said, schema, definition),
            IsRequired = isRequired,
            Least = Whole(schema, "minItems") ?? Whole(schema, "minimum") ?? 0,
            Most = Whole(schema, "maxItems") ?? Whole(schema, "maximum") ?? int.MaxValue,
            MaxLength = Whole(schema, "maxLength") ?? 0,
            Options = Options(schema),
        };
        return node.Kind switch
        {
            FormKind.Group => node with { Members = Members(schema, definition) },
            FormKind.List => node with { Item = Node(schema.GetProperty("items"), name, owner, isRequired: true) },
            FormKind.Kinds => Kinds(node, schema),
            FormKind.File => File(node, schema.GetProperty("properties")),
            _ => node,
        };
    }

    private static FormNode File(FormNode node, JsonElement members) =>
        node with { Options = Options(members.GetProperty("mediaType")), Most = Whole(members.GetProperty("bytes"), "maximum") ?? 0 };

    private ImmutableArray<FormNode> Members(JsonElement schema, string definition)
    {
        string[] required = schema.TryGetProperty("required", out var names)
            ? [.. names.EnumerateArray().Select(one => one.GetString()!)]
            : [];
        return
        [
            .. schema.GetProperty("properties").EnumerateObject()
                .Where(member => !NotWritten.Contains(member.Name))
                .Select(member => Node(member.Value, member.Name, definition, required.Contains(member.Name))),
        ];
    }

    private FormNode Kinds(FormNode node, JsonElement schema)
    {
        ImmutableArray<FormNode> variants =
            [.. schema.GetProperty("oneOf").EnumerateArray().Select(one => Node(one, node.Name, node.Owner, isRequired: true))];
        return node with { Variants = variants, Options = [.. variants.Select(variant => variant.Definition)] };
    }

    private (JsonElement Schema, string Definition) Follow(JsonElement said, string name)
    {
        if (!said.TryGetProperty("$ref", out var pointer))
        {
            return (said, name);
        }

        var path = pointer.GetString()!;
        var target = path.Split('/').Skip(1).Aggregate(_root, (at, step) => at.GetProperty(step));
        return path.StartsWith(Definitions, StringComparison.Ordinal) ? (target, path[Definitions.Length..]) : (target, name);
    }

    private static FormKind KindOf(JsonElement schema, string name, string owner, string definition) => (name, owner) switch
    {
        ("id", _) => FormKind.Id,
        ("markdown", _) or ("text", "phase") => FormKind.Markdown,
        ("scenario", _) => FormKind.Scenario,
        ("card", "phase") => FormKind.Card,
        ("start", "chatbot") or ("to", "chatReply") => FormKind.ChatTurn,
        ("drawing", "picture") => FormKind.Drawing,
        _ when schema.TryGetProperty("oneOf", out _) => FormKind.Kinds,
        _ when schema.TryGetProperty("enum", out _) => FormKind.Choice,
        _ when definition.EndsWith("File", StringComparison.Ordinal) => FormKind.File,
        _ => schema.GetProperty("type").GetString() switch
        {
            "object" => FormKind.Group,
            "array" => FormKind.List,
            "integer" => FormKind.Number,
            _ => Whole(schema, "maxLength") is > LongestLine ? FormKind.Paragraph : FormKind.Line,
        },
    };

    // « words60 » and « id » say only how long: the field counts by itself.
    private static string? HelpOf(JsonElement said, JsonElement schema, string definition) =>
        Description(said)
        ?? (definition is "id" || definition.StartsWith("words", StringComparison.Ordinal) ? null : Description(schema));

    private static string? Description(JsonElement schema) =>
        schema.TryGetProperty("description", out var text) ? text.GetString() : null;

    private static int? Whole(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static ImmutableArray<string> Options(JsonElement schema) =>
        schema.TryGetProperty("enum", out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];
}
