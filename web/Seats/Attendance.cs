namespace FilageFuturs.Web.Seats;

/// <summary>Who of the room is there.</summary>
internal static class Attendance
{
    // Half a room at the hour is a room that begins, and so is a small one that was expected larger.
    private const int FillingShare = 3;

    /// <summary>Those who came and have not left, simulated people among them.</summary>
    public static ImmutableArray<PersonView> Present(this RoomView room) =>
        [.. room.People.Where(person => person.Presence is not Presence.Left)];

    /// <summary>Fewer than a third of those expected are there.</summary>
    public static bool IsFilling(this RoomView room) => room.Present().Length * FillingShare < room.ExpectedPeople;

    /// <summary>Nobody came, or everybody has left: there is nobody to be placed.</summary>
    public static bool HasNobody(this RoomView room) => room.People.All(person => person.Presence is Presence.Left);

    /// <summary>Somebody of a rehearsal came and has not been sent away.</summary>
    public static bool HasSimulated(this RoomView room) =>
        room.People.Any(person => person is { IsSimulated: true, Presence: not Presence.Left });

    /// <summary>How many its own rehearsal brought in and has not sent away: of a gathering, those of another room play here too.</summary>
    public static int OwnSimulated(this RoomView room) => room.Present().Count(person => SimulatedSeats.IsOf(room, person));

    /// <summary>Those of a group who count for it.</summary>
    public static ImmutableArray<SeatId> Around(this RoomView room, GroupView group) =>
        [.. group.Seats.Where(seat => room.Find(seat)?.CountsForTheirGroup() is true)];

    /// <summary>Online, or away for a moment only, where the silo says so.</summary>
    public static bool CountsForTheirGroup(this PersonView person) => person.IsAround ?? person.Presence is Presence.Online;
}
