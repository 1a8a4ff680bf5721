using FilageFuturs.Web.Plausibility;
using FilageFuturs.Web.Resources;

namespace FilageFuturs.Web.Sessions;

/// <summary>A participant who says how plausible, how desirable a future is.</summary>
public sealed partial class WorkshopPage
{
    private async Task<bool> PlaceFuture(Look look, Scenario scenario, PlanePoint? at)
    {
        var places = look is Look.After ? Mine.Plausibility?.After : Mine.Plausibility?.Before;
        PlanePoint? before = places?.TryGetValue(scenario.Id, out var known) is true ? known : null;
        var texts = Texts<PlausibilityTexts>();
        var outcome = await _desk.Do(
            (look, scenario.Id),
            () => Send(look, scenario.Id, at),
            texts["Said.Placed", scenario.Title, Leaning.Of(texts, at)],
            before is null ? null : () => PlaceFuture(look, scenario, before));
        return outcome is { IsAccepted: true };
    }

    /// <summary>Taken for whichever look is open: what comes late, or is taken back late, must not be said of the other one.</summary>
    private Task<Outcome> Send(Look look, ScenarioId scenario, PlanePoint? at) => Room.Plausibility?.Look == look
        ? Grains.Plausibility(Session).Place(_screen!.Who, scenario, at)
        : Task.FromResult(new Outcome(Refusal.PhaseHasMovedOn, Room.Version));
}
