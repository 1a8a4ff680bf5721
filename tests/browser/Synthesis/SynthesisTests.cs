using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Synthesis;

/// <summary>The synthesis of a whole workshop: read, printed, and opened by tools that are not ours.</summary>
[Collection(nameof(Gallery))]
public sealed class SynthesisTests(Hall hall, FullWorkshop workshop) : IClassFixture<FullWorkshop>, IDisposable
{
    private readonly Elsewhere _elsewhere = new();

    public void Dispose() => _elsewhere.Dispose();

    [Fact]
    public async Task A_full_workshop_is_read_on_every_screen()
    {
        foreach (var device in new[] { Device.Laptop, Device.Phone, Device.SmallPhone })
        {
            await using var reader = await Reads(device);
            await reader.TakesAPicture($"synthese-{device.Width}");
            await PageCheck.Holds(reader, $"/archive, {device.Width}", 220);
            await EachNumberIsBesideItsWords(reader, device);
        }
    }

    // In one column at the left: a grid of its own on a phone parted them once.
    private static async Task EachNumberIsBesideItsWords(Visitor reader, Device device)
    {
        var ends = await reader.Page.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('.chiffres b')].map(number => number.getBoundingClientRect().right)");
        Assert.NotEmpty(ends);
        Assert.Single(ends.Distinct());
        Assert.True(!device.IsPhone || ends[0] < device.Width * 0.4, $"{ends[0]} of {device.Width}");
    }

    [Fact]
    public async Task Printed_it_is_a_tagged_A4_that_says_every_answer()
    {
        await using var reader = await Reads(Device.Laptop);
        var printed = await reader.Page.PdfAsync(new() { PreferCSSPageSize = true, Tagged = true, Outline = true });
        var pdf = _elsewhere.Keep("synthese.pdf", printed);
        await Visitor.KeepsAPaper("synthese", printed);

        var facts = await _elsewhere.PaperFacts(pdf);
        var text = await _elsewhere.PaperText(pdf);

        Assert.Matches(@"Tagged:\s+yes", facts);
        Assert.Matches(@"Page size:.*\(A4\)", facts);
        Assert.Matches(@"Title:.*Équipe du Théâtre des Écluses", facts);
        Assert.All(FullWorkshop.Retained, answer => Assert.Contains(Elsewhere.Flat(answer), text, StringComparison.Ordinal));
        Assert.Contains("CC BY-SA 4.0", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_names_counts_and_bars_stand_off_each_other()
    {
        await using var reader = await Reads(Device.Laptop);
        await reader.Page.SetViewportSizeAsync(794, 1123);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var gaps = await reader.Page.EvaluateAsync<double[]>(
            """
            () => [...document.querySelectorAll('.votes tbody th, .votes svg')].map(part => {
              const drawn = document.createRange();
              part.matches('th') ? drawn.selectNodeContents(part) : drawn.selectNode(part);
              return part.closest('th, td').getBoundingClientRect().right - drawn.getBoundingClientRect().right;
            })
            """);

        Assert.NotEmpty(gaps);
        Assert.All(gaps, gap => Assert.InRange(gap, 8, 400));
    }

    // The kit of this workshop has two cards.
    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public async Task However_many_cards_a_kit_has_each_is_wide_enough_on_a_laptop_and_on_paper(int cards)
    {
        await using var reader = await Reads(Device.Laptop);
        await reader.Page.EvaluateAsync(
            """
            cards => {
              for (const world of document.querySelectorAll('.monde')) {
                const titles = [...world.querySelectorAll('h4')];
                const pair = [titles.at(-1), titles.at(-1).nextElementSibling];
                for (let at = titles.length; at < cards; at++) world.append(...pair.map(part => part.cloneNode(true)));
              }
            }
            """,
            cards);

        await reader.Page.SetViewportSizeAsync(1440, 900);
        await EachCardIsWideEnough(reader, cards);
        await reader.Page.SetViewportSizeAsync(794, 1123);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await EachCardIsWideEnough(reader, cards);
    }

    private static async Task EachCardIsWideEnough(Visitor reader, int cards)
    {
        var widths = await reader.Page.EvaluateAsync<double[]>(
            """
            () => {
              const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
              return [...document.querySelectorAll('.monde .cases')].map(card => card.getBoundingClientRect().width / rem);
            }
            """);

        Assert.Equal(4 * cards, widths.Length);
        Assert.All(widths, width => Assert.InRange(width, 15, 40));
    }

    [Fact]
    public async Task LibreOffice_opens_the_document()
    {
        await using var reader = await Reads(Device.Laptop);
        var docx = _elsewhere.Keep("synthese.docx", await Takes(reader, "synthese.docx"));

        var text = Elsewhere.Flat(await _elsewhere.SavedAs(docx, "txt", "Text (encoded):UTF8"));

        Assert.Contains("Équipe du Théâtre des Écluses", text, StringComparison.Ordinal);
        Assert.All(FullWorkshop.Retained, answer => Assert.Contains(Elsewhere.Flat(answer), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task LibreOffice_opens_the_tables()
    {
        await using var reader = await Reads(Device.Laptop);
        var cells = _elsewhere.Keep("cells.csv", await Takes(reader, "cells.csv"));
        var votes = _elsewhere.Keep("votes.csv", await Takes(reader, "votes.csv"));

        var answers = (await _elsewhere.SavedAs(cells, "csv", Elsewhere.Pipes, Elsewhere.Semicolons)).Split('\n');
        var counts = (await _elsewhere.SavedAs(votes, "csv", Elsewhere.Pipes, Elsewhere.Semicolons)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(FullWorkshop.Retained, answer => Assert.Contains(answers, row => row.Split('|').Contains(answer)));
        var numbers = counts.Skip(1).Select(row => row.Split('|')).Where(row => row.Length > 3 && row[3].Length > 0);
        Assert.Equal(48, numbers.Sum(row => int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(counts, row => row.Contains("CC\u00A0BY-SA\u00A04.0", StringComparison.Ordinal));
    }

    private async Task<Visitor> Reads(Device device)
    {
        var reader = await Visitor.Enter(hall, device);
        await reader.Holds(Web.Seats.SeatCookies.Name(workshop.Room.Id, ScreenKind.Seat), workshop.Reader.Key);
        await reader.Go($"/archive/{workshop.Room.Id}");
        return reader;
    }

    private async Task<byte[]> Takes(Visitor reader, string file) =>
        await (await reader.Page.APIRequest.GetAsync($"{hall.Address}/archive/{workshop.Room.Id}/{file}")).BodyAsync();
}
