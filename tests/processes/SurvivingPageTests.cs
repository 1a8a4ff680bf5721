using Microsoft.Playwright;

namespace FilageFuturs.ProcessTests;

[Long]
public sealed class SurvivingPageTests
{
    private const string Words = "Une lampe qu’on se passe de main en main";

    // Chrome before 119, Safari before 17.4. The page does not count its answers either, which brings back any other after a while.
    private const string IsOfAnOlderBrowser =
        """
        delete Promise.withResolvers;
        const often = setInterval;
        globalThis.setInterval = (task, pause, ...more) => pause < 20_000 ? often(task, pause, ...more) : 0;
        """;

    /// <summary>The process dies while somebody types: the page comes back by itself to its seat, its clock and its words.</summary>
    [Fact]
    public async Task A_page_comes_back_with_its_typed_text_after_the_process_was_killed()
    {
        await using var process = new WebProcess();
        var (workshop, page) = await SomebodyTypes(process);
        await using var open = page;

        await page.IsFreshAfter(async () =>
        {
            await process.Kill();
            await process.Start();
        });

        await page.HasTyped(Words);
        await Assertions.Expect(page.Page.Locator(".minuterie").First).Not.ToBeEmptyAsync();
        await page.Sends(Words);
        Assert.Equal(1, await workshop.StoredNotes());
    }

    [Fact]
    public async Task A_page_in_an_older_browser_comes_back_as_soon_as_any_other()
    {
        await using var process = new WebProcess();
        var (_, page) = await SomebodyTypes(process, IsOfAnOlderBrowser);
        await using var open = page;

        await page.IsFreshAfter(async () =>
        {
            await process.Kill();
            await process.Start();
        });

        await page.HasTyped(Words);
    }

    [Fact]
    public async Task Words_sent_while_the_process_is_dead_leave_by_themselves_when_it_is_back()
    {
        await using var process = new WebProcess();
        var (workshop, page) = await SomebodyTypes(process);
        await using var open = page;

        await page.IsFreshAfter(async () =>
        {
            await process.Kill();
            await Assertions.Expect(page.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
            await page.Field.PressAsync("Enter");
            await Assertions.Expect(page.Page.Locator(".attend")).ToHaveCountAsync(1);
            await process.Start();
        });

        await page.HasWritten(Words);
        Assert.Equal(1, await workshop.StoredNotes());
    }

    [Fact]
    public async Task Words_sent_to_a_process_that_did_not_hear_them_any_more_leave_again_when_it_is_back()
    {
        await using var process = new WebProcess();
        var (workshop, page) = await SomebodyTypes(process);
        await using var open = page;

        await page.IsFreshAfter(async () =>
        {
            await process.Signal("STOP");
            await page.Field.PressAsync("Enter");
            await process.Kill();
            await process.Start();
        });

        await page.HasWritten(Words);
        Assert.Equal(1, await workshop.StoredNotes());
    }

    private static async Task<(OpenWorkshop Workshop, OpenPage Page)> SomebodyTypes(WebProcess process, string? before = null)
    {
        await process.Start();
        var workshop = new OpenWorkshop(() => Client.Connect(process.Gateway));
        await workshop.Open();
        var page = await OpenPage.Join(process.Address + workshop.Invitation, "Ana", () => process.Said, before);
        await workshop.GoToTheCard();
        await page.Types(Words);
        return (workshop, page);
    }
}
