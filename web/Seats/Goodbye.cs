namespace FilageFuturs.Web.Seats;

/// <summary>
/// A device that goes on to somebody else opens no seat of who had it: in a gathering one key sits in several sessions, and the common
/// room would lead to all of them again.
/// </summary>
internal static class Goodbye
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task Say(HttpContext context, IGrainFactory grains, Secret key)
    {
        var sessions = SeatKeys.All(context.User)
            .Where(kept => kept.Kind is ScreenKind.Seat && kept.Secret == key)
            .Select(kept => kept.Session)
            .ToList();
        foreach (var session in sessions)
        {
            SeatCookies.Forget(context, session, ScreenKind.Seat);
            DoorPass.Forget(context, session);
            OtherSeat.Forget(context, session);
        }

        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        await Task.WhenAll(sessions.Select(session => Leave(grains.Seats(session), key, clock)));
    }

    private static async Task Leave(ISessionSeats session, Secret key, TimeProvider clock)
    {
        try
        {
            await session.Leave(key).WaitAsync(Patience, clock);
        }
        catch (Exception trouble) when (Courier.IsPassing(trouble))
        {
            // The seat stays taken there for a while; what matters on a shared device is that it opens no more.
        }
    }
}
