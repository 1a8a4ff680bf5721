using System.Reflection;
using System.Text.Json;

namespace FilageFuturs.Silo.Gatherings;

/// <summary>The kit of a common room: scenarios and dots of the rooms' kit, phases of its own, and a wall called as theirs.</summary>
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
            Phases = [.. sheet.Phases, Wall(rooms, sheet)],
        };
    }

    // Ideas of the rooms come to it under the name that they were written under.
    private static Phase Wall(Kit rooms, Sheet sheet) => rooms.Phases.FirstOrDefault(phase => phase.Kind is PhaseKind.Wall) is { } theirs
        ? sheet.Wall with
        {
            Title = theirs.Title,
            ShortTitle = theirs.ShortTitle,
            Say = sheet.Brought.Say,
            Instruction = sheet.Brought.Instruction,
        }
        : sheet.Wall;

    private static Sheet Read(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"gatherings/plenary.{language}.json")
            ?? throw new FileNotFoundException(language);
        return JsonSerializer.Deserialize<Sheet>(stream, KitJson.Options)!;
    }

    /// <param name="Wall">Where rooms had none.</param>
    /// <param name="Brought">What is said of it where their ideas come to it.</param>
    private sealed record Sheet(string Title, string Summary, ImmutableArray<Phase> Phases, Phase Wall, Script Brought);

    private sealed record Script(ImmutableArray<string> Say, string Instruction);
}
