using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>A laptop whose pages are made larger is as narrow as a phone, and keeps the whole console: in one column.</summary>
[Collection(nameof(Hall))]
public sealed class ZoomedConsoleTests(Hall hall)
{
    private const int Ceiling = 290;

    [Theory]
    [InlineData(683, 384)]
    [InlineData(320, 256)]
    public async Task A_console_made_larger_keeps_the_desk_of_every_step(int width, int height)
    {
        var room = await OpenRoom.In(hall);
        var people = await room.Sit("Inès", "Thibault", "Nour", "Odile", "Karim", "Éloïse", "Gaël", "Fatou", "Solène");
        await using var console = await room.OpenConsole(new Device(width, height, false));

        await room.GoesOnTo(PhaseKind.Presentation);
        await Keeps(console, ".scenarios", ".conduite-g", ".voit", ".ambiance");
        await room.GoesOnTo(PhaseKind.DotVote);
        await room.Reveals();
        await Keeps(console, ".decompte");
        await room.GoesOnTo(PhaseKind.Grouping);
        await console.Presses("Variée");
        await Keeps(console, ".plan", ".groupe .pers");
        await room.FormsGroups();
        await Keeps(console, ".planches .noms");
        await room.GoesOnTo(PhaseKind.CardBoard);
        await Keeps(console, ".planches .av");
        await room.GoesOnTo(PhaseKind.ShareOut);
        await Keeps(console, ".passages");
        await room.GoesOnTo(PhaseKind.Wall);
        await room.Adds(people[0], "Se parler de vive voix");
        await Keeps(console, ".familles .idee");
    }

    private static async Task Keeps(Visitor console, params string[] desks)
    {
        foreach (var desk in desks)
        {
            await Assertions.Expect(console.Page.Locator(desk).First).ToBeVisibleAsync();
        }

        await PageCheck.IsLight(console, desks[0], Ceiling);
        await console.TakesAPicture($"regie-agrandie{desks[0].Replace('.', '-')}-{console.Page.ViewportSize!.Width}");
    }
}
