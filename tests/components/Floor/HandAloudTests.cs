using FilageFuturs.ComponentTests.Sessions;

namespace FilageFuturs.ComponentTests.Floor;

/// <summary>Whoever does not look hears once that their hand is down or their turn over, by their own press or the facilitation's.</summary>
public sealed class HandAloudTests : SeatContext
{
    private static readonly RoomView Room = AWorkshop.During("vote");

    [Theory]
    [InlineData(true, "LowerHand", "Votre main est baissée.")]
    [InlineData(false, "Return", "Votre tour de parole est fini.")]
    public async Task What_one_did_oneself_is_said_once(bool isRaised, string asked, string said)
    {
        var screen = ASeatScreen.Of(Room, AWorkshop.Mine with { HandIsRaised = isRaised, HasFloor = !isRaised });
        var page = OpenUnderItsTitle(screen);

        page.Find("button.main").Click();
        page.WaitForAssertion(() => Assert.Contains(Grains.Asked, one => one.Method == asked));
        await page.InvokeAsync(() => screen.Show(mine: AWorkshop.Mine));
        await page.InvokeAsync(() => screen.Show(Room with { Version = 12 }));

        Assert.Equal([said], Said);
    }

    [Fact]
    public async Task A_hand_that_the_facilitation_lowers_is_said_to_whoever_raised_it()
    {
        var screen = ASeatScreen.Of(Room, AWorkshop.Mine with { HandIsRaised = true });
        var page = OpenUnderItsTitle(screen);

        await page.InvokeAsync(() => screen.Show(mine: AWorkshop.Mine));

        Assert.Equal(["Votre main est baissée."], Said);
    }
}
