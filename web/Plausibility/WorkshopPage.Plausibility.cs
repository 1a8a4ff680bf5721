using FilageFuturs.Web.Plausibility;
using FilageFuturs.Web.Resources;

namespace FilageFuturs.Web.Sessions;

/// <summary>A participant who says how plausible, how desirable a future is.</summary>
public sealed partial class WorkshopPage
{
    private async Task<bool> PlaceFuture(Scenario scenario, PlanePoint? at)
    {
        var places = Room.Plausibility!.Look is Look.After ? Mine.Plausibility?.After : Mine.Plausibility?.Before;
        PlanePoint? before = places?.TryGetValue(scenario.Id, out var known) is true ? known : null;
        var texts = Texts<PlausibilityTexts>();
        var outcome = await _desk.Do(
            (nameof(PlaceFuture), scenario.Id),
            () => Grains.Plausibility(_screen!.Session).Place(_screen.Who, scenario.Id, at),
            texts["Said.Placed", scenario.Title, Leaning.Of(texts, at)],
            before is null ? null : () => PlaceFuture(scenario, before));
        return outcome is { IsAccepted: true };
    }
}
