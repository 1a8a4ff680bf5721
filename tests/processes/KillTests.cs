namespace FilageFuturs.ProcessTests;

public sealed class KillTests
{
    private const int Kills = 6;
    private const int Seed = 20260312;

    /// <summary>kill -9 while everybody writes: every acknowledged word, dot and phase is there, and the clock goes on.</summary>
    [Fact]
    public async Task Kills_in_a_row_lose_nothing_that_was_acknowledged()
    {
        var random = new Random(Seed);
        var workshop = new Workshop();
        await using var process = new WebProcess();
        await process.Start();
        await using (var client = await Client.Connect(process.Gateway))
        {
            await workshop.Open(client.Grains);
        }

        for (var kill = 0; kill < Kills; kill++)
        {
            await using (var client = await Client.Connect(process.Gateway))
            {
                using var until = new CancellationTokenSource();
                var before = workshop.Acknowledged;
                var writing = workshop.Write(client.Grains, until.Token);
                await Patience.For(() => Task.FromResult(workshop.Acknowledged > before), "Nothing was written.");
                await Task.Delay(TimeSpan.FromMilliseconds(150 + random.Next(500)), CancellationToken.None);
                await process.Kill();
                await until.CancelAsync();
                await writing;
            }

            await process.Start();
            await using var witness = await Client.Connect(process.Gateway);
            await workshop.Verify(witness.Grains);
        }

        Assert.True(workshop.Acknowledged > Kills, "Hardly anything was written.");
    }
}
