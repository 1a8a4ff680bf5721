using FilageFuturs.Web.Needs;

namespace FilageFuturs.Web.Sessions;

/// <summary>A participant at the map of needs.</summary>
public sealed partial class WorkshopPage
{
    /// <summary>Each place of the map keeps its own draft.</summary>
    private const string NeedDraft = "besoin-";

    private async Task OnNeeds(NeedGesture gesture)
    {
        if (await NeedsDone.Make(gesture) is { } outcome && gesture is AddNeed added)
        {
            // Its field is empty already: refused, the words stay in sight.
            Keep(added.Need.Value, outcome.IsAccepted ? "" : added.Text);
            await ForgetSent($"{NeedDraft}{added.Kind}", added.Text, added.Need.Value);
        }
    }
}
