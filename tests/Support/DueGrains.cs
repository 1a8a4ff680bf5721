using System.Reflection;

namespace FilageFuturs.Tests.Support;

/// <summary>Grains of what is due: a session closes at once, a gathering answers when it is let.</summary>
public class DueGrains : DispatchProxy
{
    private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DueGrains _root = default!;
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

    public void Answer() => _answer.SetResult();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        nameof(IGrainFactory.GetGrain) => Grain(targetMethod.ReturnType),
        nameof(ISessionPhases.CloseDue) => Close(),
        nameof(IGatheringGrain.Deliver) => Deliver(),
        var other => throw new NotSupportedException(other),
    };

    private object Grain(Type kind)
    {
        var grain = Create(kind, typeof(DueGrains));
        ((DueGrains)grain)._root = _root;
        return grain;
    }

    private Task<Outcome> Close()
    {
        Interlocked.Increment(ref _root._closed);
        return Task.FromResult(new Outcome(Refusal.None, 0));
    }

    private Task Deliver()
    {
        Interlocked.Increment(ref _root._delivered);
        return _root._answer.Task;
    }
}
