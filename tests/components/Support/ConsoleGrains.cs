using System.Collections.Concurrent;
using System.Reflection;

namespace FilageFuturs.ComponentTests.Support;

/// <summary>Grains that accept everything, or refuse as told, and remember what was asked of them.</summary>
public class ConsoleGrains : DispatchProxy
{
    private ConsoleGrains _root = default!;

    /// <summary>What was asked, in order, without the secrets: the name of the method, then its arguments.</summary>
    public ConcurrentQueue<object?[]> Asked { get; } = new();

    /// <summary>The answer to every command from now on.</summary>
    public Refusal Answer { get; set; }

    /// <summary>Of the log once a command is accepted.</summary>
    public long Version { get; set; } = 1;

    public bool IsOutOfReach { get; set; }

    public MixScore? Mix { get; set; }

    /// <summary>What is shown to whoever asks for a view of this type.</summary>
    public Dictionary<Type, Task> Shown { get; } = [];

    public static ConsoleGrains Create()
    {
        var root = (ConsoleGrains)(object)Create<IGrainFactory, ConsoleGrains>();
        root._root = root;
        return root;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod is { Name: nameof(IGrainFactory.GetGrain), IsGenericMethod: true })
        {
            var grain = (ConsoleGrains)Create(targetMethod.GetGenericArguments()[0], typeof(ConsoleGrains));
            grain._root = _root;
            return grain;
        }

        _root.Asked.Enqueue([targetMethod!.Name, .. (args ?? []).Where(argument => argument is not Secret)]);
        return _root.IsOutOfReach ? throw new TimeoutException() : _root.Reply(targetMethod.ReturnType);
    }

    private Task Reply(Type type) =>
        type == typeof(Task<Outcome>) ? Task.FromResult(new Outcome(Answer, Version))
        : type == typeof(Task<MixScore?>) ? Task.FromResult(Mix)
        : type == typeof(Task<RenewedLink>) ? Task.FromResult(new RenewedLink(Answer, new Secret("nouveau")))
        : Shown.GetValueOrDefault(type, Task.CompletedTask);
}
