using FilageFuturs.Bench;

// The naive baseline blocks one thread a caller: it must not wait for the pool to grow.
ThreadPool.SetMinThreads(256, 256);

switch (args)
{
    case ["log"]:
        Console.WriteLine(await LogBench.Run());
        return 0;
    case ["groups"]:
        Console.WriteLine(GroupBench.Run());
        return 0;
    case ["replay"]:
        Console.WriteLine(await ReplayBench.Run());
        return 0;
    case ["bytes"]:
        Console.WriteLine(await BytesBench.Run());
        return 0;
    case ["gathering"]:
        Console.WriteLine(await GatheringBench.Run());
        return 0;
    default:
        Console.Error.WriteLine("What to measure? Names: log, groups, replay, bytes, gathering");
        return 1;
}
