using System.Reflection;

namespace FilageFuturs.Tests.Support;

/// <summary>Grains of what is due: a session closes at once unless it is broken, a gathering answers when it is let.</summary>
public class DueGrains : DispatchProxy
{
    private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<string> _broken = [];
    private DueGrains _root = default!;
    private string? _key;
    private int _closed;
    private int _delivered;

    public int Closed => _closed;

    public int Delivered => _delivered;

    public static IGrainFactory Of(out DueGrains grains)
    {
        var factory = Create<IGrainFactory, DueGrains>();
        grains = (DueGrains)(object)factory;
        grains._root = grains;
        return factory;
    }

    /// <summary>This session does not close, this gathering fails at once.</summary>
    public void Break(string id) => _broken.Add(id);

    public void Answer() => _answer.SetResult();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        nameof(IGrainFactory.GetGrain) => Grain(targetMethod.ReturnType, args![0] as string),
        nameof(ISessionPhases.CloseDue) => Close(),
        nameof(IGatheringGrain.Deliver) => Deliver(),
        var other => throw new NotSupportedException(other),
    };

    private object Grain(Type kind, string? key)
    {
        var grain = Create(kind, typeof(DueGrains));
        (((DueGrains)grain)._root, ((DueGrains)grain)._key) = (_root, key);
        return grain;
    }

    private Task<Outcome> Close()
    {
        if (_root._broken.Contains(_key!))
        {
            throw new UnknownEventException(_key!);
        }

        Interlocked.Increment(ref _root._closed);
        return Task.FromResult(new Outcome(Refusal.None, 0));
    }

    private Task Deliver()
    {
        Interlocked.Increment(ref _root._delivered);
        return _root._broken.Contains(_key!) ? Task.FromException(new UnknownEventException(_key!)) : _root._answer.Task;
    }
}
