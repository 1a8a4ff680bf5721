using System.Collections.Concurrent;
using System.Reflection;

namespace FilageFuturs.ComponentTests.Support;

/// <summary>Grains that accept everything and remember what was asked: « Pause(secret, 2b) » without the secret.</summary>
internal sealed class RecordedGrains : IGrainFactory
{
    public ConcurrentQueue<(string Method, object?[] Arguments)> Asked { get; } = new();

    /// <summary>The answer to every command from now on.</summary>
    public Refusal Answer { get; set; }

    /// <summary>How many commands still find the store of the log out of reach.</summary>
    public int Outages { get; set; }

    public MixScore? Mix { get; set; }

    /// <summary>How whoever asks may watch again.</summary>
    public ReplayAccess Access { get; set; }

    /// <summary>The arguments of the only call of this method, without the secret.</summary>
    public object?[] Single(string method) =>
        Assert.Single(Asked, asked => asked.Method == method).Arguments.Where(argument => argument is not Secret).ToArray();

    public TGrain GetGrain<TGrain>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrain : IGrainWithStringKey
    {
        var grain = DispatchProxy.Create<TGrain, Recorder>();
        ((Recorder)(object)grain).Owner = this;
        return grain;
    }

    public class Recorder : DispatchProxy
    {
        internal RecordedGrains Owner { get; set; } = default!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Owner.Asked.Enqueue((targetMethod!.Name, args ?? []));
            return targetMethod.ReturnType switch
            {
                var type when type == typeof(Task<Outcome>) && Owner.Outages > 0 => OutOfReach(),
                var type when type == typeof(Task<Outcome>) => Task.FromResult(new Outcome(Owner.Answer, 1)),
                var type when type == typeof(Task<MixScore?>) => Task.FromResult(Owner.Mix),
                var type when type == typeof(Task<ReplayAccess>) => Task.FromResult(Owner.Access),
                var type when type == typeof(Task<RenewedLink>) => Task.FromResult(new RenewedLink(Owner.Answer, new Secret("nouveau"))),
                { IsGenericType: true } type => Nothing(type.GetGenericArguments()[0]),
                _ => Task.CompletedTask,
            };
        }

        private Task<Outcome> OutOfReach()
        {
            Owner.Outages--;
            return Task.FromException<Outcome>(new StoreUnavailableException("The database starts again."));
        }

        private static object? Nothing(Type view) => typeof(Task)
            .GetMethod(nameof(Task.FromResult))!
            .MakeGenericMethod(view)
            .Invoke(null, [null]);
    }

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix) => throw new NotSupportedException();

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix) => throw new NotSupportedException();

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(Guid primaryKey, string keyExtension, string? grainClassNamePrefix) => throw new NotSupportedException();

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(long primaryKey, string keyExtension, string? grainClassNamePrefix) => throw new NotSupportedException();

    TGrainObserverInterface IGrainFactory.CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj) => throw new NotSupportedException();

    void IGrainFactory.DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj) => throw new NotSupportedException();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) => throw new NotSupportedException();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, long grainPrimaryKey) => throw new NotSupportedException();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, string grainPrimaryKey) => throw new NotSupportedException();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, Guid grainPrimaryKey, string keyExtension) => throw new NotSupportedException();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, long grainPrimaryKey, string keyExtension) => throw new NotSupportedException();

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(GrainId grainId) => throw new NotSupportedException();

    IAddressable IGrainFactory.GetGrain(GrainId grainId) => throw new NotSupportedException();

    IAddressable IGrainFactory.GetGrain(GrainId grainId, GrainInterfaceType interfaceType) => throw new NotSupportedException();

    IAddressable IGrainFactory.GetGrain(Type interfaceType, IdSpan grainKey) => throw new NotSupportedException();

    IAddressable IGrainFactory.GetGrain(Type interfaceType, IdSpan grainKey, string grainClassNamePrefix) => throw new NotSupportedException();
}
