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
    public async Task Accounts_whose_house_ended_while_it_made_their_tables_are_founded_at_the_next_start()
    {
        await using var desk = new Desk();
        await desk.Founding.Key;
        await using (var db = await desk.Open())
        {
            await db.Database.ExecuteSqlAsync($"create table if not exists __EFMigrationsLock (Id integer primary key, Timestamp text not null)");
            await db.Database.ExecuteSqlAsync($"insert into __EFMigrationsLock values (1, '2026-11-26 08:59:59')");
        }

        await desk.Restarts().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Single(await Invitations(desk));
    }

    [Fact]
    public async Task Accounts_whose_house_ended_before_their_first_table_are_founded_at_the_next_start()
    {
        await using var desk = new Desk();
        await using (var db = await desk.Open())
        {
            // Opened without waiting: nothing is founded yet.
            db.Database.ExecuteSql($"create table __EFMigrationsLock (Id integer primary key, Timestamp text not null)");
            db.Database.ExecuteSql($"insert into __EFMigrationsLock values (1, '2026-11-26 08:59:59')");
        }

        await desk.Founding.Key.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Single(await Invitations(desk));
        await using var founded = await desk.Open();
        Assert.Equal(["wal"], await founded.Database.SqlQuery<string>($"select journal_mode as Value from pragma_journal_mode").ToListAsync());
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
