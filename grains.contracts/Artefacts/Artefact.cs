using System.Text.Json.Serialization;

namespace FilageFuturs.Artefacts;

/// <summary>
/// A fictional object brought back from a future, as the kit tells it. In a file and in the log its kind is the member
/// « kind » (see <see cref="ArtefactKinds"/>).
/// </summary>
[GenerateSerializer, Immutable, Alias("artefact")]
[JsonConverter(typeof(ArtefactJson))]
public abstract record Artefact
{
    [Id(0)]
    public required ArtefactId Id { get; init; }

    /// <summary>The future it comes from; null when it could come from any.</summary>
    [Id(1)]
    public ScenarioId? Scenario { get; init; }

    /// <summary>What it is and of which year: « Offre d’emploi, 2035 ».</summary>
    [Id(2)]
    public required string Label { get; init; }

    /// <summary>On the card beside it.</summary>
    [Id(3)]
    public required string Title { get; init; }

    /// <summary>How one comes across it, one to three sentences.</summary>
    [Id(4)]
    public required string Presentation { get; init; }
}

/// <summary>One of the drawings that we serve.</summary>
/// <param name="Drawing">Name of the file without its ending, in web/wwwroot/artefacts.</param>
/// <param name="Alternative">What it shows, for whoever does not see it.</param>
[GenerateSerializer, Immutable, Alias("picture")]
public sealed record Picture(string Drawing, string Alternative);
