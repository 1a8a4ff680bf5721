using FilageFuturs.Web.Seats;

namespace FilageFuturs.Web.Groups;

internal static class GroupProgress
{
    /// <summary>How many groups have not said that they are done. One where nobody is around any more never will.</summary>
    public static int StillWriting(this RoomView room) => room.Groups.Count(group => !group.IsReady && room.Around(group).Length > 0);

    /// <summary>How many groups share out: those where somebody has not said goodbye.</summary>
    public static int Telling(this RoomView room) =>
        room.Groups.Count(group => group.Seats.Any(seat => room.Find(seat) is { Presence: not Presence.Left }));
}
