namespace FilageFuturs.Web.Seats;

/// <summary>
/// What one carries from the door to the form: the proof that opened it, and the seat and token already chosen, so that
/// sending the form twice takes one seat. Sealed in a cookie: nothing of it shows in an address or a page.
/// </summary>
/// <param name="Room">In a gathering: the room whose own link or code was opened; null for the common one.</param>
internal sealed record DoorPass(string Proof, SeatId Seat, Secret Token, RoomDoor? Room = null)
{
    private const char Separator = '~';

    private static readonly SealedCookie Cookie = new("futurs-porte-", "door", TimeSpan.FromHours(6));

    public static DoorPass For(string proof, RoomDoor? room = null) => new(proof, SeatId.New(), Secret.New(), room);

    public void Keep(HttpContext context, SessionId session) =>
        Cookie.Keep(context, session, string.Join(Separator, Proof, Seat.Value, Token.Text, Room?.Kept));

    public static DoorPass? Of(HttpContext context, SessionId session) =>
        Cookie.Of(context, session)?.Split(Separator) is [var proof, var seat, var token, var room]
            ? new(proof, new(seat), new(token), RoomDoor.Of(room))
            : null;

    public static void Forget(HttpContext context, SessionId session) => Cookie.Forget(context, session);
}

/// <summary>The own door of a room of a gathering: what opened it may die before the form is sent.</summary>
/// <param name="Proof">Null in a pass that a node of the version before sealed.</param>
internal sealed record RoomDoor(SessionId Room, string? Proof)
{
    // A node of the version before takes both together for a room that there is not: people choose one in the hall then.
    private const char Separator = '/';

    public string Kept => Proof is null ? Room.Value : $"{Room}{Separator}{Proof}";

    public static RoomDoor? Of(string kept) => kept.Split(Separator) switch
    {
        [""] => null,
        [var room, var proof] => new(new(room), proof),
        _ => new(new(kept), null),
    };
}
