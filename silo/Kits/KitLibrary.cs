using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Kits;

/// <summary>The kits that come as files: the product's and the operator's, the newest version of each.</summary>
internal sealed partial class KitLibrary
{
    private readonly Lazy<Task<ImmutableSortedDictionary<string, Kit>>> _kits;
    private readonly Lazy<Task<KitReader>> _reader = new(KitReader.Open);
    private readonly HashSet<string> _ours = new(StringComparer.Ordinal);
    private readonly ILogger _log;
    private readonly string? _folder;

    public KitLibrary(string? folder, ILogger<KitLibrary> log)
    {
        _folder = folder;
        _log = log;
        _kits = new(Load);
    }

    public async Task<Kit?> Find(string id) => (await _kits.Value).GetValueOrDefault(id);

    public async Task<ImmutableArray<Kit>> All() => [.. (await _kits.Value).Values];

    public async Task<ImmutableArray<string>> Names() => [.. (await All()).OrderByDescending(kit => IsOurs(kit.Id)).Select(kit => kit.Id)];

    /// <summary>It comes with the product. Known once the kits are read.</summary>
    public bool IsOurs(string id) => _ours.Contains(id);

    /// <summary>Reads the text of a kit that is no file of ours.</summary>
    public async Task<KitReading> Read(string text) => (await _reader.Value).Read(text);

    private async Task<ImmutableSortedDictionary<string, Kit>> Load()
    {
        // Ours were held against the schema before they were shipped; it is laid out for the first that comes from elsewhere.
        var kits = KitFiles.EmbeddedKits().Select(Own).ToList();
        _ours.UnionWith(kits.Select(kit => kit.Id));

        foreach (var path in KitFiles.In(_folder))
        {
            Keep(kits, Path.GetFileName(path), await Read(await File.ReadAllTextAsync(path)));
        }

        // Of two files with the same id and version the first stays: the product's, then the alphabet's.
        return kits.GroupBy(kit => kit.Id).Select(versions => versions.MaxBy(kit => kit.Version)!)
            .ToImmutableSortedDictionary(kit => kit.Id, kit => kit, StringComparer.Ordinal);
    }

    private static Kit Own(string name) => JsonSerializer.Deserialize<Kit>(KitFiles.Embedded(name), KitJson.Options)!;

    private void Keep(List<Kit> kits, string file, KitReading reading)
    {
        if (reading.Kit is { } kit)
        {
            kits.Add(kit);
            KitKept(file, kit.Id, kit.Version);
            return;
        }

        KitRefused(file, reading.Faults.Length, reading.Faults[0].Path, reading.Faults[0].Line);
    }

    [LoggerMessage(LogLevel.Information, "Kit {File} kept as {Id} version {Version}")]
    private partial void KitKept(string file, string id, int version);

    [LoggerMessage(LogLevel.Warning, "Kit {File} refused: {Count} faults, the first at {Path}, line {Line}")]
    private partial void KitRefused(string file, int count, string path, int? line);
}
