using System.Security.Claims;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.Web.Synthesis;

/// <summary>Whichever key of this session the browser holds, the facilitation's first: it sees the most.</summary>
internal static class ArchiveKeys
{
    private static readonly ScreenKind[] Kinds = [ScreenKind.Console, ScreenKind.Seat, ScreenKind.Wall];

    public static IEnumerable<Secret> For(ClaimsPrincipal person, SessionId session) => Ids.IsValid(session.Value)
        ? Kinds.Select(kind => SeatKeys.For(person, session, kind)).OfType<Secret>()
        : [];

    /// <summary>The archive as the first key that opens it shows it; null when none does, or not yet.</summary>
    public static async Task<ArchiveView?> See(IGrainFactory grains, ClaimsPrincipal person, SessionId session)
    {
        foreach (var key in For(person, session))
        {
            if (await grains.Session(session).SeeArchive(key) is { } archive)
            {
                return archive;
            }
        }

        return null;
    }
}
