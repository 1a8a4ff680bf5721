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
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSiloHost((_, silo) => silo.Services.AddKits(null)
            .AddSingleton<IEventLog>(new MemoryEventLog())
            .AddMetrics()
            .AddSingleton<SessionMetrics>());
        await using var cluster = builder.Build();
        await cluster.DeployAsync();

        Assert.Equal(7, (await cluster.Client.Kit(KnownKits.QuelsFuturs).See())?.Phases.Length);
        Assert.Null(await cluster.Client.Kit("inconnu").See());
    }
}
