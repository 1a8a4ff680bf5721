using FilageFuturs.Tests.Support;

namespace FilageFuturs.ProcessTests;

/// <summary>Several silos share the workshops: one may die without anybody losing anything.</summary>
public sealed class ClusterTests(Postgres server) : IClassFixture<Postgres>
{
    private const int Kills = 4;
    private const int Seed = 20261126;

    [Fact]
    public async Task Silos_are_killed_in_turn_and_nothing_acknowledged_is_lost_or_doubled()
    {
        var random = new Random(Seed);
        var workshop = new Workshop();
        await using var cluster = await Cluster.Start(server);
        await using (var client = await cluster.Connect())
        {
            await workshop.Open(client.Grains);
        }

        for (var kill = 0; kill < Kills; kill++)
        {
            var victim = cluster.Silos[kill % cluster.Silos.Length];
            await using (var client = await cluster.Connect())
            {
                await Strike(victim, workshop, client.Grains, TimeSpan.FromMilliseconds(150 + random.Next(500)));
            }

            await Patience.For(() => IsReady(cluster.Web), "The web node never found the silo that is left.");
            await using (var witness = await cluster.Connect())
            {
                await Patience.For(() => Verified(workshop, witness.Grains), "The workshop never came back on the other silo.");
            }

            await victim.Start();
        }

        Assert.True(workshop.Acknowledged > Kills, "Hardly anything was written.");
    }

    // Somebody who is refused while the silo of before joins again stops writing: the blow falls on people at work.
    private static async Task Strike(WebProcess victim, Workshop workshop, IGrainFactory grains, TimeSpan after)
    {
        using var until = new CancellationTokenSource();
        var (writing, before) = (workshop.Write(grains, until.Token), workshop.Acknowledged);
        await Patience.For(
            () =>
            {
                writing = writing.IsCompleted ? workshop.Write(grains, until.Token) : writing;
                return Task.FromResult(workshop.Acknowledged > before);
            },
            "Nobody could write before the blow.");
        await Task.Delay(after, CancellationToken.None);
        await victim.Kill();
        await until.CancelAsync();
        await writing;
    }

    private static async Task<bool> IsReady(WebProcess web)
    {
        using var http = new HttpClient { BaseAddress = web.Address };
        using var answer = await http.GetAsync("sante/pret");
        return answer.IsSuccessStatusCode;
    }

    // What the dead silo held is refused until it is declared dead; what is lost or doubled fails at once.
    private static async Task<bool> Verified(Workshop workshop, IGrainFactory grains)
    {
        try
        {
            await workshop.Verify(grains);
            return true;
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            return false;
        }
    }
}
