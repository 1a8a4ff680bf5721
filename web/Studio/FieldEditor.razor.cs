namespace FilageFuturs.Web.Studio;

/// <summary>When what is under the hand is kept: every few seconds, as one leaves the field, and as the field itself goes.</summary>
public sealed partial class FieldEditor : IAsyncDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);

    private readonly UnderHand _hand = new();
    private bool _wasOpen;
    private ITimer? _next;

    public async ValueTask DisposeAsync()
    {
        try
        {
            // A colleague chose another object, or another part is open: nobody would send what was typed a moment ago.
            await Keep();
        }
        catch (ObjectDisposedException)
        {
            // The whole page leaves, and who would send it.
        }
    }

    protected override void OnParametersSet()
    {
        _hand.See(View);
        if (IsOpen && !_wasOpen && _hand.IsChanged)
        {
            KeepSoon();
        }

        _wasOpen = IsOpen;
    }

    private void Enter() => _hand.IsHere = true;

    private async Task Leave()
    {
        _hand.IsHere = false;
        await Keep();
        // Whoever is back meanwhile goes on where they were.
        if (_hand.IsHere is false)
        {
            _hand.See(View);
        }
    }

    private async Task Type(string? text, RevisionId? seen)
    {
        _hand.Type(View, Me, text ?? "", seen);
        Typed?.Invoke(Place, _hand.IsChanged ? _hand.Text : "");
        KeepSoon();
        if (_hand.IsKept)
        {
            // What was typed and taken away again would come back as words of one's own, once a colleague's stand there.
            await Drafts.Forget(Place, words: _hand.Text);
        }
    }

    private void KeepSoon() => _next ??= KeepIn(Often);

    private ITimer KeepIn(TimeSpan wait) => Time.CreateTimer(_ => _ = InvokeAsync(Keep), null, wait, Timeout.InfiniteTimeSpan);

    private async Task Keep()
    {
        _next?.Dispose();
        _next = null;
        if (IsOpen)
        {
            await _hand.Keep((revision, instead, text) => Make(new WriteField(Group, Kind, Field.Id, revision, instead, text)));
        }
    }

    // A list changes at each arrow key: the drawing is kept once one pauses or leaves. A pause takes nobody off it: it is bound, so
    // that what is not taken there goes back.
    private void Draw(string? drawing, RevisionId? seen)
    {
        if (!IsOpen)
        {
            return;
        }

        _hand.Choose(View, Me, drawing ?? "", seen);
        _next?.Dispose();
        _next = KeepIn(Pause);
    }

    private Task<bool> Make(StudioGesture gesture) => Making?.Invoke(gesture) ?? Task.FromResult(false);
}
