namespace FilageFuturs.Kits;

/// <summary>The kits that a session may open with. Key: the kit's id.</summary>
[Alias("kit-grain")]
public interface IKitGrain : IGrainWithStringKey
{
    /// <summary>The newest version, validated; null when no kit has this id.</summary>
    [Alias("see")]
    Task<Kit?> See();
}

public static class KnownKits
{
    /// <summary>« Quels futurs souhaitons-nous avec l’IA ? », by Filage and Noémie Aubron.</summary>
    public const string QuelsFuturs = "quels-futurs";

    /// <summary>The six objects of the study's second format.</summary>
    public const string Circuit = "circuit-artefacts";

    /// <summary>The study's first format: the room debates the futures, then makes objects of its own.</summary>
    public const string CoConstruction = "co-construction";
}
