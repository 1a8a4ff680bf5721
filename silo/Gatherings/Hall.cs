namespace FilageFuturs.Silo.Gatherings;

/// <summary>The people of the common room, and where each is to sit.</summary>
internal sealed record Hall(RoomView Room, ConsoleView Console, ImmutableDictionary<SeatId, SessionId> Places)
{
    /// <summary>In the order in which they came; who said goodbye waits for nothing.</summary>
    public IEnumerable<PersonView> Waiting =>
        Room.People.Where(person => person.Presence is not Presence.Left && !Places.ContainsKey(person.Seat));

    public PersonView? Find(SeatId seat) => Room.Find(seat);

    public SessionId? RoomOf(SeatId seat) => Places.TryGetValue(seat, out var room) ? room : null;

    public ImmutableArray<SeatId> SeatsIn(SessionId room) =>
        [.. Room.People.Where(person => RoomOf(person.Seat) == room).Select(person => person.Seat)];

    /// <summary>Who said goodbye leaves a place free, and still belongs there.</summary>
    public int Taken(SessionId room) => TakenBy(room).Length;

    public ImmutableArray<SeatId> TakenBy(SessionId room) =>
    [
        .. Room.People
            .Where(person => RoomOf(person.Seat) == room && person.Presence is not Presence.Left)
            .Select(person => person.Seat),
    ];

    public Profile ProfileOf(SeatId seat) => Console.Profiles.GetValueOrDefault(seat, Profile.Unsaid);
}
