using System.Text.Json;

namespace FilageFuturs.Silo.Kits;

/// <summary>Reads a kit's file: well formed, then true to the schema, then sound. The first that fails ends it.</summary>
internal sealed class KitReader
{
    /// <summary>Whoever has as many to correct starts with these.</summary>
    public const int MostFaults = 500;

    private readonly KitSchema _schema;

    private KitReader(KitSchema schema) => _schema = schema;

    /// <summary>The schema is laid out by its first readings: ours come before anybody else's.</summary>
    public static async Task<KitReader> Open()
    {
        var reader = new KitReader(await KitSchema.Open());
        foreach (var name in KitFiles.EmbeddedKits())
        {
            reader.Read(KitFiles.Embedded(name));
        }

        return reader;
    }

    /// <param name="wasHeld">A workshop was held with it: how often a kind of phase comes is no fault of its record.</param>
    public KitReading Read(string file, bool wasHeld = false)
    {
        var (text, fault) = KitText.Parse(file);
        return text is null ? KitReading.Refused([fault!]) : Read(text, file, wasHeld);
    }

    private KitReading Read(KitText text, string file, bool wasHeld)
    {
        KitFault[] faults = [.. _schema.Faults(text).Take(MostFaults)];
        if (faults.Length > 0)
        {
            return KitReading.Refused(faults);
        }

        try
        {
            return Check(JsonSerializer.Deserialize<Kit>(file, KitJson.Options)!, text, wasHeld);
        }
        catch (JsonException broken)
        {
            // Half a surrogate pair: well formed for the schema, and no text at all.
            var path = broken.Path?.TrimStart('$', '.') ?? "";
            return KitReading.Refused([KitFaults.At(path, KitFaultReason.Illegible) with { Line = text.LineOf(path) }]);
        }
    }

    private static KitReading Check(Kit kit, KitText text, bool wasHeld)
    {
        var found = KitChecks.Of(kit).Concat(wasHeld ? [] : KitChecks.Again(kit.Phases)).Take(MostFaults);
        return KitReading.Of(kit, [.. found.Select(one => one with { Line = text.LineOf(one.Path) })]);
    }
}
