using Orleans.Runtime;

namespace FilageFuturs.Tests.Sessions;

/// <summary>A shelf looks at every workshop of an organisation, and opens hardly any.</summary>
[Collection(nameof(Cluster))]
public sealed class LookedAtTests(Cluster cluster)
{
    [Fact]
    public async Task A_shelf_of_many_workshops_reads_no_record()
    {
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var (room, ana) = await Shared();
            var before = cluster.Log.ReadingsOf(room.Id.Value);

            foreach (var (who, access) in new[] { (room.Facilitator, ReplayAccess.Named), (ana, ReplayAccess.Anonymous) })
            {
                Assert.NotNull(await cluster.Grains.Archive(room.Id).Look(who));
                Assert.Equal(access, await cluster.Grains.Replay(room.Id).AccessOf(who));
            }

            Assert.Equal(before, cluster.Log.ReadingsOf(room.Id.Value));
        }
    }

    [Fact]
    public async Task The_link_of_a_replay_still_opens_it()
    {
        var (room, _) = await Shared();
        var link = (await cluster.Grains.Replay(room.Id).SeeSharing(room.Facilitator))!.Link!.Value;

        Assert.Equal(ReplayAccess.Anonymous, await cluster.Grains.Replay(room.Id).AccessOf(link));
        Assert.Equal(ReplayAccess.None, await cluster.Grains.Replay(room.Id).AccessOf(room.Links.Wall));
        Assert.Equal(ReplayAccess.None, await cluster.Grains.Replay(room.Id).AccessOf(Secret.New()));
    }

    [Fact]
    public async Task A_workshop_that_was_only_looked_at_does_not_stay_awake_once_it_is_over()
    {
        var ((over, _), going) = (await Shared(), new OpenRoom(cluster));
        await going.Open();
        foreach (var room in new[] { over, going })
        {
            Assert.NotNull(await cluster.Grains.Archive(room.Id).Look(room.Facilitator));
            Assert.True(await IsAwake(room));
        }

        await cluster.Until(async () => !await IsAwake(over), TimeSpan.FromMinutes(3));

        Assert.True(await IsAwake(going));
        Assert.NotNull(await cluster.Grains.Archive(over.Id).Look(over.Facilitator));
    }

    [Fact]
    public async Task A_room_that_only_the_observatory_looked_at_does_not_stay_awake_either()
    {
        var (over, _) = await Shared();
        await cluster.Grains.Observatory(over.Id).Observe(over.Facilitator);
        Assert.True(await IsAwake(over));

        await cluster.Until(async () => !await IsAwake(over), TimeSpan.FromMinutes(3));

        Assert.False(await IsAwake(over));
    }

    private async Task<(OpenRoom Room, Secret Ana)> Shared()
    {
        var room = new OpenRoom(cluster);
        await room.Open(room.Opening with { Replay = ReplayPromise.Link });
        var ana = await room.Join("Ana");
        await room.GoTo(PhaseKind.DotVote);
        await OpenRoom.Accepted(cluster.Grains.Replay(room.Id).Share(room.Facilitator));
        await OpenRoom.Accepted(cluster.Grains.Session(room.Id).Close(room.Facilitator));
        return (room, ana);
    }

    private async Task<bool> IsAwake(OpenRoom room)
    {
        var session = cluster.Grains.Session(room.Id).GetGrainId();
        return (await cluster.Grains.GetGrain<IManagementGrain>(0).GetActiveGrains(session.Type)).Contains(session);
    }
}
