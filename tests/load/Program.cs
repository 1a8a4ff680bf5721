using FilageFuturs.Load;

if (args is not [var kind, var number] || !int.TryParse(number, out var count) || Trials.Of(kind) is not { } trial)
{
    Console.Error.WriteLine($"usage: faults.sh KIND [COUNT]; kinds: {string.Join(", ", Trials.Kinds)}");
    return 2;
}

return await trial(count) ? 0 : 1;
