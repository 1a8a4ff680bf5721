namespace FilageFuturs.Kits;

/// <summary>What a kit is made of, for whoever draws a form of it. One key, « kit ».</summary>
[Alias("kit-schema-grain")]
public interface IKitSchemaGrain : IGrainWithStringKey
{
    /// <summary>The published JSON Schema (draft 7) with its French descriptions; the same as long as the silo runs.</summary>
    [Alias("see")]
    Task<string> See();
}
