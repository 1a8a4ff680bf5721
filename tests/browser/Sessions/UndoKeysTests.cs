using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>« Annuler » stands ten seconds at the end of the page: its keys reach it from anywhere.</summary>
[Collection(nameof(Hall))]
public sealed class UndoKeysTests(Hall hall)
{
    [Fact]
    public async Task A_dot_that_was_moved_goes_back_by_keyboard()
    {
        var room = await OpenRoom.In(hall);
        var ana = await room.Sits("Ana");
        await room.GoesOnTo(PhaseKind.DotVote);
        await using var voter = await room.ScreenOf(ana, Device.Laptop);

        await Places(voter, on: 1);
        await Places(voter, on: 2);
        await voter.Page.Locator(".souffle [data-annuler]").WaitForAsync();
        await voter.Types("Control+z");

        await IsOn(voter, 1);
    }

    private static async Task Places(Visitor voter, int on)
    {
        await Dot(voter, on).FocusAsync();
        await voter.Types("Enter");
        await IsOn(voter, on);
    }

    private static Task IsOn(Visitor voter, int poster) =>
        Assertions.Expect(Dot(voter, poster)).ToHaveAttributeAsync("aria-pressed", "true");

    private static ILocator Dot(Visitor voter, int poster) => voter.Page.Locator($".poster:nth-child({poster}) .pt.v");
}
