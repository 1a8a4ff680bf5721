using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>The room goes on while a sheet is open on the console: who listens there hears it.</summary>
[Collection(nameof(Hall))]
public sealed class SheetVoiceTests(Hall hall)
{
    [Fact]
    public async Task What_is_told_is_a_part_of_the_sheet_that_is_open()
    {
        var room = await OpenRoom.In(hall);
        var ana = await room.Sits("Ana");
        await room.GoesOnTo(PhaseKind.Presentation);
        await using var console = await room.OpenConsole();
        await console.Presses("Ouvrir la liste des personnes");
        var sheet = console.Page.Locator("[aria-modal=true]");
        await Assertions.Expect(sheet).ToHaveCountAsync(1);

        await hall.Grains.Floor(room.Id).RaiseHand(ana.Key);

        await Assertions.Expect(console.Page.Locator("#annonces")).ToHaveTextAsync(Visitor.Loosely("Ana lève la main."));
        await Assertions.Expect(sheet).ToHaveAttributeAsync("aria-owns", "annonces");
    }
}
