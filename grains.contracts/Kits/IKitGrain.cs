namespace FilageFuturs.Kits;

/// <summary>
/// A kit that a session may open with: the product's, the operator's, or one that somebody here wrote and published.
/// Key: the kit's id.
/// </summary>
[Alias("kit-grain")]
public interface IKitGrain : IGrainWithStringKey
{
    /// <summary>The newest version, validated; null when no kit has this id, or when it is withdrawn.</summary>
    [Alias("see")]
    Task<Kit?> See();

    /// <summary>A version, withdrawn or not; 0 for the newest. Of the product's and the operator's kits only the newest is kept.</summary>
    [Alias("see-version")]
    Task<Kit?> SeeVersion(int version);

    /// <summary>That version as its file, the same each time; null when there is none.</summary>
    [Alias("see-file")]
    Task<string?> SeeFile(int version);

    /// <summary>Newest first.</summary>
    [Alias("see-versions")]
    Task<ImmutableArray<KitVersion>> SeeVersions();

    /// <summary>As the library shows it; null when this owner has nothing to see.</summary>
    /// <param name="owner">Who asks; null for whoever writes no kits.</param>
    [Alias("see-line")]
    Task<KitLine?> SeeLine(string? owner);

    /// <summary>What a kit's file holds, or why it is refused. Nothing is kept.</summary>
    [Alias("read")]
    Task<KitRead> Read(string json);
}

/// <summary>Every kit of this installation, by its id. Key: <see cref="GrainKeys.KitRegister"/> alone.</summary>
[Alias("kit-register-grain")]
public interface IKitRegisterGrain : IGrainWithStringKey
{
    /// <summary>Those that come with the product first, then in the order in which they began.</summary>
    [Alias("see")]
    Task<ImmutableArray<string>> See();

    /// <summary>Keeps the id before the kit has its first event. Twice is once.</summary>
    [Alias("add")]
    Task<Outcome> Add(string kit);
}

/// <param name="Kit">Null when there is a fault.</param>
[GenerateSerializer, Immutable, Alias("kit-read")]
public sealed record KitRead(Kit? Kit, ImmutableArray<KitFault> Faults);

/// <param name="At">Null for a kit that comes as a file.</param>
[GenerateSerializer, Immutable, Alias("kit-version")]
public sealed record KitVersion(int Number, DateTimeOffset? At, string Note);

/// <param name="Version">0 when it is a draft that was never published.</param>
/// <param name="Minutes">Of all its phases.</param>
/// <param name="IsOwn">Whoever asks may write it.</param>
/// <param name="IsAhead">Its draft differs from its newest version; said to its owner alone.</param>
/// <param name="At">When its newest version was published; null for a kit that comes as a file.</param>
[GenerateSerializer, Immutable, Alias("kit-line")]
public sealed record KitLine(
    string Id,
    int Version,
    string Title,
    string Language,
    string Summary,
    string Spdx,
    string Credit,
    ImmutableArray<KitAncestor> Ancestors,
    int Minutes,
    int Artefacts,
    KitSource Source,
    bool IsOwn,
    bool IsAhead,
    bool IsWithdrawn,
    DateTimeOffset? At);

[GenerateSerializer, Alias("kit-source")]
public enum KitSource
{
    /// <summary>It comes with the product.</summary>
    Product = 0,

    /// <summary>The operator's folder holds it.</summary>
    Operator = 1,

    /// <summary>It was written or brought here.</summary>
    Here = 2,
}

public static class KnownKits
{
    /// <summary>« Quels futurs souhaitons-nous avec l’IA ? », by Filage and Noémie Aubron.</summary>
    public const string QuelsFuturs = "quels-futurs";

    /// <summary>The six objects of the study's second format.</summary>
    public const string Circuit = "circuit-artefacts";

    /// <summary>The study's first format: the room debates the futures, then makes objects of its own.</summary>
    public const string CoConstruction = "co-construction";

    /// <summary>What the study found around its workshops: the nine needs, those of each function, the questions left open.</summary>
    public const string NeedsAndQuestions = "besoins-et-questions";
}
