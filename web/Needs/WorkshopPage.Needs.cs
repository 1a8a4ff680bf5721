using FilageFuturs.Web.Needs;

namespace FilageFuturs.Web.Sessions;

/// <summary>A participant at the map of needs.</summary>
public sealed partial class WorkshopPage
{
    /// <summary>Each place of the map keeps its own draft.</summary>
    private const string NeedDraft = "besoin-";

    private async Task OnNeeds(NeedGesture gesture)
    {
        var outcome = await NeedsDone.Make(gesture);
        if (gesture is AddNeed { Need.Value: var id, Text: var words } added)
        {
            var place = $"{NeedDraft}{added.Kind}";
            await SettleEmptied(id, place, words, id, outcome);
            await (outcome is { IsAccepted: true } ? ForgetSent(place, words, id) : Task.CompletedTask);
        }
    }
}
