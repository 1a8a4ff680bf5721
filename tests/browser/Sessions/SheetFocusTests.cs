using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>A button that goes away with what it did leaves the keyboard in the sheet, which Escape then closes.</summary>
[Collection(nameof(Hall))]
public sealed class SheetFocusTests(Hall hall)
{
    [Fact]
    public async Task Somebody_let_in_and_ideas_unfolded_by_keyboard_leave_it_in_the_sheet()
    {
        var room = await OpenRoom.In(hall);
        var people = await room.Sit("Ana", "Bilal", "Chloé", "Dina");
        await Knocks(room, "Paul");
        await using var console = await room.OpenConsole();
        await console.Reads("Dina");
        await console.Presses("Ouvrir la liste des personnes");
        await KeepsTheKeyboard(console, ".porte .btn-plein");

        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.CardBoard);
        var card = (await room.Kit()).Cards[0];
        await room.Writes(people[0], card, card.Prompts[0], "Un théâtre sans rideau");
        await room.Writes(people[0], card, card.Prompts[0], "Une scène à ciel ouvert");
        var group = await room.GroupOf(people[0]);
        await console.Presses($"Regarder la carte : {(await room.Kit()).Find(group.Scenario!.Value)!.Title}");
        await KeepsTheKeyboard(console, ".toutes");
    }

    private async Task Knocks(OpenRoom room, string name)
    {
        await hall.Grains.Seats(room.Id).SetAdmission(room.Facilitator, byHand: true);
        await hall.Grains.Seats(room.Id).Join(
            new(room.Links.Participants.Text, SeatId.New(), Secret.New(), name, Profile.Unsaid, false));
    }

    private static async Task KeepsTheKeyboard(Visitor console, string button)
    {
        var pressed = console.Page.Locator($".mud-dialog {button}");
        // A sheet takes the keyboard itself as it opens: at once, or after it was put elsewhere.
        await Assertions.Expect(console.Page.Locator(":is(.mud-focus-trap,.mud-dialog,.mud-dialog-container) :focus")).ToHaveCountAsync(1);
        await pressed.PressAsync("Enter");
        await Assertions.Expect(pressed).ToHaveCountAsync(0);
        await Assertions.Expect(console.Page.Locator(".mud-dialog :focus")).ToHaveCountAsync(1);
        await console.Types("Escape");
        await Assertions.Expect(console.Page.Locator(".mud-dialog")).ToHaveCountAsync(0);
    }
}
