using FilageFuturs.Web.Studio;

namespace FilageFuturs.Web.Sessions;

/// <summary>A participant at the studio.</summary>
public sealed partial class WorkshopPage
{
    private StudioGestures Studio { get; set; } = null!;

    private async Task<bool> OnStudio(StudioGesture gesture)
    {
        var isDone = await Studio.Make(gesture);
        if (isDone && gesture is WriteField written)
        {
            await ForgetSent(written.Place, written.Text);
            StateHasChanged();
        }

        return isDone;
    }
}
