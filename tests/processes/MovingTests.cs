using FilageFuturs.Tests.Support;

namespace FilageFuturs.ProcessTests;

/// <summary>The product moves from its folder into PostgreSQL and back, in the middle of a workshop.</summary>
public sealed class MovingTests(Postgres server) : IClassFixture<Postgres>
{
    private static readonly TimeSpan Writing = TimeSpan.FromMilliseconds(800);

    [Fact]
    public async Task A_workshop_goes_on_in_PostgreSQL_and_back_in_a_folder_with_the_same_links()
    {
        var database = await server.Database();
        var workshop = new Workshop();
        await using var house = new WebProcess();
        await house.Start();
        await Live(house, workshop, isNew: true);
        await house.Kill();

        var moved = await house.Run("--move", "postgres", "--Postgres:Connection", database);
        Moved(moved);
        Assert.Contains($"find \"{house.Data}/\" -mindepth 1 -delete", moved.Said, StringComparison.Ordinal);
        await using var shared = new WebProcess(new Dictionary<string, string>
        {
            ["EventLog__Store"] = "postgres",
            ["Postgres__Connection"] = database,
            ["Links__Key"] = await KeyOf(house),
        });
        await shared.Start();
        await Live(shared, workshop);
        await shared.Kill();

        await using var back = new WebProcess();
        Moved(await back.Run("--move", "sqlite", "--Postgres:Connection", database, "--Links:Key", await KeyOf(house)));
        await back.Start();
        await Live(back, workshop);
    }

    [Fact]
    public async Task A_house_that_runs_is_not_moved_and_says_why()
    {
        await using var house = new WebProcess();
        await house.Start();

        var (code, said) = await house.Run("--move", "postgres", "--Postgres:Connection", await server.Database());

        Assert.Equal(1, code);
        Assert.Contains(house.Data, said, StringComparison.Ordinal);
    }

    private static async Task Live(WebProcess house, Workshop workshop, bool isNew = false)
    {
        await using var client = await Client.Connect(house.Gateway);
        await (isNew ? workshop.Open(client.Grains) : workshop.Verify(client.Grains));
        using var until = new CancellationTokenSource();
        var (before, writing) = (workshop.Acknowledged, workshop.Write(client.Grains, until.Token));
        await Patience.For(() => Task.FromResult(workshop.Acknowledged > before), "Nothing was written.");
        await Task.Delay(Writing);
        await until.CancelAsync();
        await writing;
        await workshop.Verify(client.Grains);
    }

    private static async Task<string> KeyOf(WebProcess house) =>
        Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(house.Data, "links.key")));

    private static void Moved((int Code, string Said) run) => Assert.True(run.Code is 0, run.Said);
}
