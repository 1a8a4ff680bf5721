using System.Diagnostics;
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
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string? _kits;
    private InProcessTestCluster? _cluster;

    public Cluster()
        : this(new MemoryEventLog(), kits: null)
    {
    }

    /// <param name="stored">What a cluster before this one left.</param>
    /// <param name="kits">The operator's folder.</param>
    internal Cluster(MemoryEventLog stored, string? kits)
    {
        // What the witness reads is neither counted nor broken by a test.
        (Log, Witness) = (new(stored), new(stored));
        _kits = kits;
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
            silo.Services.AddKits(_kits);
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
        for (var waited = TimeSpan.Zero; waited <= atMost; waited += TimeSpan.FromSeconds(1))
        {
            if (await holds())
            {
                return;
            }

            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await Settles(holds);
    }

    /// <summary>Waits for what has rung already: the clock stands, and whoever heard it acts in a time that is not its own.</summary>
    public static async Task Settles(Func<Task<bool>> holds)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, "The condition never held.");
            await Task.Delay(TimeSpan.FromMilliseconds(10));
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
