using System.Reflection;

namespace FilageFuturs.Tests.Support;

/// <summary>Grains that do nothing but remember which session was told to forget.</summary>
public class ToldGrains : DispatchProxy
{
    private readonly List<string> _told = [];

    public static (IGrainFactory Grains, IReadOnlyList<string> Told) Make()
    {
        var grains = Create<IGrainFactory, ToldGrains>();
        return (grains, ((ToldGrains)(object)grains)._told);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod?.Name != nameof(IGrainFactory.GetGrain))
        {
            throw new NotSupportedException(targetMethod?.Name);
        }

        var session = Create<ISessionGrain, Session>();
        ((Session)(object)session).Forgets = () => _told.Add((string)args![0]!);
        return session;
    }

    public class Session : DispatchProxy
    {
        public Action Forgets { get; set; } = () => { };

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod?.Name != nameof(ISessionGrain.Forget))
            {
                throw new NotSupportedException(targetMethod?.Name);
            }

            Forgets();
            return Task.CompletedTask;
        }
    }
}
