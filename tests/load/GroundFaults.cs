using System.Diagnostics;

namespace FilageFuturs.Load;

/// <summary>The disk of the log is full for a while. A supervisor starts a server again that gave up.</summary>
internal sealed class FullDisk(SmallDisk disk, Postgres? server = null) : IFault
{
    private static readonly TimeSpan While = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan GivingUp = TimeSpan.FromSeconds(1);

    public async Task<long> Strike(int rank, Func<long, Task> answered)
    {
        await disk.Fill();
        await Task.Delay(While);
        disk.Empty();
        var since = Stopwatch.GetTimestamp();
        if (server is not null)
        {
            await Task.Delay(GivingUp);
            await server.StartIfItGaveUp();
        }

        return since;
    }
}

/// <summary>The silos no longer hear each other for longer than they wait. A supervisor starts again what gave up.</summary>
internal sealed class CutNetwork(PrivateNetwork network, Cluster cluster) : IFault
{
    private static readonly TimeSpan While = TimeSpan.FromSeconds(15);

    public async Task<long> Strike(int rank, Func<long, Task> answered)
    {
        await network.Cut();
        await Task.Delay(While);
        await network.Mend();
        var since = Stopwatch.GetTimestamp();
        foreach (var silo in cluster.Silos.Where(silo => !silo.IsRunning))
        {
            await silo.Kill();
            await silo.Start();
        }

        return since;
    }
}

/// <summary>The clock of one silo is an hour ahead, then an hour late, then right again.</summary>
internal sealed class WrongClock(ImmutableArray<ThrownClock> clocks) : IFault
{
    private static readonly TimeSpan While = TimeSpan.FromSeconds(15);

    public async Task<long> Strike(int rank, Func<long, Task> answered)
    {
        var clock = clocks[rank % clocks.Length];
        clock.Throw(TimeSpan.FromHours(1));
        await Task.Delay(While);
        clock.Throw(TimeSpan.FromHours(-1));
        await Task.Delay(While);
        clock.Throw(TimeSpan.Zero);
        return Stopwatch.GetTimestamp();
    }
}
