using FilageFuturs.Tests.Gatherings;
using Orleans.Runtime;

namespace FilageFuturs.Tests.Sessions;

/// <summary>Anybody may ask, by an address of their own making: the memory does not fill for that.</summary>
[Collection(nameof(Cluster))]
public sealed class VacancyTests(Cluster cluster)
{
    [Fact]
    public async Task Replays_gatherings_and_kits_that_nobody_made_do_not_stay_awake_for_having_been_asked_for()
    {
        var asked = await AskFor(SessionId.New(), "un-kit-que-personne-n-a-ecrit");

        Assert.Equal(3, await Awake(asked));
        await cluster.Soon(async () => await Awake(asked) == 0);
    }

    [Fact]
    public async Task Those_that_somebody_made_stay_awake()
    {
        var gathering = await new OpenGathering(cluster).Open();
        var made = await AskFor(gathering.Id, KnownKits.QuelsFuturs);
        var nobodys = await AskFor(SessionId.New(), "un-autre-kit-que-personne-n-a-ecrit");

        await cluster.Soon(async () => await Awake(nobodys) == 0);

        Assert.Equal(3, await Awake(made));
    }

    [Fact]
    public async Task A_gathering_asked_for_before_it_is_opened_opens_and_stays()
    {
        var gathering = new OpenGathering(cluster);
        await AskFor(gathering.Id, KnownKits.QuelsFuturs);
        await gathering.Open();
        var nobodys = await AskFor(SessionId.New(), "un-dernier-kit-que-personne-n-a-ecrit");

        await cluster.Soon(async () => await Awake(nobodys) == 0);

        Assert.Equal(1, await Awake([gathering.Grain.GetGrainId()]));
    }

    private async Task<ImmutableArray<GrainId>> AskFor(SessionId session, string name)
    {
        var (replay, gathering, kit) = (cluster.Grains.Replay(session), cluster.Grains.Gathering(session), cluster.Grains.Kit(name));
        await replay.AccessOf(Secret.New());
        await gathering.MaySeeMerged(Secret.New());
        await kit.SeeLine(null);
        return [replay.GetGrainId(), gathering.GetGrainId(), kit.GetGrainId()];
    }

    private async Task<int> Awake(ImmutableArray<GrainId> grains)
    {
        var (awake, silo) = (0, cluster.Grains.GetGrain<IManagementGrain>(0));
        foreach (var grain in grains)
        {
            awake += (await silo.GetActiveGrains(grain.Type)).Contains(grain) ? 1 : 0;
        }

        return awake;
    }
}
