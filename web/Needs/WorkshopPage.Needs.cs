using FilageFuturs.Web.Needs;

namespace FilageFuturs.Web.Sessions;

/// <summary>A participant at the map of needs.</summary>
public sealed partial class WorkshopPage
{
    /// <summary>Each place of the map keeps its own draft.</summary>
    private const string NeedDraft = "besoin-";

    private async Task OnNeeds(NeedGesture gesture)
    {
        await NeedsDone.Make(gesture);
        await (gesture is AddNeed added ? ForgetSent($"{NeedDraft}{added.Kind}") : Task.CompletedTask);
    }
}
