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

    /// <summary>Where the first look left them: said once, and undone at once.</summary>
    private Task KeepFutures(ImmutableArray<Scenario> scenarios)
    {
        var before = Mine.Plausibility?.Before ?? ImmutableDictionary<ScenarioId, PlanePoint>.Empty;
        var texts = Texts<PlausibilityTexts>();
        return PlaceEach(
            [.. scenarios.Where(one => before.ContainsKey(one.Id)).Select(one => (one.Id, (PlanePoint?)before[one.Id]))],
            texts["Said.Kept"],
            () => PlaceEach([.. scenarios.Select(one => (one.Id, (PlanePoint?)null))], texts["Said.KeptNo"], undo: null));
    }

    private async Task PlaceEach(ImmutableArray<(ScenarioId Scenario, PlanePoint? At)> places, string said, Func<Task>? undo)
    {
        for (var rank = 0; rank < places.Length; rank++)
        {
            var (scenario, at) = places[rank];
            var isLast = rank == places.Length - 1;
            if (await _desk.Do(
                (Look.After, scenario),
                () => Send(Look.After, scenario, at),
                isLast ? said : null,
                isLast ? undo : null) is not { IsAccepted: true })
            {
                return;
            }
        }
    }

    /// <summary>Taken for whichever look is open: what comes late, or is taken back late, must not be said of the other one.</summary>
    private Task<Outcome> Send(Look look, ScenarioId scenario, PlanePoint? at) => Room.Plausibility?.Look == look
        ? Grains.Plausibility(Session).Place(_screen!.Who, scenario, at)
        : Task.FromResult(new Outcome(Refusal.PhaseHasMovedOn, Room.Version));
}
