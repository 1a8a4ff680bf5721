using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Timing;

/// <summary>A component whose words count seconds: looked at every second while on screen, drawn again only when its
/// <see cref="Words"/> changed. Silent while prerendering, where nobody is looking.</summary>
public abstract class EverySecond : ComponentBase, IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private ITimer? _timer;
    private string? _drawn;

    [Inject]
    public required TimeProvider Time { get; set; }

    protected DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Everything drawn that depends on the time.</summary>
    protected abstract string Words { get; }

    protected TimeSpan Since(DateTimeOffset moment) => Now > moment ? Now - moment : TimeSpan.Zero;

    protected TimeSpan Until(DateTimeOffset moment) => moment > Now ? moment - Now : TimeSpan.Zero;

    protected override void OnAfterRender(bool firstRender)
    {
        _drawn = Words;
        if (firstRender)
        {
            _timer = Time.CreateTimer(_ => InvokeAsync(Look), null, Beat, Beat);
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Look()
    {
        if (Words != _drawn)
        {
            StateHasChanged();
        }
    }
}
