using System.Security.Claims;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// A live page opened by a key that the organisation keeps closes when the account may no longer use it: its right ended, it
/// signs in otherwise since, or its browser signed out. The device where a password was changed has the new cookie already, and its
/// pages stay.
/// </summary>
internal sealed class AdoptionWatch : IDisposable
{
    // Whoever was removed is out within a minute.
    private static readonly TimeSpan LookedAgain = TimeSpan.FromSeconds(30);

    private readonly PeriodicTimer _timer;
    private readonly Func<ClaimsPrincipal, Task<bool>> _holds;
    private readonly BrowserAccount _browser;
    private ClaimsPrincipal _person;
    private bool _wasSilent;

    private AdoptionWatch(
        Func<ClaimsPrincipal, Task<bool>> holds, ClaimsPrincipal person, BrowserAccount browser, TimeProvider time, Func<Task> lost)
    {
        (_holds, _person, _browser, _timer) = (holds, person, browser, new(LookedAgain, time));
        _ = Look(lost);
    }

    /// <param name="opened">The key that opened the page: the browser may hold another of its own.</param>
    /// <returns>Null when there is nothing to watch: no account, or a key of one's own.</returns>
    public static AdoptionWatch? Over(
        Func<ClaimsPrincipal, SessionId, Task<ClaimsPrincipal>> with,
        ScreenKind kind,
        ClaimsPrincipal person,
        SessionId session,
        Secret opened,
        BrowserAccount browser,
        TimeProvider time,
        Func<Task> lost) => Members.IdOf(person) is null || SeatKeys.For(person, session, kind) == opened
            ? null
            : new(async who => SeatKeys.For(await with(who, session), session, kind) == opened, person, browser, time, lost);

    /// <returns>Null when there is nothing to watch: no account.</returns>
    public static AdoptionWatch? Over(
        Func<ClaimsPrincipal, Task<string?>> owners,
        ClaimsPrincipal person,
        string owner,
        BrowserAccount browser,
        TimeProvider time,
        Func<Task> lost) =>
        Members.IdOf(person) is null ? null : new(async who => await owners(who) == owner, person, browser, time, lost);

    public void Dispose() => _timer.Dispose();

    private async Task Look(Func<Task> lost)
    {
        while (await _timer.WaitForNextTickAsync())
        {
            if (!await StillHolds())
            {
                await lost();
                return;
            }
        }
    }

    // Only the browser knows that it signed out. No answer is not a « no », whatever kept it away: the next look will say, and a watch
    // that ended unheard would leave the page to whoever was removed. A browser may be between two networks, once.
    private async Task<bool> StillHolds()
    {
        try
        {
            var wasSilent = _wasSilent;
            _wasSilent = false;
            if (await _browser.Renewed(_person) is { } renewed)
            {
                return await _holds(_person = renewed);
            }

            _wasSilent = !await _holds(_person);
            return !(wasSilent && _wasSilent);
        }
        catch (Exception failure)
        {
            if (!Courier.IsPassing(failure))
            {
                _browser.LookFailed(failure);
            }

            return true;
        }
    }
}
