namespace FilageFuturs.Web.Seats;

/// <summary>Who of the room is there.</summary>
internal static class Attendance
{
    /// <summary>Nobody came, or everybody has left: there is nobody to be placed.</summary>
    public static bool HasNobody(this RoomView room) => room.People.All(person => person.Presence is Presence.Left);

    /// <summary>Those of a group who are online.</summary>
    public static ImmutableArray<SeatId> Around(this RoomView room, GroupView group) =>
        [.. group.Seats.Where(seat => room.Find(seat) is { Presence: Presence.Online })];
}
