using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>A button that goes away with what it did leaves the keyboard near it, and not at the head of the page.</summary>
[Collection(nameof(Hall))]
public sealed class NearbyFocusTests(Hall hall)
{
    [Fact]
    public async Task A_delay_that_was_shared_out_leaves_it_in_the_running_order()
    {
        var room = await OpenRoom.In(hall);
        await room.Sit("Ana", "Bilal");
        await room.GoesOnTo(PhaseKind.Presentation);
        await hall.Grains.Phases(room.Id).Extend(
            room.Facilitator, ExtensionId.New(), (await room.See()).Clock!.Phase, TimeSpan.FromMinutes(2));
        await using var console = await room.OpenConsole();

        await console.Page.Locator(".conduite-g .plan-offert").First.FocusAsync();
        await console.Types("Enter");

        await Assertions.Expect(console.Page.Locator(".plan-offert")).ToHaveCountAsync(0);
        await Assertions.Expect(console.Page.Locator(".conduite-g")).ToBeFocusedAsync();
    }
}
