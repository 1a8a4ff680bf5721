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

    private async Task LookBack(ArtefactId artefact)
    {
        _looked = (Room.Tour!.Phase, Room.Tour.Stop, artefact);
        _isNewScene = true;
        await InvokeAsync(StateHasChanged);
    }

    private async Task OnReact(TourGesture gesture)
    {
        if (await Tour.Make(gesture) is { } outcome && gesture is SayOf { Text: { } word, Artefact: var artefact })
        {
            // Its field is empty already: refused, the word stays in sight.
            Keep(TourGestures.NameOf(artefact), outcome.IsAccepted ? "" : word);
            await ForgetSent(TourScreen.DraftOf(artefact), word);
        }
    }
}
