using System.Diagnostics;

namespace FilageFuturs.Load;

/// <summary>Something that breaks and is mended, while people write.</summary>
internal interface IFault
{
    /// <param name="rank">How many times it struck before.</param>
    /// <param name="answered">Waits until everybody was answered after a moment.</param>
    /// <returns>The moment when whatever broke began to start again.</returns>
    Task<long> Strike(int rank, Func<long, Task> answered);
}

/// <summary>SIGKILL to a silo. It stays dead until the other one has taken its rooms.</summary>
internal sealed class DeadSilo(Cluster cluster) : IFault
{
    public async Task<long> Strike(int rank, Func<long, Task> answered)
    {
        var victim = cluster.Silos[rank % cluster.Silos.Length];
        await victim.Kill();
        await answered(Stopwatch.GetTimestamp());
        var since = Stopwatch.GetTimestamp();
        await victim.Start();
        return since;
    }
}

/// <summary>SIGKILL, and a supervisor that starts it again at once.</summary>
internal sealed class DeadWeb(ImmutableArray<WebProcess> webs) : IFault
{
    public async Task<long> Strike(int rank, Func<long, Task> answered)
    {
        var victim = webs[rank % webs.Length];
        await victim.Kill();
        var since = Stopwatch.GetTimestamp();
        await victim.Start();
        return since;
    }
}

/// <summary>SIGKILL to PostgreSQL, and its restart.</summary>
internal sealed class DeadServer(Postgres server) : IFault
{
    public async Task<long> Strike(int rank, Func<long, Task> answered)
    {
        await server.Kill();
        var since = Stopwatch.GetTimestamp();
        await server.Start();
        return since;
    }
}

/// <summary>A process stands still for twenty seconds, then goes on as if nothing had been. A supervisor starts it again if it gave up.</summary>
internal sealed class Frozen(ImmutableArray<WebProcess> processes) : IFault
{
    private static readonly TimeSpan Ice = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Thaw = TimeSpan.FromSeconds(8);

    public async Task<long> Strike(int rank, Func<long, Task> answered)
    {
        var victim = processes[rank % processes.Length];
        await victim.Signal("STOP");
        await Task.Delay(Ice);
        var since = Stopwatch.GetTimestamp();
        await victim.Signal("CONT");
        for (var wait = Stopwatch.StartNew(); wait.Elapsed < Thaw && victim.IsRunning;)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        if (!victim.IsRunning)
        {
            await victim.Kill();
            await victim.Start();
        }

        return since;
    }
}

/// <summary>Every process in turn is asked to stop, and started again.</summary>
internal sealed class Rolling(Cluster cluster) : IFault
{
    public async Task<long> Strike(int rank, Func<long, Task> answered)
    {
        var since = Stopwatch.GetTimestamp();
        foreach (var one in cluster.Silos.Concat(cluster.Webs))
        {
            await one.Stop();
            await one.Start();
            await answered(Stopwatch.GetTimestamp());
        }

        return since;
    }
}

/// <summary>Everything dies at once and starts again on other addresses.</summary>
internal sealed class Moved(Cluster cluster, Theatre theatre) : IFault
{
    public async Task<long> Strike(int rank, Func<long, Task> answered)
    {
        var since = Stopwatch.GetTimestamp();
        await cluster.Move();
        await theatre.ConnectAgain();
        return since;
    }
}
