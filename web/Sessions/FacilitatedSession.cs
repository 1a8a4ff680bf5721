using FilageFuturs.Web.Seats;

namespace FilageFuturs.Web.Sessions;

/// <summary>A workshop that this browser may rename and delete: it holds a key of the facilitation.</summary>
internal static class FacilitatedSession
{
    /// <returns>Null, with the page's status set, for anybody else and for a session that is none.</returns>
    public static async Task<ShelfLine?> Look(IGrainFactory grains, HttpContext http, string session)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        var line = Ids.IsValid(session) ? await grains.Archive(new(session)).Look(Key(http, session)) : null;
        if (line is not { Role: Role.Facilitator or Role.CoFacilitator or Role.Conductor })
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return null;
        }

        return line;
    }

    public static Secret Key(HttpContext http, string session) =>
        SeatKeys.For(http.User, new(session), ScreenKind.Console) ?? default;
}
