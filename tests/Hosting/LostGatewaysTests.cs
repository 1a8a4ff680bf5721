using FilageFuturs.Silo.Hosting;
using Microsoft.Extensions.Time.Testing;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace FilageFuturs.Tests.Hosting;

/// <summary>A web node does not wait for an answer that a dead silo took along.</summary>
public sealed class LostGatewaysTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly LostGateways _gateways;

    public LostGatewaysTests() => _gateways = new(_clock);

    [Fact]
    public async Task What_a_lost_gateway_carried_is_given_up_a_second_later()
    {
        var call = _gateways.Invoke(new Call(new TaskCompletionSource().Task));

        _gateways.NotifyGatewayCountChanged(1, 2, connectionRecovered: false);
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task What_is_answered_within_the_second_and_what_is_asked_later_are_not_given_up()
    {
        var (early, late) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = _gateways.Invoke(new Call(early.Task));
        _gateways.NotifyGatewayCountChanged(1, 2, connectionRecovered: false);
        var second = _gateways.Invoke(new Call(late.Task));

        early.SetResult();
        await first;
        _clock.Advance(TimeSpan.FromSeconds(5));
        late.SetResult();
        await second;
    }

    [Fact]
    public async Task A_gateway_more_loses_nothing()
    {
        var answer = new TaskCompletionSource();
        var call = _gateways.Invoke(new Call(answer.Task));

        _gateways.NotifyGatewayCountChanged(2, 1, connectionRecovered: true);
        _clock.Advance(TimeSpan.FromSeconds(5));
        answer.SetResult();

        await call;
    }

    [Fact]
    public async Task A_refusal_of_the_silo_is_told_as_it_is()
    {
        var call = _gateways.Invoke(new Call(Task.FromException(new InvalidOperationException("No."))));

        await Assert.ThrowsAsync<InvalidOperationException>(() => call);
    }

    private sealed class Call(Task answer) : IOutgoingGrainCallContext
    {
        public IInvokable Request => throw new NotSupportedException();

        public object Grain => throw new NotSupportedException();

        public GrainId? SourceId => null;

        public GrainId TargetId => default;

        public GrainInterfaceType InterfaceType => default;

        public string InterfaceName => "IOne";

        public string MethodName => "Ask";

        public System.Reflection.MethodInfo InterfaceMethod => throw new NotSupportedException();

        public object? Result { get; set; }

        public Response? Response { get; set; }

        public IGrainContext? SourceContext => null;

        public Task Invoke() => answer;
    }
}
