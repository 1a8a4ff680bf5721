using System.Text.Json;
using FilageFuturs.BrowserTests.Synthesis;
using FilageFuturs.Web.Kits;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Kits;

/// <summary>A kit on paper: every sheet whole, and signed.</summary>
[Collection(nameof(Gallery))]
public sealed class PrintedKitTests(Hall hall)
{
    // What is taller or wider than its sheet, the sheet's class first.
    private const string Overflowing =
        """
        () => [...document.querySelectorAll('.feuillet:not(.coulant)')].flatMap(sheet => {
          const box = sheet.getBoundingClientRect();
          return [...sheet.querySelectorAll('h2, p, li, svg, footer, td')]
            .filter(one => {
              const place = one.getBoundingClientRect();
              const isCut = one.matches('li') && one.scrollHeight > one.clientHeight + 2;
              return isCut || place.bottom > box.bottom + 1 || place.right > box.right + 1;
            })
            .map(one => `${sheet.className}: ${one.outerHTML.slice(0, 90)}`);
        })
        """;

    [Theory]
    [InlineData(KnownKits.QuelsFuturs, 330, "Programmés pour plaire", "Le mot qui a disparu du vocabulaire courant", "Le relevé de la salle")]
    [InlineData(KnownKits.Circuit, 380, "Comprendre les fondements de l’IA", "Les besoins, à découper", "Le relevé de la salle")]
    public async Task Every_sheet_of_a_printed_kit_is_whole_and_has_its_licence(string kit, int ceiling, params string[] words)
    {
        await using var reader = await Visitor.Enter(hall, Device.SmallPhone);
        await reader.Go($"/kits/{kit}/imprimer");
        await reader.Reads("Sur papier");
        await PageCheck.Holds(reader, $"kit sur papier, {kit}", ceiling);
        await reader.TakesAPicture($"papier-{kit}-320");
        using var elsewhere = new Elsewhere();
        var pdf = elsewhere.Keep("kit.pdf", await Printed(reader, kit));
        var pages = await elsewhere.PaperPages(pdf);
        var sheets = await reader.Page.Locator(".feuillet:not(.coulant)").CountAsync();

        Assert.Matches(@"Page size:.*\(A4\)", await elsewhere.PaperFacts(pdf));
        Assert.All(pages, page => Assert.Contains("CC BY-SA 4.0", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains("Adaptation à distance", page, StringComparison.Ordinal));
        Assert.All(words, said => Assert.Contains(pages, page => page.Contains(said, StringComparison.Ordinal)));
        Assert.InRange(pages.Length, sheets + 1, sheets + 20);
    }

    [Fact]
    public async Task Eight_portraits_as_long_as_they_may_be_are_whole_on_paper()
    {
        await using var reader = await Visitor.Enter(hall, Device.Laptop);
        await reader.Go($"/kits/{await WithPortraits(8)}/imprimer");
        using var elsewhere = new Elsewhere();
        var pages = await elsewhere.PaperPages(elsewhere.Keep("kit.pdf", await Printed(reader, "portraits")));

        Assert.All(Enumerable.Range(1, 8), rank => Assert.Contains(pages, page => page.Contains(EndOf(rank), StringComparison.Ordinal)));
        Assert.All(pages, page => Assert.Contains("CC BY-SA 4.0", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_panel_fills_its_frame_and_the_last_line_stands_off_the_foot()
    {
        await using var reader = await Visitor.Enter(hall, Device.Laptop);
        await reader.Go($"/kits/{KnownKits.Circuit}/imprimer");
        await reader.Page.SetViewportSizeAsync(794, 1123);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var around = await reader.Page.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('.bande img')].map(img => img.parentElement.clientWidth - img.offsetWidth)");
        var feet = await reader.Page.EvaluateAsync<double[]>(
            """
            () => [...document.querySelectorAll('.coulant')].map(sheet =>
              sheet.querySelector('footer > p').getBoundingClientRect().top - sheet.querySelector('.corps').getBoundingClientRect().bottom)
            """);

        Assert.Equal(6, around.Length);
        Assert.All(around, width => Assert.InRange(width, 0, 16));
        Assert.NotEmpty(feet);
        Assert.All(feet, gap => Assert.InRange(gap, 11, 40));
    }

    private static async Task<byte[]> Printed(Visitor reader, string name)
    {
        await reader.Page.SetViewportSizeAsync(794, 1123);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var overflowing = await reader.Page.EvaluateAsync<string[]>(Overflowing);
        Assert.True(overflowing.Length == 0, string.Join("\n", overflowing));

        var printed = await reader.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Tagged = true });
        await Visitor.KeepsAPaper($"papier-{name}", printed);
        return printed;
    }

    private Task<string> WithPortraits(int count) => WrittenKit.From(hall, KnownKits.Circuit, "Notre circuit", new KitChange(
        KitChangeKind.Set, "assessment.personas", JsonSerializer.Serialize(Enumerable.Range(1, count).Select(Portrait))));

    private static object Portrait(int rank)
    {
        var text = string.Concat(Enumerable.Repeat("Ni peur ni hâte : on regarde, on essaie un peu, et l’on en parle entre pairs. ", 5));
        var at = new { x = 10 * rank, y = 100 - (10 * rank) };
        return new { id = $"portrait-{rank}", title = $"Le portrait {rank}", profile = "En quelques mots", text = text.TrimEnd() + EndOf(rank), at };
    }

    private static string EndOf(int rank) => $" Fini{rank}.";
}
