using System.Reflection;
using System.Text.Json;

namespace FilageFuturs.Silo.Gatherings;

/// <summary>The kit of a common room: the scenarios and dots of the rooms' kit, and phases of its own.</summary>
internal static class PlenaryKit
{
    /// <summary>Names the kit of a common room apart from the one of its rooms.</summary>
    private const string Suffix = "-pleniere";

    public static Kit Of(Kit rooms)
    {
        var sheet = Read(rooms.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "fr");
        return rooms with
        {
            Id = rooms.Id + Suffix,
            Title = sheet.Title,
            Summary = sheet.Summary,
            Cards = [],
            Phases = sheet.Phases,
        };
    }

    private static Sheet Read(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"gatherings/plenary.{language}.json")
            ?? throw new FileNotFoundException(language);
        return JsonSerializer.Deserialize<Sheet>(stream, KitJson.Options)!;
    }

    private sealed record Sheet(string Title, string Summary, ImmutableArray<Phase> Phases);
}
