using System.Text.Json;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Tours;

// What comes of it: the needs, the synthesis, what one takes away, and the replay.
public sealed partial class CircuitTests
{
    private async Task TheNeedsAreNamedAndOrdered()
    {
        await _facilitation.GoesOnTo(PhaseKind.SelfAssessment);
        await _ana.OnBoth(page => page.Reads(_kit.Assessment!.Personas[0].Title));
        await _facilitation.GoesOnTo(PhaseKind.NeedsMap);
        await _ana.Laptop.Writes("Ajouter une ligne rouge", Need);
        await _ana.Laptop.Types("Enter");
        await _ana.OnBoth(page => page.Reads(Need));
        await _facilitation.GoesOnTo(PhaseKind.Ranking);
        await _ana.Phone.Page.GetByRole(AriaRole.Button, new() { Name = "Un point de plus" }).First.ClickAsync();
        await _facilitation.Until(view => view.Needs!.Ranking!.Spread >= Limits.LeastBreakdown);
    }

    private async Task TheSynthesisHasItAll()
    {
        await _facilitation.Closes();
        await Console.Go($"/archive/{_room.Id}");
        await Console.Reads("Ce que l’on a dit des objets");
        await Console.Reads($"« {Word} »");
        await WhatWasSaidOfEachObjectStandsApart();
        await Console.Reads(Need);
        await PageCheck.Holds(Console, "synthèse du circuit", 300);
        await Console.TakesAPicture("circuit-synthese-1440");
        Assert.Contains(Word, await Taken("reactions.csv"), StringComparison.Ordinal);
        Assert.Contains(Need, await Taken("needs.csv"), StringComparison.Ordinal);
        var objects = JsonDocument.Parse(await Taken("synthese.json")).RootElement.GetProperty("objects").EnumerateArray().ToList();
        Assert.Equal(6, objects.Count);
        Assert.Contains(objects, one => one.GetProperty("words").EnumerateArray().Any(word => word.GetProperty("text").GetString() == Word));
    }

    private async Task WhatWasSaidOfEachObjectStandsApart()
    {
        var sizes = await Console.Page.EvaluateAsync<double[]>(
            """
            () => {
              const said = document.querySelector('.objets-lus'), sheet = document.querySelector('.synthese');
              const around = getComputedStyle(sheet);
              return [
                said.offsetWidth + parseFloat(around.paddingLeft) + parseFloat(around.paddingRight) - sheet.clientWidth,
                ...[...said.querySelectorAll('h3')]
                  .map(h3 => h3.getBoundingClientRect().top - h3.previousElementSibling.getBoundingClientRect().bottom),
              ];
            }
            """);
        Assert.InRange(sizes[0], -1, 1);
        Assert.Equal(7, sizes.Length);
        Assert.All(sizes.Skip(1), gap => Assert.InRange(gap, 15.9, 100));
    }

    private async Task TheReplayShowsTheTour()
    {
        await Console.Go($"/rejeu/{_room.Id}");
        await Console.Page.Locator(".segs a", new() { HasText = "Le circuit" }).ClickAsync();
        await Console.Page.Locator(".scene .devant li").First.WaitForAsync();
        await PageCheck.Holds(Console, "rejeu du circuit", 330);
        await Console.TakesAPicture("circuit-rejeu-1440");
    }

    private async Task<string> Taken(string file)
    {
        var answer = await Console.Page.APIRequest.GetAsync($"{hall.Address}/archive/{_room.Id}/{file}");
        return await answer.TextAsync();
    }
}
