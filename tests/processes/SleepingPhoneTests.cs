using Microsoft.Playwright;

namespace FilageFuturs.ProcessTests;

public sealed class SleepingPhoneTests
{
    private const string Words = "Le silence entre deux répliques";
    private const string More = " et la lumière qui baisse";
    private const int ShortSleep = 40;

    /// <summary>Long enough for the server to notice and for the seat to grey; « tests/load/sleep.sh » sleeps for five real minutes.</summary>
    private static TimeSpan Sleep =>
        TimeSpan.FromSeconds(int.TryParse(Environment.GetEnvironmentVariable("SLEEP_SECONDS"), out var seconds) ? seconds : ShortSleep);

    [Fact]
    public async Task A_phone_that_slept_comes_back_to_its_seat_with_its_typed_text()
    {
        await using var process = new WebProcess();
        await process.Start();
        await using var network = new Relay(process.Port);
        var workshop = new OpenWorkshop(() => Client.Connect(process.Gateway));
        await workshop.Open();
        await using var page = await OpenPage.Join(network.Address + workshop.Invitation, "Ana");
        await workshop.GoToTheCard();
        await page.Field.FillAsync(Words);

        var phone = await page.Page.Context.NewCDPSessionAsync(page.Page);
        network.Sleep();
        await phone.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        await Task.Delay(Sleep);
        Assert.NotEqual(Presence.Online, await workshop.PresenceOfTheOne());

        await network.Wake();
        await phone.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
        await page.HasTyped(Words);
        await Assertions.Expect(page.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = OpenPage.Patience });
        await page.Page.Locator("main[data-ready='true']").WaitForAsync();
        await page.Field.PressSequentiallyAsync(More);
        await page.Sends(Words + More);
        Assert.Equal(1, await workshop.StoredNotes());
        Assert.Equal(Presence.Online, await workshop.PresenceOfTheOne());
    }
}
