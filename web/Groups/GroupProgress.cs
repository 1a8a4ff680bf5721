namespace FilageFuturs.Web.Groups;

internal static class GroupProgress
{
    /// <summary>
    /// How many groups have not said that they are done. One that everybody left never will; one whose phones sleep may be talking.
    /// </summary>
    public static int StillWriting(this RoomView room) => room.Groups.Count(group => !group.IsReady && HasSomebody(room, group));

    /// <summary>How many groups share out: those where somebody has not said goodbye.</summary>
    public static int Telling(this RoomView room) => room.Groups.Count(group => HasSomebody(room, group));

    private static bool HasSomebody(RoomView room, GroupView group) =>
        group.Seats.Any(seat => room.Find(seat) is { Presence: not Presence.Left });
}
