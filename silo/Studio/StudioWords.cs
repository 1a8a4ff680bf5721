using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace FilageFuturs.Silo.Studio;

/// <summary>What an object says that nobody of the group wrote: its label, and the small words around theirs.</summary>
internal sealed record StudioWords(
    string Presentation,
    ImmutableDictionary<MadeKind, string> Labels,
    ImmutableDictionary<string, string> Words,
    ImmutableDictionary<string, string> Drawings)
{
    private static readonly ConcurrentDictionary<string, StudioWords> Read = new();

    /// <param name="language">A kit's language; anything but English reads the French words.</param>
    public static StudioWords In(string language) =>
        Read.GetOrAdd(language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "fr", Load);

    private static StudioWords Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"studio/objects.{name}.json")
            ?? throw new FileNotFoundException(name);
        return JsonSerializer.Deserialize<StudioWords>(stream, KitJson.Options)!;
    }
}
