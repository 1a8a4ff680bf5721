using FilageFuturs.Web.Kits;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Kits;

/// <summary>A kit on the shelf: read, taken up, compared, taken elsewhere and brought back.</summary>
[Collection(nameof(Gallery))]
public sealed class LibraryTests(Hall hall)
{
    [Fact]
    public async Task A_kit_is_read_taken_up_compared_and_travels_as_one_file()
    {
        await using var screens = await Screens.Of(hall);
        await screens.Go($"/kits/{KnownKits.QuelsFuturs}");
        await screens.Keep("kit", "Le déroulé", 260);
        Assert.Contains(Routes.OfAKit, screens.Looked.Contains);

        await screens.Laptop.Writes("Nom du kit", "Trois mondes");
        await screens.Laptop.Presses("Dupliquer");
        await screens.Laptop.Page.WaitForURLAsync("**/kits/trois-mondes-*/ecrire");
        var kit = new Uri(screens.Laptop.Page.Url).Segments[2].TrimEnd('/');
        await Publish(kit);

        await screens.Go($"/kits/{kit}");
        await screens.Keep("kit-copie", "Ce kit, version 1", 300);
        await screens.OnBoth(visitor => visitor.Follows("Comparer"));
        await screens.Keep("kit-comparer", "Le spectacle vivant en résistance", 220);
        await Travels(screens.Laptop, kit);
    }

    private static async Task Travels(Visitor owner, string kit)
    {
        await owner.Go($"/kits/{kit}");
        var leaving = owner.Page.WaitForDownloadAsync();
        await owner.Follows("Exporter");
        var file = Path.Combine(Path.GetTempPath(), $"{kit}.zip");
        await (await leaving).SaveAsAsync(file);

        await owner.Go("/kits/importer");
        await owner.Page.GetByLabel("Fichier du kit").SetInputFilesAsync(
            new FilePayload { Name = "kit.zip", MimeType = "application/zip", Buffer = "rien"u8.ToArray() });
        await owner.Presses("Importer");
        await owner.Reads("Ce n’est pas une archive");
        await owner.TakesAPicture("kit-refus");
        await PageCheck.Holds(owner, "/kits/importer", 60);

        await owner.Page.GetByLabel("Fichier du kit").SetInputFilesAsync(file);
        await owner.Presses("Importer");
        await owner.Reads("est déjà pris ici");
        await owner.Page.GetByLabel("Fichier du kit").SetInputFilesAsync(file);
        await owner.Presses("Importer sous le nom");
        await owner.Reads("est sur l’étagère");
        await owner.TakesAPicture("kit-venu");
        File.Delete(file);
    }

    private async Task Publish(string kit)
    {
        var draft = hall.Grains.KitDraft(kit);
        await draft.Change(KitOwner.House, ChangeId.New(),
        [
            new(KitChangeKind.Remove, "scenarios[3]"),
            new(KitChangeKind.Move, "scenarios[0]", null, 2),
            new(KitChangeKind.Set, "phases[1].minutes", "8"),
            new(KitChangeKind.Set, "phases[1].say[0]", "\"On vote sans rien dire.\""),
        ]);
        var published = await draft.Publish(KitOwner.House, (await draft.See(KitOwner.House))!.Version, "Trois mondes au lieu de quatre.");
        Assert.Equal(Refusal.None, published.Refusal);
    }
}
