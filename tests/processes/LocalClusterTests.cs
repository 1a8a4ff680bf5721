using System.Net;
using Microsoft.Playwright;

namespace FilageFuturs.ProcessTests;

/// <summary>A cluster is upgraded piece by piece while people are in it.</summary>
[Long]
public sealed class LocalClusterTests : IDisposable
{
    private readonly OtherBuild _later = OtherBuild.Of(LocalCluster.Build);

    public void Dispose() => _later.Dispose();

    [Fact]
    public async Task Everything_is_restarted_in_turn_under_people_who_write_and_nothing_is_left_when_it_stops()
    {
        await using var cluster = new LocalCluster();
        await cluster.Start();
        await IsServed(cluster);
        await using var client = await cluster.Connect();
        var others = new Workshop();
        await others.Open(client.Grains);
        using var until = new CancellationTokenSource();
        var writing = WriteOn(others, client.Grains, until.Token);
        var workshop = new OpenWorkshop(cluster.Connect);
        await workshop.Open();
        await using (var page = await OpenPage.Join(cluster.Address + workshop.Invitation, "Ana"))
        {
            await workshop.GoToTheCard();
            await page.Page.EvaluateAsync("document.documentElement.dataset.avant = 'oui'");
            foreach (var (node, rank) in LocalCluster.Nodes.Select((node, rank) => (node, rank)))
            {
                await GoesOn(cluster, workshop, page, node, rank, others);
            }

            // Another page went on with the same screen: nobody saw a page load.
            Assert.Equal("oui", await page.Page.EvaluateAsync<string>("document.documentElement.dataset.avant"));
            await IsServed(cluster);
            await IsDrawnByTheLater(cluster, workshop, page);
        }

        await until.CancelAsync();
        await writing;
        await others.Verify(client.Grains);
        Assert.Equal((2L, 0L), await cluster.Left());
        await cluster.Stop();
        Assert.Empty(cluster.Running());
        Assert.Equal(1, (await cluster.Status()).Code);
    }

    private async Task GoesOn(LocalCluster cluster, OpenWorkshop workshop, OpenPage page, string node, int rank, Workshop others)
    {
        var words = $"Une lampe, une échelle, un rideau : {rank}";
        await page.Field.FillAsync(words);
        var before = others.Acknowledged;
        await (node is "web-2" ? cluster.Upgrade(node, _later.Folder) : cluster.Restart(node));
        Assert.True(others.Acknowledged > before, $"Nobody wrote anything while {node} came back.");
        await page.HasTyped(words);
        await Assertions.Expect(page.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = OpenPage.Patience });
        await page.Sends(words);
        Assert.Equal(rank + 1, await workshop.StoredNotes());
        await Patience.For(async () => await workshop.PresenceOfTheOne() is Presence.Online, $"After {node} the seat stayed grey.");
        foreach (var one in LocalCluster.Nodes)
        {
            await Patience.For(() => cluster.IsReady(one), $"After {node}, {one} is not ready.");
        }
    }

    // The last node of before hands the page to one with other scripts: it loads itself once, to the same seat and the same words.
    private async Task IsDrawnByTheLater(LocalCluster cluster, OpenWorkshop workshop, OpenPage page)
    {
        const string Words = "Une affiche qui se corrige elle-même";
        var before = await workshop.StoredNotes();
        await page.Types(Words);
        await page.IsFreshAfter(() => cluster.Upgrade("web-1", _later.Folder));
        await page.HasTyped(Words);
        await page.Sends(Words);
        Assert.Equal(before + 1, await workshop.StoredNotes());
    }

    private static async Task IsServed(LocalCluster cluster)
    {
        using var http = new HttpClient { BaseAddress = cluster.Address };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var landing = await http.GetAsync("");
        Assert.Equal(HttpStatusCode.OK, landing.StatusCode);
        Assert.Matches("futurs_noeud=web-[12]; Path=/; HttpOnly; SameSite=Lax", string.Join(' ', landing.Headers.GetValues("Set-Cookie")));
        using var opening = await http.GetAsync(cluster.OpeningLink);
        Assert.Equal(HttpStatusCode.OK, opening.StatusCode);
        using var probe = await http.GetAsync("sante/pret");
        Assert.Equal(HttpStatusCode.NotFound, probe.StatusCode);
    }

    // What was on its way to a silo that leaves may be refused: it is written again.
    private static async Task WriteOn(Workshop workshop, IGrainFactory grains, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            await workshop.Write(grains, until);
            await Task.Yield();
        }
    }
}
