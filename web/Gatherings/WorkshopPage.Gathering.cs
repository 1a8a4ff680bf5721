using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Sessions;

/// <summary>A participant of a gathering: which room is theirs, and the way there when everybody is called.</summary>
public sealed partial class WorkshopPage
{
    // Everybody is called in the same second: each leaves at a moment of their own within the next few.
    private const int LeavingSpread = 2500;

    private bool _isLeaving;

    /// <summary>Why the way to a room was shut, as the crossing says it.</summary>
    [SupplyParameterFromQuery(Name = "refus")] public string? Turned { get; set; }

    private Refusal TurnedBack => Enum.TryParse<Refusal>(Turned, out var refusal) ? refusal : Refusal.None;

    private string? TurnedBackSaid => TurnedBack is Refusal.None ? null : Refusals.Sentence(TurnedBack);

    private bool IsCalledElsewhere => Mine switch
    {
        _ when Room.State is SessionState.Closed || TurnedBack is not Refusal.None => false,
        { Removal: Refusal.SeatWasMoved } => true,
        { Removal: Refusal.None } => Room.Gathering is { IsElsewhere: true } tie && (!tie.IsPlenary || Mine.SentTo is not null),
        _ => false,
    };

    private async Task ChooseRoom(TiedRoom room)
    {
        Turned = null;
        await _desk.Do(
            nameof(ChooseRoom),
            () => Grains.Gathering(Session).Choose(_screen!.Who, room.Session),
            Texts<CrossingTexts>()["Places.Said", room.Name]);
    }

    private void LeaveIfCalled()
    {
        if (IsCalledElsewhere && !_isLeaving && Room.Gathering is { } tie)
        {
            _isLeaving = true;
            _ = Leave(tie.Gathering);
        }
    }

    private async Task Leave(SessionId gathering)
    {
        var wait = TimeSpan.FromMilliseconds(Math.Abs(Mine.Seat.Value.Sum(letter => letter * 97)) % LeavingSpread);
        await Task.Delay(wait, Time, _gone.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_gone.IsCancellationRequested)
        {
            await InvokeAsync(() => Navigation.NavigateTo(CrossingEntry.Path(gathering), forceLoad: true));
        }
    }
}
