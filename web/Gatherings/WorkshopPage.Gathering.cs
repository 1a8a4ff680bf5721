using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Sessions;

/// <summary>A participant of a gathering: which room is theirs, and the way there when everybody is called.</summary>
public sealed partial class WorkshopPage
{
    // Everybody is called in the same second: each leaves at a moment of their own within the next few.
    private const int LeavingSpread = 2500;

    // Cut in the instant in which it is told to go, the browser never heard so: told once a connection.
    private int? _toldToGo;
    private (bool IsKnown, SessionId? Room) _shut;

    /// <summary>Why the way to a room was shut, as the crossing says it.</summary>
    [SupplyParameterFromQuery(Name = "refus")] public string? Turned { get; set; }

    private Refusal TurnedBack => Enum.TryParse<Refusal>(Turned, out var refusal) ? refusal : Refusal.None;

    private string? TurnedBackSaid => TurnedBack switch
    {
        Refusal.None or Refusal.RoomHasEnded => null,
        Refusal.SessionIsClosed => Texts<CrossingTexts>()["Places.Over"],
        Refusal.RoomIsSilent => Texts<CrossingTexts>()["Places.Silent"],
        var refusal => Refusals.Sentence(refusal),
    };

    /// <summary>They came out of their own room, which was over: nobody was turned away.</summary>
    private bool HasEnded => TurnedBack is Refusal.RoomHasEnded && Mine.SentTo is not null;

    private bool IsCalledElsewhere => Mine switch
    {
        _ when Room.State is SessionState.Closed || TurnedBack is not Refusal.None => false,
        { Removal: Refusal.SeatWasMoved } => true,
        { Removal: Refusal.None } => Room.Gathering is { IsElsewhere: true } tie && (!tie.IsPlenary || Mine.SentTo is not null),
        _ => false,
    };

    private async Task ChooseRoom(TiedRoom room)
    {
        var chosen = await _desk.Do(
            nameof(ChooseRoom),
            () => Grains.Gathering(Session).Choose(_screen!.Who, room.Session),
            Texts<CrossingTexts>()["Places.Said", room.Name]);
        // Refused, they would be led back to the room that was shut.
        Turned = chosen is { IsAccepted: true } ? null : Turned;
    }

    private void LeaveIfCalled()
    {
        MindAnotherRoom();
        if (IsCalledElsewhere && _toldToGo != _screen!.Returns && Room.Gathering is { } tie)
        {
            _toldToGo = _screen.Returns;
            _ = Leave(tie.Gathering);
        }
    }

    // Whoever was turned away is led on as soon as they are sent to another room than the one that was shut.
    private void MindAnotherRoom()
    {
        if (TurnedBack is Refusal.None)
        {
            return;
        }

        Turned = _shut.IsKnown && Mine.SentTo != _shut.Room ? null : Turned;
        _shut = (true, Mine.SentTo);
    }

    private async Task Leave(SessionId gathering)
    {
        var wait = TimeSpan.FromMilliseconds(Math.Abs(Mine.Seat.Value.Sum(letter => letter * 97)) % LeavingSpread);
        await Task.Delay(wait, Time, _gone.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_gone.IsCancellationRequested)
        {
            await InvokeAsync(() => BrowserDrafts.TakeAlong(gathering));
            await InvokeAsync(() => Navigation.NavigateTo(CrossingEntry.Path(gathering, Session), forceLoad: true));
        }
    }
}
