using System.Data.Common;
using FilageFuturs.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>Somebody else decides at the same instant, again and again: what was asked is done whole, or not at all.</summary>
public sealed class OneAtATimeTests : IAsyncLifetime
{
    private readonly Desk _desk = new();

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task What_others_overtook_twice_is_done_once()
    {
        await using (var db = await _desk.Open())
        {
            Assert.True(await Found(db, overtaken: 2));
        }

        await using var after = await _desk.Open();
        Assert.Equal("Les Écluses", (await after.Organisations.SingleAsync()).Name);
    }

    [Fact]
    public async Task What_others_always_overtake_is_given_up_and_leaves_nothing_behind()
    {
        await using (var db = await _desk.Open())
        {
            await Assert.ThrowsAsync<OvertakenException>(() => Found(db, overtaken: int.MaxValue));
        }

        await using var after = await _desk.Open();
        Assert.Empty(await after.Organisations.ToListAsync());
    }

    private static Task<bool> Found(AccountsDb db, int overtaken)
    {
        var tries = 0;
        return db.Decide(async transaction =>
        {
            db.Organisations.Add(new() { Id = "ecluses", Name = "Les Écluses" });
            await db.SaveChangesAsync();
            if (tries++ < overtaken)
            {
                throw new OvertakenException();
            }

            await transaction.CommitAsync();
            return true;
        });
    }

    private sealed class OvertakenException() : DbException("Another transaction was first.")
    {
        public override bool IsTransient => true;
    }
}
