using System.Net;
using FilageFuturs.ComponentTests.Hosting;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>A text that a step has people read is printed for them, and not for the facilitation alone.</summary>
[Collection(nameof(House))]
public sealed class PrintedTextsTests(House house)
{
    private const string Sheet = "<section class=\"feuillet coulant texte-papier\"";
    private const string Copies = "Chaque texte à lire, une fois, à afficher.";

    [Fact]
    public async Task Each_text_of_a_kit_hangs_on_a_sheet_of_its_own_that_the_list_of_copies_names()
    {
        var page = await Printed(KnownKits.NeedsAndQuestions);

        var sheets = page.Split(Sheet)[1..].Select(sheet => sheet[..sheet.IndexOf("</section>", StringComparison.Ordinal)]).ToList();
        Assert.Equal(2, sheets.Count);
        Assert.Contains("Ce qui varie selon les fonctions", sheets[0], StringComparison.Ordinal);
        Assert.Contains("Lisez d’abord la fonction la plus proche de la vôtre.", sheets[0], StringComparison.Ordinal);
        Assert.Contains("<h2>Direction, management</h2>", sheets[0], StringComparison.Ordinal);
        Assert.Contains("Qui définit les indicateurs", sheets[1], StringComparison.Ordinal);
        Assert.Contains(Copies, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(KnownKits.QuelsFuturs)]
    [InlineData(KnownKits.Circuit)]
    public async Task A_kit_without_texts_prints_none(string kit)
    {
        var page = await Printed(kit);

        Assert.Contains("feuillet coulant conduite-papier", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Sheet, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Copies, page, StringComparison.Ordinal);
    }

    private async Task<string> Printed(string kit) =>
        WebUtility.HtmlDecode(await house.Browser().GetStringAsync($"/kits/{kit}/imprimer"));
}
