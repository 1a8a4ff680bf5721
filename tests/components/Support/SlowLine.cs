using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;

// Only a renderer knows what a browser has not drawn yet.
#pragma warning disable BL0006

namespace FilageFuturs.ComponentTests.Support;

/// <summary>
/// The browser of somebody on a slow line: what is sent is not drawn yet, and what they press was drawn before. The one of bUnit
/// draws at once.
/// </summary>
internal sealed class SlowLine : Renderer
{
    private readonly Task _drawn = new TaskCompletionSource().Task;
    private int? _root;

    public SlowLine(IServiceProvider services)
        : base(services, NullLoggerFactory.Instance) =>
        ElementReferenceContext = new WebElementReferenceContext(services.GetRequiredService<IJSRuntime>());

    public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

    public static EventCallback Heard(Action hear) => new(null, hear);

    public static EventCallback<TValue> Heard<TValue>(Action<TValue> hear) => new(null, hear);

    /// <summary>The first time all that it needs, then what changed.</summary>
    public Task Send<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent => Dispatcher.InvokeAsync(() =>
    {
        _root ??= AssignRootComponentId(InstantiateComponent(typeof(TComponent)));
        return RenderRootComponentAsync(_root.Value, ParameterView.FromDictionary(parameters));
    });

    /// <summary>A press of what is in sight now, however late it arrives.</summary>
    /// <param name="rank">Among all that can be pressed, in the order of the page.</param>
    public Func<Task> Press(int rank = 0) => Made("onclick", rank, new MouseEventArgs());

    /// <summary>A choice in the first list or box in sight now, however late it arrives.</summary>
    public Func<Task> Choose(object value) => Made("onchange", 0, new ChangeEventArgs { Value = value });

    /// <summary>The first field in sight now is gone into, however late that arrives.</summary>
    public Func<Task> Enter() => Made("onfocus", 0, new FocusEventArgs());

    /// <summary>The first field in sight now holds this, however late that arrives.</summary>
    public Func<Task> Type(string words) => Made("oninput", 0, new ChangeEventArgs { Value = words });

    /// <summary>The first field in sight now is left, however late that arrives.</summary>
    public Func<Task> Leave() => Made("onblur", 0, new FocusEventArgs());

    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch) => _drawn;

    protected override void HandleException(Exception exception) => ExceptionDispatchInfo.Throw(exception);

    private Func<Task> Made(string gesture, int rank, EventArgs how)
    {
        var handler = Handlers(_root!.Value, gesture).ElementAt(rank);
        return () => Dispatcher.InvokeAsync(() => DispatchEventAsync(handler, null, how));
    }

    private IEnumerable<ulong> Handlers(int component, string gesture)
    {
        var frames = GetCurrentRenderTreeFrames(component);
        foreach (var frame in frames.Array.Take(frames.Count))
        {
            if (frame.FrameType is RenderTreeFrameType.Component)
            {
                foreach (var inner in Handlers(frame.ComponentId, gesture))
                {
                    yield return inner;
                }
            }
            else if (frame.FrameType is RenderTreeFrameType.Attribute && frame.AttributeName == gesture && frame.AttributeEventHandlerId > 0)
            {
                yield return frame.AttributeEventHandlerId;
            }
        }
    }
}
