using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Assessment;

/// <summary>
/// What is being moved shows at once, and is sent when it stays still a moment: a walk of twenty steps is one place.
/// </summary>
public sealed partial class Plane : IAsyncDisposable
{
    private const int Step = 1;
    private const int Stride = 10;

    private static readonly TimeSpan Stillness = TimeSpan.FromMilliseconds(500);

    private ElementReference _root;
    private Pointing _pointing = null!;
    private CancellationTokenSource? _settling;
    private PlanePoint? _moving;
    private PlanePoint? _known;
    private bool _isSent = true;

    [Inject] public required IJSRuntime Browser { get; set; }

    [Inject] public required TimeProvider Time { get; set; }

    [Parameter, EditorRequired] public required PlaneAxes Axes { get; set; }

    /// <summary>What is placed here: « Ma place ».</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>Where it stands, in words.</summary>
    [Parameter, EditorRequired] public required Func<PlanePoint?, string> Say { get; set; }

    [Parameter] public ImmutableArray<PlaneMark> Marks { get; set; } = [];

    [Parameter] public ImmutableArray<PlanePoint> Cloud { get; set; } = [];

    [Parameter] public PlanePoint? Own { get; set; }

    [Parameter] public string? OwnSign { get; set; }

    [Parameter] public int? OwnPaper { get; set; }

    [Parameter] public bool IsOpen { get; set; }

    /// <summary>Null takes it back. False: it was refused.</summary>
    [Parameter, EditorRequired] public required Func<PlanePoint?, Task<bool>> Place { get; set; }

    private PlanePoint? Shown => _moving ?? Own;

    private PlanePoint Thumb => Shown ?? PlaneDrawing.Middle;

    private string Standing => Say(Shown);

    protected override void OnInitialized() => _pointing = new(Browser, at => InvokeAsync(() => Send(at)));

    protected override void OnParametersSet()
    {
        // Elsewhere or here, the silo knows a place: what the hand held is over.
        if (Own != _known && _isSent)
        {
            _moving = null;
        }

        _known = Own;
    }

    protected override Task OnAfterRenderAsync(bool firstRender) => _pointing.Listen(_root);

    private Task Press(KeyboardEventArgs key)
    {
        var by = key.ShiftKey ? Stride : Step;
        PlanePoint? to = key.Key switch
        {
            "ArrowLeft" => Thumb with { X = Thumb.X - by },
            "ArrowRight" => Thumb with { X = Thumb.X + by },
            "ArrowDown" => Thumb with { Y = Thumb.Y - by },
            "ArrowUp" => Thumb with { Y = Thumb.Y + by },
            "PageDown" => Thumb with { Y = Thumb.Y - Stride },
            "PageUp" => Thumb with { Y = Thumb.Y + Stride },
            "Home" => Thumb with { X = 0 },
            "End" => Thumb with { X = PlanePoint.Most },
            "Enter" or " " => Thumb,
            _ => null,
        };
        return to is { } at && IsOpen ? Move(at) : Task.CompletedTask;
    }

    // A pause takes nobody off a slider: it is bound, so that what is not taken there goes back.
    private Task Slide(PlanePoint to) => IsOpen ? Move(to) : Task.CompletedTask;

    private async Task Move(PlanePoint to)
    {
        _moving = new(Math.Clamp(to.X, 0, PlanePoint.Most), Math.Clamp(to.Y, 0, PlanePoint.Most));
        _isSent = false;
        var settling = Restart();
        try
        {
            await Task.Delay(Stillness, Time, settling.Token);
            await Settle();
        }
        catch (OperationCanceledException)
        {
            // It went on moving, or was sent already.
        }
    }

    private Task Settle() => _moving is { } at && !_isSent ? Send(at) : Task.CompletedTask;

    private Task TakeBack() => Send(null);

    private async Task Send(PlanePoint? at)
    {
        Restart();
        _moving = at;
        _isSent = true;
        // Drawn there first: refused at once, the mark would stay where the pointer drew it.
        StateHasChanged();
        if ((!await Place(at) || at is null) && _isSent && _moving == at)
        {
            _moving = null;
        }

        StateHasChanged();
    }

    private CancellationTokenSource Restart()
    {
        _settling?.Cancel();
        _settling?.Dispose();
        return _settling = new();
    }

    private string Value(int value, string low, string high) =>
        value == PlanePoint.Most / 2 ? T["Value.Middle"] : T["Value", value, value < PlanePoint.Most / 2 ? low : high];

    public async ValueTask DisposeAsync()
    {
        try
        {
            // Another future is in the hand, or the step is over: what still moved a moment ago goes where it was put.
            await Settle();
        }
        catch (ObjectDisposedException)
        {
            // The whole page leaves, and who would send it.
        }

        Restart().Dispose();
        _settling = null;
        await _pointing.DisposeAsync();
    }
}
