using Microsoft.Playwright;

namespace FilageFuturs.ProcessTests;

public sealed class SurvivingPageTests
{
    private const string Words = "Une lampe qu’on se passe de main en main";

    private readonly SessionId _id = SessionId.New();
    private Links _links = null!;

    /// <summary>The process dies while somebody types: the page comes back by itself to its seat, its clock and its words.</summary>
    [Fact]
    public async Task A_page_comes_back_with_its_typed_text_after_the_process_was_killed()
    {
        await using var process = new WebProcess();
        await process.Start();
        await Open(process);
        await using var page = await OpenPage.Join($"{process.Address}e/{_id}/{_links.Participants.Text}", "Ana");
        await GoToTheCard(process);
        await page.Field.FillAsync(Words);

        await process.Kill();
        await process.Start();

        await page.HasTyped(Words);
        await page.Page.Locator("main[data-ready='true']").WaitForAsync();
        await Assertions.Expect(page.Page.Locator(".minuterie").First).Not.ToBeEmptyAsync();
        await page.Field.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator(".note.moi", new() { HasText = Words })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Page.Locator(".attend")).ToHaveCountAsync(0);
        await IsStored(process);
    }

    private Secret Facilitator => _links.Facilitator!.Value;

    private async Task Open(WebProcess process)
    {
        await using var client = await Client.Connect(process.Gateway);
        var opened = await client.Grains.Session(_id).Open(new(
            "opening", KnownKits.QuelsFuturs, "Pannes", null, [], 4, 1, 4, null, IsRehearsal: false));
        _links = opened.Links!;
    }

    private async Task GoToTheCard(WebProcess process)
    {
        await using var client = await Client.Connect(process.Gateway);
        var phases = client.Grains.Phases(_id);
        var kit = (await client.Grains.Session(_id).SeeKit(Facilitator))!;
        await phases.Start(Facilitator);
        foreach (var phase in kit.Phases.TakeWhile(phase => phase.Kind is not PhaseKind.CardBoard))
        {
            Assert.Equal(Refusal.None, (await phases.Next(Facilitator, phase.Id)).Refusal);
        }
    }

    private async Task IsStored(WebProcess process)
    {
        await using var client = await Client.Connect(process.Gateway);
        var console = (await client.Grains.Session(_id).SeeConsole(Facilitator))!;
        Assert.Equal(1, console.Boards.Sum(board => board.Notes));
    }
}
