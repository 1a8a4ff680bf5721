using FilageFuturs.Kits;
using FilageFuturs.Silo.Kits;
using Microsoft.Extensions.Logging.Abstractions;

namespace FilageFuturs.Tests.Kits;

/// <summary>The product's own kits, for tests that need a real one.</summary>
internal static class KitShelf
{
    private static KitLibrary Library => new(null, NullLogger<KitLibrary>.Instance);

    public static Task<Kit> French() => Take(KnownKits.QuelsFuturs);

    public static Task<Kit> English() => Take(KnownKits.QuelsFuturs + "-en");

    public static Task<Kit> Circuit() => Take(KnownKits.Circuit);

    public static Task<Kit> EnglishCircuit() => Take(KnownKits.Circuit + "-en");

    public static Task<Kit> Needs() => Take(KnownKits.NeedsAndQuestions);

    public static Task<Kit> EnglishNeeds() => Take(KnownKits.NeedsAndQuestions + "-en");

    /// <summary>Every one that comes with the product, in both languages.</summary>
    public static Task<ImmutableArray<Kit>> All() => Library.All();

    public static async Task<Kit[]> Both() => [await French(), await English()];

    private static async Task<Kit> Take(string id) =>
        await Library.Find(id) ?? throw new InvalidOperationException($"No kit {id}.");
}
