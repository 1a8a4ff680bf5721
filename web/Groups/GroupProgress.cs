namespace FilageFuturs.Web.Groups;

internal static class GroupProgress
{
    /// <summary>How many groups have not said that they are done. One where nobody is left never will.</summary>
    public static int StillWriting(this RoomView room) => room.Groups.Count(group => !group.IsReady && !group.Seats.IsEmpty);
}
