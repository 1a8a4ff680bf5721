using System.Text.Json;

namespace FilageFuturs.ComponentTests.Artefacts;

/// <summary>The six objects as their file has them.</summary>
internal static class Circuit
{
    public static readonly string Root = Find();

    public static readonly Kit Kit = Shipped("circuit");

    /// <summary>Any kit of the product as its file has it.</summary>
    public static Kit Shipped(string name) =>
        JsonSerializer.Deserialize<Kit>(File.ReadAllText(Path.Combine(Root, $"silo/Kits/{name}.kit.json")), KitJson.Options)!;

    public static TArtefact The<TArtefact>()
        where TArtefact : Artefact => Kit.Artefacts.OfType<TArtefact>().Single();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FilageFuturs.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
