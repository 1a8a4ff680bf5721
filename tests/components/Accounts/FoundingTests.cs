using FilageFuturs.Tests.Support;
using FilageFuturs.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.ComponentTests.Accounts;

public sealed class FoundingTests(Postgres server) : IClassFixture<Postgres>
{
    [Fact]
    public async Task Who_comes_before_the_accounts_are_founded_finds_them_founded_once()
    {
        await using var desk = new Desk();

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Invitations(desk)));

        Assert.All(found, invitations => Assert.Single(invitations));
        Assert.Equal((await desk.Founding.Key)!.Value.Hash, Assert.Single(await Invitations(desk)).Hash);
    }

    [Fact]
    public async Task A_house_of_its_own_opens_its_door_before_its_accounts()
    {
        await using var desk = new Desk();

        await desk.Start.StartAsync(default);

        Assert.False(desk.Founding.Key.IsCompleted);
        await desk.Founding.Key;
    }

    [Fact]
    public async Task A_house_that_shares_its_accounts_founds_them_before_it_opens()
    {
        await using var desk = new Desk("--EventLog:Store=postgres", $"--Postgres:Connection={await server.Database()}");

        await desk.Start.StartAsync(default);

        Assert.True(desk.Founding.Key.IsCompletedSuccessfully);
    }

    private static async Task<List<Invitation>> Invitations(Desk desk)
    {
        await using var db = await desk.Open();
        return await db.Invitations.ToListAsync();
    }
}
