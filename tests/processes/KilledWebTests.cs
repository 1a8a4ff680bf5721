namespace FilageFuturs.ProcessTests;

/// <summary>A web node of a cluster dies under somebody who writes: the other one takes the page over.</summary>
[Long]
public sealed class KilledWebTests
{
    private const string Words = "Un décor qui se plie dans une valise";

    [Fact]
    public async Task Words_sent_to_a_web_node_that_did_not_hear_them_any_more_leave_again_through_the_other_one()
    {
        await using var cluster = new LocalCluster();
        await cluster.Start();
        var workshop = new OpenWorkshop(cluster.Connect);
        await workshop.Open();
        await using var page = await OpenPage.Join(cluster.Address + workshop.Invitation, "Ana");
        await workshop.GoToTheCard();
        await page.Types(Words);
        var node = await NodeOf(page);

        await page.IsFreshAfter(async () =>
        {
            await cluster.Signal(node, "STOP");
            await page.Field.PressAsync("Enter");
            await cluster.Signal(node, "KILL");
        });

        await page.HasWritten(Words);
        Assert.Equal(1, await workshop.StoredNotes());
        await Patience.For(async () => await workshop.PresenceOfTheOne() is Presence.Online, "The seat stayed grey.");
        Assert.False(await cluster.IsReady(node));
        Assert.NotEqual(node, await NodeOf(page));
    }

    // What nginx lets the browser keep of it.
    private static async Task<string> NodeOf(OpenPage page) =>
        (await page.Page.Context.CookiesAsync()).Single(cookie => cookie.Name is "futurs_noeud").Value;
}
