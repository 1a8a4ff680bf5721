using System.Collections.Concurrent;
using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>A room takes its results out of the merged ones, or gives them back, from one of its consoles.</summary>
[Collection(nameof(Cluster))]
public sealed class CountedResultsTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    [Fact]
    public async Task Its_other_consoles_are_told_though_nothing_happens_in_the_room_and_those_of_other_rooms_are_not()
    {
        await _gathering.Open();
        var (lille, amiens) = (_gathering.Rooms[0], _gathering.Rooms[1]);
        var facilitator = await _gathering.FacilitatorOf(lille);
        var (here, elsewhere) = (await Listen(lille), await Listen(amiens));
        var before = (await _gathering.Look(lille)).Version;

        await Accepted(_gathering.Grain.WithdrawResults(facilitator, lille, isWithdrawn: true));
        await Cluster.Settles(() => Task.FromResult(here.Told is 1));
        await Accepted(_gathering.Grain.WithdrawResults(facilitator, lille, isWithdrawn: false));
        await Cluster.Settles(() => Task.FromResult(here.Told is 2));

        Assert.Equal(before, (await _gathering.Look(lille)).Version);
        Assert.Equal(0, elsewhere.Told);
        GC.KeepAlive((here, elsewhere));
    }

    [Fact]
    public async Task Who_does_not_conduct_tells_its_consoles_nothing()
    {
        await _gathering.Open();
        var lille = _gathering.Rooms[0];
        var facilitator = await _gathering.FacilitatorOf(lille);
        var here = await Listen(lille);

        await cluster.Grains.Tied(lille).HearOfResults(facilitator);
        await Accepted(_gathering.Grain.WithdrawResults(facilitator, lille, isWithdrawn: true));

        await Cluster.Settles(() => Task.FromResult(here.Told > 0));
        Assert.Equal(1, here.Told);
        GC.KeepAlive(here);
    }

    private async Task<Ears> Listen(SessionId room)
    {
        var ears = new Ears();
        await cluster.Grains.Session(room).Watch(
            "node", cluster.Grains.CreateObjectReference<ISessionWatcher>(ears), [], hasFacilitator: true);
        return ears;
    }

    private sealed class Ears : ISessionWatcher
    {
        private readonly ConcurrentQueue<Notice> _notices = [];

        /// <summary>How often what the facilitation sees changed, and nothing else; who comes and goes changes the room.</summary>
        public int Told => _notices.Count(notice => notice is { Console: true, Room: false });

        public Task Changed(Notice notice)
        {
            _notices.Enqueue(notice);
            return Task.CompletedTask;
        }
    }
}
