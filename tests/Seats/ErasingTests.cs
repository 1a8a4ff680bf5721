using FilageFuturs.Tests.Boards;
using FilageFuturs.Tests.EventLog;

namespace FilageFuturs.Tests.Seats;

/// <summary>When « effacé » is said, and what becomes of an erasure that the store cut short.</summary>
[Collection(nameof(Cluster))]
public sealed class ErasingTests(Cluster cluster) : IAsyncLifetime
{
    private readonly GroupAtWork _group = new(cluster);

    private Secret Ana => _group.Members[0];

    private Secret Bilal => _group.Members[1];

    private ISessionSeats Seats => cluster.Grains.Seats(_group.Room.Id);

    public async Task InitializeAsync()
    {
        await _group.Begin();
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Neither_the_person_nor_the_room_waits_while_the_store_tidies_up()
    {
        cluster.Log.HoldTidying();
        try
        {
            await OpenRoom.Accepted(Seats.EraseMe(Ana));

            Assert.False(await TheLogHolds("La pluie"));
            await OpenRoom.Accepted(_group.Write(Bilal, "n2", "Le pain"));
        }
        finally
        {
            cluster.Log.LetTidy();
        }
    }

    [Fact]
    public async Task The_store_is_tidied_up_behind_an_erasure()
    {
        var before = cluster.Log.Tidyings;

        await OpenRoom.Accepted(Seats.EraseMe(Ana));

        await cluster.Soon(() => Task.FromResult(cluster.Log.Tidyings > before));
    }

    [Fact]
    public async Task An_erasure_that_was_cut_short_is_not_said_to_be_done_and_is_finished_by_whoever_asks_next()
    {
        cluster.Log.FailNextErasure();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Seats.EraseMe(Ana));
        Assert.True(await TheLogHolds("La pluie"));

        await _group.Room.See();

        Assert.False(await TheLogHolds("La pluie"));
    }

    [Fact]
    public async Task A_room_goes_on_while_the_store_does_not_let_it_finish_an_erasure_and_shows_nothing_of_it()
    {
        cluster.Log.FailNextErasure();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Seats.EraseMe(Ana));
        cluster.Log.FailNextErasure();

        Assert.Single((await _group.Room.See()).People, person => person.Name is null);
        Assert.Null((await _group.SeeCell(Bilal)).Notes[0].Text);
        await _group.Room.See();

        Assert.False(await TheLogHolds("La pluie"));
    }

    private async Task<bool> TheLogHolds(string words) => (await cluster.Log.ReadAll(_group.Room.Id.Value))
        .Exists(stored => stored.Words?.Contains(words, StringComparison.Ordinal) is true);
}
