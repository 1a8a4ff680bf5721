using System.Reflection;

namespace FilageFuturs.Silo.Kits;

/// <summary>Where kits are found: those that come with the product, and the operator's folder.</summary>
internal static class KitFiles
{
    public const string Ending = ".kit.json";

    private const string Root = "kits/";

    public static string Embedded(string name) => Read(Assembly.GetExecutingAssembly(), Root + name);

    public static IEnumerable<string> EmbeddedKits() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(name => name[Root.Length..])
            .Order(StringComparer.Ordinal);

    /// <summary>The operator's kits in a stable order; none when no folder is named.</summary>
    public static IEnumerable<string> In(string? folder) =>
        folder is null ? [] : Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal);

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
