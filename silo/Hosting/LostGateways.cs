using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FilageFuturs.Silo.Hosting;

/// <summary>
/// What was on its way through a gateway that died is answered by nobody, and the client would wait for it to the end of its
/// patience. When a gateway goes, whatever it does not answer soon after is given up: callers choose their ids and ask again.
/// </summary>
internal sealed class LostGateways(TimeProvider clock) : IOutgoingGrainCallFilter, IClusterConnectionStatusObserver
{
    // A gateway that lives has long answered.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private volatile TaskCompletionSource _lost = NewLoss();

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var (call, lost) = (context.Invoke(), _lost.Task);
        if (await Task.WhenAny(call, lost) != call)
        {
            call.Ignore();
            throw new TimeoutException($"A gateway was lost before it answered {context.InterfaceName}.{context.MethodName}.");
        }

        await call;
    }

    public void NotifyGatewayCountChanged(int currentNumberOfGateways, int previousNumberOfGateways, bool connectionRecovered)
    {
        if (currentNumberOfGateways < previousNumberOfGateways)
        {
            NotifyClusterConnectionLost();
        }
    }

    public void NotifyClusterConnectionLost() => _ = GiveUp(Interlocked.Exchange(ref _lost, NewLoss()));

    private async Task GiveUp(TaskCompletionSource lost)
    {
        await Task.Delay(Grace, clock);
        lost.SetResult();
    }

    private static TaskCompletionSource NewLoss() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

public static class LostGatewaysHosting
{
    public static IClientBuilder GiveUpWithLostGateways(this IClientBuilder client)
    {
        client.Services.TryAddSingleton(TimeProvider.System);
        client.Services.AddSingleton<LostGateways>();
        client.Services.AddSingleton<IOutgoingGrainCallFilter>(services => services.GetRequiredService<LostGateways>());
        client.Services.AddSingleton<IClusterConnectionStatusObserver>(services => services.GetRequiredService<LostGateways>());
        return client;
    }
}
