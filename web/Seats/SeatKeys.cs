using System.Security.Claims;

namespace FilageFuturs.Web.Seats;

/// <summary>What the browser of this person holds. Circuits read it from their AuthenticationState, so no page shows it.</summary>
public static class SeatKeys
{
    public static Secret? For(ClaimsPrincipal person, SessionId session, ScreenKind kind) =>
        person.FindFirst(SeatCookies.Name(session, kind)) is { Value.Length: > 0 } key ? new Secret(key.Value) : null;

    /// <summary>Every screen that this browser may open.</summary>
    public static IEnumerable<(SessionId Session, ScreenKind Kind, Secret Secret)> All(ClaimsPrincipal person) =>
        from key in person.Claims
        let screen = SeatCookies.Read(key.Type)
        where screen is not null && key.Value.Length > 0
        select (screen.Value.Session, screen.Value.Kind, new Secret(key.Value));
}
