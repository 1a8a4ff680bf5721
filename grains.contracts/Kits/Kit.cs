using System.Text.Json.Serialization;

namespace FilageFuturs.Kits;

/// <summary>
/// A workshop as data. The published JSON Schema is silo/Kits/kit.schema.json; a session keeps its own copy as it was
/// when it opened. Texts are in the kit's language, without markup, with French spaces already typed.
/// </summary>
/// <param name="Id">Stable name of the kit, the same over its versions.</param>
/// <param name="Version">Counts the versions of this kit, from 1.</param>
/// <param name="Language">BCP 47, for example « fr ».</param>
/// <param name="Needs">Needs that the kit brings to the map; missing in older kits.</param>
/// <param name="Reactions">What may be said of an artefact at once, in the order of the buttons; missing in older kits.</param>
/// <param name="Assessment">Where people may place themselves; null when the kit does not ask.</param>
/// <param name="Ancestors">The kits it comes from, nearest first; missing when it comes from none.</param>
/// <param name="Question">What the workshop asks, as the landing page shows it.</param>
[GenerateSerializer, Immutable, Alias("kit")]
public sealed record Kit(
    string Id,
    int Version,
    string Language,
    string Title,
    string Question,
    string Summary,
    KitLicence Licence,
    ImmutableArray<Scenario> Scenarios,
    ImmutableArray<Dot> Dots,
    ImmutableArray<Card> Cards,
    ImmutableArray<Phase> Phases,
    ProfileChoices Profile,
    ImmutableArray<KitNeed>? Needs = null,
    ImmutableArray<Reaction>? Reactions = null,
    AssessmentPlane? Assessment = null,
    ImmutableArray<KitAncestor>? Ancestors = null)
{
    /// <summary>Never missing, whatever the kit's age.</summary>
    [JsonIgnore]
    public ImmutableArray<KitNeed> SharedNeeds => Needs ?? [];

    [JsonIgnore]
    public ImmutableArray<Reaction> SharedReactions => Reactions ?? [];

    [JsonIgnore]
    public ImmutableArray<KitAncestor> Lineage => Ancestors ?? [];

    /// <summary>Fictional objects to discover, in the order of the tour.</summary>
    [JsonIgnore]
    public ImmutableArray<Artefact> Artefacts
    {
        get => Shown ?? [];
        init => Shown = value.IsDefaultOrEmpty ? null : value;
    }

    // Null when there is none: a kit stored before there were artefacts is written the same today.
    [Id(20), JsonInclude, JsonPropertyName("artefacts"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    private ImmutableArray<Artefact>? Shown { get; init; }

    /// <summary>
    /// Each group imagines a scenario that chance gives it, on a card, in a studio or aloud; groups that only go round objects have none.
    /// </summary>
    [JsonIgnore]
    public bool GroupsImagineScenarios =>
        !Scenarios.IsEmpty && (Plans(PhaseKind.CardBoard) || Plans(PhaseKind.ArtefactStudio) || !Plans(PhaseKind.ArtefactTour));

    /// <summary>Some phase of the conduct is of this kind.</summary>
    public bool Plans(PhaseKind kind) => Phases.Any(phase => phase.Kind == kind);

    public Phase? Find(PhaseId id) => Phases.FirstOrDefault(phase => phase.Id == id);

    public Card? Find(CardId id) => Cards.FirstOrDefault(card => card.Id == id);

    public Scenario? Find(ScenarioId id) => Scenarios.FirstOrDefault(scenario => scenario.Id == id);

    public Artefact? Find(ArtefactId id) => Artefacts.FirstOrDefault(artefact => artefact.Id == id);
}

/// <summary>Credit that shows in the app and in every export.</summary>
/// <param name="Spdx">SPDX name, « CC-BY-SA-4.0 ».</param>
/// <param name="Credit">Who conceived the workshop.</param>
/// <param name="Adaptation">What this kit changed, in one sentence.</param>
[GenerateSerializer, Immutable, Alias("kit-licence")]
public sealed record KitLicence(string Spdx, string Name, string Url, string Credit, string Adaptation);

/// <param name="Number">1 to 8, as printed; 1 to 4 have an emblem and a paper of their own.</param>
/// <param name="Tagline">The two hypotheses, « IA massive, budgets maintenus ».</param>
[GenerateSerializer, Immutable, Alias("scenario")]
public sealed record Scenario(ScenarioId Id, int Number, string Title, string Tagline, string Story);

/// <param name="Mark">Which of the three drawn dots stands for it.</param>
/// <param name="Label">The sentence voted, « Le futur que je préfère globalement ».</param>
/// <param name="Button">First person, short: « Je préfère ».</param>
/// <param name="Counted">Under a count: « le préfèrent ».</param>
/// <param name="Key">The shortcut letter, upper case.</param>
[GenerateSerializer, Immutable, Alias("dot")]
public sealed record Dot(DotId Id, DotMark Mark, string Label, string Button, string Counted, string Key);

/// <summary>A dot differs by shape as well as by colour.</summary>
[GenerateSerializer, Alias("dot-mark")]
public enum DotMark
{
    GreenDisc = 0,
    OrangeTriangle = 1,
    RedSquare = 2,
}

/// <param name="ShortTitle">For the running title: « Carte « société » ».</param>
/// <param name="Heading">Above the board: « Imaginons la société de notre scénario ».</param>
[GenerateSerializer, Immutable, Alias("card")]
public sealed record Card(CardId Id, string Title, string ShortTitle, string Heading, ImmutableArray<Prompt> Prompts);

[GenerateSerializer, Immutable, Alias("prompt")]
public sealed record Prompt(PromptId Id, string Label);

/// <summary>One timed phase. Its length is the plan's; a session may open with another.</summary>
/// <param name="Step">As the study numbers it: « 1a ».</param>
/// <param name="Act">Part of the hour, 1 to 3, for the conduct.</param>
/// <param name="Say">What the facilitator may read aloud, one sentence an item.</param>
/// <param name="Instruction">What participants have to do, one or two sentences.</param>
/// <param name="Card">The card that a <see cref="PhaseKind.CardBoard"/> phase fills; null otherwise.</param>
/// <param name="Text">Markdown that a <see cref="PhaseKind.CustomText"/> phase shows; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("phase")]
public sealed record Phase(
    PhaseId Id,
    PhaseKind Kind,
    string Step,
    int Act,
    string Title,
    string ShortTitle,
    int Minutes,
    PhaseMode Mode,
    ImmutableArray<string> Say,
    string Instruction,
    CardId? Card,
    string? Text = null);

/// <summary>The kinds of phase that the engine knows.</summary>
[GenerateSerializer, Alias("phase-kind")]
public enum PhaseKind
{
    Presentation = 0,
    DotVote = 1,
    Grouping = 2,
    CardBoard = 3,
    ShareOut = 4,
    Wall = 5,

    /// <summary>Skills to develop, red lines to set, spaces for dialogue to open: a map made together.</summary>
    NeedsMap = 6,

    /// <summary>The needs put in order together: each spreads a budget of points.</summary>
    Ranking = 7,

    /// <summary>Groups go round fictional objects and react to each.</summary>
    ArtefactTour = 8,

    /// <summary>Each places themselves between the personas, for themselves.</summary>
    SelfAssessment = 9,

    /// <summary>Each group makes a fictional object of its own.</summary>
    ArtefactStudio = 10,

    /// <summary>How plausible and how desirable each scenario is, before and after the debate.</summary>
    PlausibilityDebate = 11,

    Pause = 12,

    /// <summary>Words of the author's, and time.</summary>
    CustomText = 13,
}

/// <summary>What happens at the deadline: a bell; writing closes after the grace; writing closes and the next phase opens.</summary>
[GenerateSerializer, Alias("phase-mode")]
public enum PhaseMode
{
    Guide = 0,
    Firm = 1,
    Chain = 2,
}

/// <summary>The closed lists of the optional profile. Responsibilities are ordered from least to most.</summary>
/// <param name="Genders">Missing in older kits, and in those that do not ask.</param>
[GenerateSerializer, Immutable, Alias("profile-choices")]
public sealed record ProfileChoices(
    ImmutableArray<Choice> Functions,
    ImmutableArray<Choice> Structures,
    ImmutableArray<Choice> Responsibilities,
    ImmutableArray<Choice> Territories,
    ImmutableArray<Choice> Personas,
    ImmutableArray<Choice>? Genders = null)
{
    /// <summary>Never missing, whatever the kit's age.</summary>
    [JsonIgnore]
    public ImmutableArray<Choice> OfferedGenders => Genders ?? [];
}

[GenerateSerializer, Immutable, Alias("choice")]
public sealed record Choice(ChoiceId Id, string Label);
