using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace FilageFuturs.Silo.Rehearsals;

/// <summary>What simulated people are called and what they write. The same seed says the same words.</summary>
internal sealed class RehearsalWords
{
    private readonly Sheet _sheet;

    private RehearsalWords(Sheet sheet) => _sheet = sheet;

    /// <param name="language">A kit's language; anything but English reads the French words.</param>
    public static RehearsalWords In(string language)
    {
        var name = language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "fr";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"rehearsals/answers.{name}.json")
            ?? throw new FileNotFoundException(name);
        return new(JsonSerializer.Deserialize<Sheet>(stream, KitJson.Options)!);
    }

    /// <summary>An answer for a cell; one that suits any cell when the kit is not ours.</summary>
    public string Answer(PromptId prompt, ScenarioId scenario, Random random) =>
        Pick(_sheet.Answers.GetValueOrDefault(prompt)?.GetValueOrDefault(scenario) ?? _sheet.Anywhere, random);

    /// <summary>What the question of a wall of ours asks for, in a kit made from ours too; something to preserve on any other.</summary>
    public string Idea(Kit kit, PhaseId wall, Random random) => Pick([.. IdeasFor(kit, wall)], random);

    /// <summary>All that may be said there.</summary>
    public IEnumerable<string> IdeasFor(Kit kit, PhaseId wall) => FamiliesFor(kit, wall).SelectMany(family => family.Ideas);

    /// <returns>The family that an idea of ours belongs to; null for any other words.</returns>
    public string? FamilyOf(string idea) => _sheet.Walls.SelectMany(wall => wall.Families).Concat(_sheet.Families)
        .FirstOrDefault(family => family.Ideas.Contains(idea))?.Name;

    /// <summary>Something that a room may need.</summary>
    public SpokenNeed Need(Random random) => _sheet.Needs[random.Next(_sheet.Needs.Length)];

    /// <summary>A word beside a reaction.</summary>
    public string Reaction(ReactionSign sign, Random random) => Pick(_sheet.Reactions[sign], random);

    /// <summary>The words of an object, by field; some fields have none.</summary>
    public ImmutableDictionary<FieldId, string> Object(MadeKind kind) => _sheet.Objects[kind];

    /// <summary>The same answer as another member of the group would put it.</summary>
    public string Rephrase(string answer, Random random)
    {
        var rephrased = string.Format(CultureInfo.InvariantCulture, Pick(_sheet.Rephrasings, random), answer);
        return rephrased.Length <= Limits.AnswerLength ? rephrased : answer;
    }

    /// <returns>First names that all differ, at most 60.</returns>
    public ImmutableArray<string> Names(int count, Random random)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _sheet.Names.Length);
        string[] names = [.. _sheet.Names];
        random.Shuffle(names);
        return [.. names.Take(count)];
    }

    private ImmutableArray<Family> FamiliesFor(Kit kit, PhaseId phase) =>
        _sheet.Walls.FirstOrDefault(wall => wall.Phase == phase && wall.Kits.Any(ours => IsFrom(ours, kit)))?.Families ?? _sheet.Families;

    private static bool IsFrom(string ours, Kit kit) => kit.Id == ours || kit.Lineage.Any(ancestor => ancestor.Id == ours);

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];

    private sealed record Sheet(
        string[] Names,
        ImmutableArray<Family> Families,
        ImmutableArray<Wall> Walls,
        ImmutableArray<SpokenNeed> Needs,
        ImmutableDictionary<ReactionSign, string[]> Reactions,
        ImmutableDictionary<MadeKind, ImmutableDictionary<FieldId, string>> Objects,
        string[] Rephrasings,
        string[] Anywhere,
        ImmutableDictionary<PromptId, ImmutableDictionary<ScenarioId, string[]>> Answers);

    private sealed record Family(string Name, ImmutableArray<string> Ideas);

    /// <param name="Kits">In both languages. Walls of the same id ask another question in another kit of ours.</param>
    private sealed record Wall(ImmutableArray<string> Kits, PhaseId Phase, ImmutableArray<Family> Families);
}

/// <summary>A need in words, and where it goes on the map.</summary>
internal sealed record SpokenNeed(NeedKind Kind, string Text);
