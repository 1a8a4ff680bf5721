using System.Text.Json;

namespace FilageFuturs.BrowserTests.Studio;

// What stays of it: the synthesis, what one takes away, and the replay.
public sealed partial class CoConstructionTests
{
    private async Task TheSynthesisHasItAll()
    {
        await _facilitation.Closes();
        await Console.Go($"/archive/{_room.Id}");
        await Console.Reads("Les objets fabriqués");
        await Console.Reads(Letter);
        await Console.Reads("nous te rendons tes mardis");
        await Console.Reads("Garder nos mardis");
        await Console.Reads("Pas sans nous");
        await Console.Reads("Plausible, souhaitable");
        await PageCheck.Holds(Console, "synthèse de la co-construction", 400);
        await Console.TakesAPicture("co-construction-synthese-1440");
        Assert.Contains(Letter, await Taken("made.csv"), StringComparison.Ordinal);
        Assert.Contains("Programmés pour plaire", await Taken("plausibility.csv"), StringComparison.Ordinal);
        Assert.Contains("Pas sans nous", await Taken("reactions.csv"), StringComparison.Ordinal);
        Assert.Contains(Letter, await Taken("synthese.md"), StringComparison.Ordinal);
        var objects = JsonDocument.Parse(await Taken("synthese.json")).RootElement.GetProperty("made");
        Assert.Contains(objects.EnumerateArray(), made => made.GetProperty("artefact").GetProperty("kind").GetString() == "document");
    }

    private async Task TheReplayShowsItAgain()
    {
        await Console.Go($"/rejeu/{_room.Id}");
        await Console.Page.Locator(".segs a", new() { HasText = "Les objets circulent" }).ClickAsync();
        await Console.Page.Locator(".scene").WaitForAsync();
        await Console.Types("Shift+ArrowLeft");
        await Console.Page.Locator(".studio-rejeu .objet").WaitForAsync();
        await PageCheck.Holds(Console, "rejeu du studio", 330);
        await Console.TakesAPicture("studio-rejeu-1440");
    }

    private async Task<string> Taken(string file)
    {
        var answer = await Console.Page.APIRequest.GetAsync($"{hall.Address}/archive/{_room.Id}/{file}");
        return await answer.TextAsync();
    }
}
