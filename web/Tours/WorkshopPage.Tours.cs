using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Tours;

namespace FilageFuturs.Web.Sessions;

/// <summary>A participant on the tour of the objects.</summary>
public sealed partial class WorkshopPage
{
    private (PhaseId Phase, int Stop, ArtefactId Artefact)? _looked;

    private TourGestures Tour { get; set; } = null!;

    /// <summary>Whoever went back to an object goes on with the group when it goes on.</summary>
    private ArtefactId? Looked => _looked is { } looked && Room.Tour is { } tour && (looked.Phase, looked.Stop) == (tour.Phase, tour.Stop)
        ? looked.Artefact
        : null;

    /// <summary>Where one says a word about the object shown, once one has reacted to it.</summary>
    private string? WordPlace =>
        Room.Tour is { } tour && tour.PlaceOf(Mine.Group) is { } place && tour.Shown(place, Looked) is { } shown
            && Mine.Reactions?.Own.ContainsKey(shown.Id) is true
            ? TourScreen.DraftOf(shown)
            : null;

    /// <summary>What words are about that were being typed as the group went on: their field is there, and out of sight.</summary>
    private Artefact? ObjectOf(string draft) =>
        Scene is SeatScene.Tour && Room.Tour is { } tour && tour.PlaceOf(Mine.Group) is { } place
            ? tour.Met(place).FirstOrDefault(
                met => TourScreen.DraftOf(met) == SentWords.PartsOf(draft).Place && met.Id != tour.Shown(place, Looked)?.Id)
            : null;

    private async Task LookBack(ArtefactId artefact)
    {
        _looked = (Room.Tour!.Phase, Room.Tour.Stop, artefact);
        _isNewScene = true;
        await InvokeAsync(StateHasChanged);
    }

    private async Task OnReact(TourGesture gesture)
    {
        var outcome = await Tour.Make(gesture);
        if (gesture is SayOf { Text: { } word, Artefact: var artefact, Sent: var id })
        {
            var place = TourScreen.DraftOf(artefact);
            await SettleEmptied(TourGestures.NameOf(artefact), place, word, id, outcome);
            await (outcome is { IsAccepted: true } ? ForgetSent(place, word, id) : Task.CompletedTask);
        }
    }
}
