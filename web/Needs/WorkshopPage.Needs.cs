using FilageFuturs.Web.Needs;

namespace FilageFuturs.Web.Sessions;

/// <summary>A participant at the map of needs.</summary>
public sealed partial class WorkshopPage
{
    /// <summary>Each place of the map keeps its own draft.</summary>
    private const string NeedDraft = "besoin-";

    private async Task OnNeeds(NeedGesture gesture)
    {
        if (await NeedsDone.Make(gesture) is not null && gesture is AddNeed added)
        {
            await BrowserDrafts.Forget($"{NeedDraft}{added.Kind}", added.Need.Value);
        }
    }
}
