using System.Security.Claims;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.Web.Accounts;

/// <summary>The keys that somebody comes to a session with: what their account brings, before what their browser holds.</summary>
internal static class BroughtKeys
{
    /// <param name="with">What an account brings: <see cref="Adoptions"/> or <see cref="ScribeDesks"/>.</param>
    /// <param name="kind">What opens there; null where several kinds of keys do.</param>
    /// <returns>While nobody can say what the account brings, whoever holds such a key of their own comes with it.</returns>
    public static async Task<ClaimsPrincipal> To(
        SessionId session, ClaimsPrincipal person, Func<ClaimsPrincipal, SessionId, Task<ClaimsPrincipal>> with, ScreenKind? kind)
    {
        try
        {
            return await with(person, session);
        }
        catch (Exception failure) when (Courier.IsPassing(failure) && Holds(person, session, kind))
        {
            return person;
        }
    }

    private static bool Holds(ClaimsPrincipal person, SessionId session, ScreenKind? kind) =>
        SeatKeys.All(person).Any(key => key.Session == session && (kind is null || key.Kind == kind));
}
