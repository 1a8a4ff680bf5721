using FilageFuturs.Kits;
using FilageFuturs.Sessions;
using FilageFuturs.Silo.Kits;
using FilageFuturs.Silo.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace FilageFuturs.Tests.Kits;

public sealed class KitGrainTests
{
    [Fact]
    public async Task A_kit_is_asked_for_by_its_name()
    {
        await using var cluster = await Deployed();

        Assert.Equal(7, (await cluster.Client.Kit(KnownKits.QuelsFuturs).See())?.Phases.Length);
        Assert.Null(await cluster.Client.Kit("inconnu").See());
    }

    [Fact]
    public async Task Ours_is_there_for_whoever_opens_while_half_a_megabyte_of_another_is_read()
    {
        await using var cluster = await Deployed();

        var read = cluster.Client.Kit("venu-d-ailleurs").Read($"{{\"phases\":[{string.Join(',', Enumerable.Repeat(0, 250_000))}]}}");

        Assert.NotNull(await cluster.Client.Kit(KnownKits.QuelsFuturs).See());
        Assert.Equal(KitFaultReason.TooMuch, Assert.Single((await read).Faults).Reason);
    }

    private static async Task<InProcessTestCluster> Deployed()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSiloHost((_, silo) => silo.Services.AddKits(null)
            .AddSingleton<IEventLog>(new MemoryEventLog())
            .AddMetrics()
            .AddSingleton<SessionMetrics>());
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }
}
