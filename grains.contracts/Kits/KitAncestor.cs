namespace FilageFuturs.Kits;

/// <summary>A kit that another comes from: kept in every kit derived from it.</summary>
/// <param name="Credit">Who conceived it.</param>
/// <param name="Spdx">Its licence.</param>
[GenerateSerializer, Immutable, Alias("kit-ancestor")]
public sealed record KitAncestor(string Id, int Version, string Title, string Credit, string Spdx);
