using System.Data.Common;
using System.Security.Claims;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using Microsoft.EntityFrameworkCore.Storage;

namespace FilageFuturs.Web.Accounts;

/// <summary>A live page opened by a key that the organisation keeps closes when the account may no longer use it.</summary>
internal sealed class AdoptionWatch : IDisposable
{
    // Whoever was removed is out within a minute.
    private static readonly TimeSpan LookedAgain = TimeSpan.FromSeconds(30);

    private readonly PeriodicTimer _timer;

    private AdoptionWatch(Func<Task<bool>> holds, TimeProvider time, Func<Task> lost)
    {
        _timer = new(LookedAgain, time);
        _ = Look(holds, lost);
    }

    /// <param name="opened">The key that opened the page: the browser may hold another of its own.</param>
    /// <returns>Null when there is nothing to watch: no account, or a key of one's own.</returns>
    public static AdoptionWatch? Over(
        Adoptions adoptions, ClaimsPrincipal person, SessionId session, Secret opened, TimeProvider time, Func<Task> lost) =>
        Over(adoptions.With, ScreenKind.Console, person, session, opened, time, lost);

    /// <param name="opened">The key that opened the page: the browser may hold another of its own.</param>
    /// <returns>Null when there is nothing to watch: no account, or a key of one's own.</returns>
    public static AdoptionWatch? Over(
        ScribeDesks desks, ClaimsPrincipal person, SessionId gathering, Secret opened, TimeProvider time, Func<Task> lost) =>
        Over(desks.With, ScreenKind.Scribe, person, gathering, opened, time, lost);

    /// <returns>Null when there is nothing to watch: no account.</returns>
    public static AdoptionWatch? Over(KitOwner owners, ClaimsPrincipal person, string owner, TimeProvider time, Func<Task> lost) =>
        Members.IdOf(person) is null ? null : new(async () => await owners.Of(person) == owner, time, lost);

    public void Dispose() => _timer.Dispose();

    private static AdoptionWatch? Over(
        Func<ClaimsPrincipal, SessionId, Task<ClaimsPrincipal>> with,
        ScreenKind kind,
        ClaimsPrincipal person,
        SessionId session,
        Secret opened,
        TimeProvider time,
        Func<Task> lost) => Members.IdOf(person) is null || SeatKeys.For(person, session, kind) == opened
            ? null
            : new(async () => SeatKeys.For(await with(person, session), session, kind) == opened, time, lost);

    private async Task Look(Func<Task<bool>> holds, Func<Task> lost)
    {
        while (await _timer.WaitForNextTickAsync())
        {
            if (!await StillHolds(holds))
            {
                await lost();
                return;
            }
        }
    }

    // No answer is not a « no »: the next look will say.
    private static async Task<bool> StillHolds(Func<Task<bool>> holds)
    {
        try
        {
            return await holds();
        }
        catch (Exception failure) when (Courier.IsPassing(failure) || failure is DbException or RetryLimitExceededException)
        {
            return true;
        }
    }
}
