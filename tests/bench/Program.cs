using FilageFuturs.Bench;
using FilageFuturs.Bench.Contract;

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
    case ["store"]:
        Console.WriteLine(await LogBench.Stores());
        return 0;
    case ["cold"]:
        Console.WriteLine(await ColdBench.Run());
        return 0;
    case ["scale"]:
        Console.WriteLine(await ScaleBench.Run());
        return 0;
    case ["weight"]:
        Console.WriteLine(await WeightBench.Run());
        return 0;
    case ["circuits"]:
        Console.WriteLine(await CircuitsBench.Hold());
        return 0;
    case ["fanout", .. var parts]:
        Console.WriteLine(await FanoutBench.Run(parts));
        return 0;
    case ["contract", var scenario]:
        Console.WriteLine(await Driver.Run(scenario));
        return 0;
    default:
        Console.Error.WriteLine(
            "What to measure? Names: log, store, groups, replay, bytes, gathering, fanout, circuits, cold, scale, weight");
        return 1;
}
