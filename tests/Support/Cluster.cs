using FilageFuturs.Silo.Hosting;
using FilageFuturs.Silo.Kits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Orleans.TestingHost;

namespace FilageFuturs.Tests.Support;

/// <summary>One silo in this process, with a clock that tests move. Each test opens a session of its own.</summary>
public sealed class Cluster : IAsyncLifetime
{
    private InProcessTestCluster? _cluster;

    // What the witness reads is neither counted nor broken by a test.
    public Cluster()
    {
        var stored = new MemoryEventLog();
        (Log, Witness) = (new(stored), new(stored));
    }

    public FakeTimeProvider Clock { get; } = new(Moments.Start);

    public FaultyLog Log { get; }

    internal Witness Witness { get; }

    public IGrainFactory Grains => _cluster!.Client;

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<TimeProvider>(Clock);
            silo.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
            silo.Services.AddSingleton<IEventLog>(services => ActivatorUtilities.CreateInstance<GuardedEventLog>(services, Log));
            silo.Services.AddSingleton<IIncomingGrainCallFilter>(Witness);
            silo.Services.AddKits(folder: null);
            silo.Services.AddWorkshops(new(), links: new byte[32]);
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }

    /// <summary>Moves the clock second by second, letting timers ring, until the condition holds.</summary>
    public async Task Until(Func<Task<bool>> holds, TimeSpan atMost)
    {
        for (var waited = TimeSpan.Zero; !await holds(); waited += TimeSpan.FromSeconds(1))
        {
            Assert.True(waited <= atMost, "The condition never held.");
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    /// <summary>Waits for what happens by itself, moving the clock a little so that short timers ring.</summary>
    public async Task Soon(Func<Task<bool>> holds)
    {
        for (var waits = 0; !await holds(); waits++)
        {
            Assert.True(waits < 1000, "It never happened.");
            Clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }
}

[CollectionDefinition(nameof(Cluster))]
public sealed class ClusterCollection : ICollectionFixture<Cluster>;
