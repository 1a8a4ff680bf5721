using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace FilageFuturs.Web.Seats;

/// <summary>
/// What one carries from the door to the form: the proof that opened it, and the seat and token already chosen, so that
/// sending the form twice takes one seat. Sealed in a cookie: nothing of it shows in an address or a page.
/// </summary>
/// <param name="Room">In a gathering: the room whose own link or code was opened; null for the common one.</param>
internal sealed record DoorPass(string Proof, SeatId Seat, Secret Token, RoomDoor? Room = null)
{
    private const string Cookie = "futurs-porte-";
    private const char Separator = '~';

    private static readonly TimeSpan Life = TimeSpan.FromHours(6);

    public static DoorPass For(string proof, RoomDoor? room = null) => new(proof, SeatId.New(), Secret.New(), room);

    public void Keep(HttpContext context, SessionId session) => context.Response.Cookies.Append(
        Cookie + session.Value,
        Seal(context).Protect(string.Join(Separator, Proof, Seat.Value, Token.Text, Room?.Kept)),
        SeatCookies.Options(context, Life));

    public static DoorPass? Of(HttpContext context, SessionId session)
    {
        try
        {
            return context.Request.Cookies[Cookie + session.Value] is { Length: > 0 } kept
                && Seal(context).Unprotect(kept).Split(Separator) is [var proof, var seat, var token, var room]
                    ? new(proof, new(seat), new(token), RoomDoor.Of(room))
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Forget(HttpContext context, SessionId session) =>
        context.Response.Cookies.Delete(Cookie + session.Value);

    private static IDataProtector Seal(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("door");
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
