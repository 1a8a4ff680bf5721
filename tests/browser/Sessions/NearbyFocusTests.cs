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

        await Press(console, ".conduite-g .plan-offert");

        await Assertions.Expect(console.Page.Locator(".plan-offert")).ToHaveCountAsync(0);
        await Assertions.Expect(console.Page.Locator(".conduite-g")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_idea_that_was_filed_leaves_it_at_the_next_and_one_taken_back_among_the_others()
    {
        var room = await OpenRoom.In(hall);
        var ana = await room.Sits("Ana");
        await room.GoesOnTo(PhaseKind.Wall);
        foreach (var idea in (string[])["Se parler de vive voix", "Prendre le temps", "Rire ensemble"])
        {
            await room.Adds(ana, idea);
        }

        await hall.Grains.Anchoring(room.Id).NameFamily(room.Facilitator, FamilyId.New(), "Le lien");
        await using var console = await room.OpenConsole();
        await console.Page.Locator(".famille .plus").Nth(2).WaitForAsync();
        var next = await console.Page.Locator(".famille .plus").Nth(1).GetAttributeAsync("aria-label");
        await Press(console, ".famille .plus");
        await console.Page.Locator(".ranger select").SelectOptionAsync(new SelectOptionValue { Label = "Le lien" });
        await Press(console, ".ranger .btn");

        await Assertions.Expect(console.Page.Locator(".famille").Nth(1).Locator(".idee")).ToHaveCountAsync(1);
        await Assertions.Expect(console.Page.Locator(".plus:focus")).ToHaveAttributeAsync("aria-label", next!);

        await using var screen = await room.ScreenOf(ana, Device.Laptop);
        await Assertions.Expect(screen.Page.Locator(".famille .lien")).ToHaveCountAsync(3);
        await Press(screen, ".famille:last-child .lien");

        await Assertions.Expect(screen.Page.Locator(".famille .lien")).ToHaveCountAsync(2);
        await Assertions.Expect(screen.Page.Locator(".famille:last-child")).ToBeFocusedAsync();
    }

    private static async Task Press(Visitor visitor, string button)
    {
        await visitor.Page.Locator(button).First.FocusAsync();
        await visitor.Types("Enter");
    }
}
