namespace FilageFuturs.Web.Sessions;

/// <summary>What the facilitation last said to the whole room, as long as the phase lasts.</summary>
internal static class WallMessage
{
    public static MessageView? Of(RoomView room) => room.State is SessionState.Closed
        ? null
        : room.Messages.LastOrDefault(message => message.To is null && message.At >= (room.Clock?.OpenedAt ?? default));
}
