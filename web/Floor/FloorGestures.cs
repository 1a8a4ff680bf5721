using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Floor;

/// <summary>A person's hand and their turn to speak. That it is down or over they hear with the news of the room, whoever did it.</summary>
internal sealed class FloorGestures(
    IGrainFactory grains, SessionScreen screen, SeatDesk desk, IStringLocalizer<FloorTexts> texts)
{
    private ISessionFloor Floor => grains.Floor(screen.Session);

    public Task Raise() => desk.Do(nameof(Floor), () => Floor.RaiseHand(screen.Who), texts["Said.Raised"]);

    public Task Lower() => desk.Do(nameof(Floor), () => Floor.LowerHand(screen.Who, screen.Mine!.Seat));

    public Task Return() => desk.Do(nameof(Floor), () => Floor.Return(screen.Who));
}
