using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace FilageFuturs.Tests.House;

/// <summary>What deploy/ says, as trees: anchors and merges are followed.</summary>
internal static class Manifests
{
    private const string Kustomization = "kustomization.yaml";

    public static IEnumerable<SourceFile> Yaml => House.FilesOf("deploy", "*.yaml", "*.yml");

    /// <summary>The objects for Kubernetes, document by document.</summary>
    public static IEnumerable<(string File, string Text)> Kubernetes =>
        from file in House.FilesOf("deploy/kubernetes", "*.yaml")
        where !file.Name.EndsWith(Kustomization, StringComparison.Ordinal)
        from document in Documents(file.Text)
        select (file.Name, new SerializerBuilder().DisableAliases().Build().Serialize(document));

    public static IEnumerable<Node> Documents(SourceFile file) => Documents(file.Text).Select(document => new Node(document));

    public static Node Of(string name) => Documents(new SourceFile(Path.Combine(House.Root, "deploy", name))).Single();

    public static string Text(string name) => File.ReadAllText(Path.Combine(House.Root, "deploy", name));

    private static IEnumerable<object?> Documents(string text)
    {
        var parser = new MergingParser(new Parser(new StringReader(text)));
        var reader = new DeserializerBuilder().Build();
        parser.Consume<YamlDotNet.Core.Events.StreamStart>();
        while (parser.Accept<YamlDotNet.Core.Events.DocumentStart>(out _))
        {
            yield return reader.Deserialize(parser);
        }
    }
}

/// <summary>A place in such a tree; one that does not exist has no text and nothing in it.</summary>
internal readonly record struct Node(object? Value)
{
    public Node this[string name] => new(Value is IDictionary<object, object?> map && map.TryGetValue(name, out var inner) ? inner : null);

    public string? Text => Value as string;

    public IEnumerable<(string Name, Node Node)> Members => Value is IDictionary<object, object?> map
        ? map.Select(one => ((string)one.Key, new Node(one.Value)))
        : [];

    public IEnumerable<Node> Items => Value is IList<object?> list ? list.Select(one => new Node(one)) : [];

    public IEnumerable<string> Texts => Items.Select(item => item.Text!);

    /// <summary>This place and every one below it.</summary>
    public IEnumerable<Node> All => Members.Select(member => member.Node).Concat(Items).SelectMany(inner => inner.All).Prepend(this);
}
