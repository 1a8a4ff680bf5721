using System.Security.Claims;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Sessions;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// The account that the browser of a live page is signed in to now. The page itself knows the cookie that it was opened with, and
/// its own device may be the one that changed the password since.
/// </summary>
internal sealed partial class BrowserAccount(IJSRuntime browser, AccountProof proofs, ILogger<BrowserAccount> log)
{
    /// <summary>Who came along, if nobody could say as the page was drawn: by itself it never hears that the accounts are back.</summary>
    /// <returns>The same person for as long as nobody can say.</returns>
    public async Task<ClaimsPrincipal> Answered(ClaimsPrincipal person) =>
        Members.IsUnanswered(person) ? await Renewed(person) ?? person : person;

    /// <summary>Asks until somebody answers which keys whoever opened a live page comes to a session with.</summary>
    /// <param name="onTrouble">Called each time with who did not answer.</param>
    /// <returns>Who came along, and the same person with those keys.</returns>
    public async Task<(ClaimsPrincipal Person, ClaimsPrincipal Brought)> Bring(
        ClaimsPrincipal person,
        SessionId session,
        Func<ClaimsPrincipal, SessionId, Task<ClaimsPrincipal>> with,
        ScreenKind? kind,
        TimeProvider time,
        CancellationToken gone,
        Action<OpeningSilence>? onTrouble = null)
    {
        var silence = OpeningSilence.None;
        var brought = await Courier.Ask(Ask, time, gone, () => onTrouble?.Invoke(silence));
        return (person, brought);

        async Task<ClaimsPrincipal> Ask()
        {
            try
            {
                return await BroughtKeys.To(session, person = await Answered(person), with, kind);
            }
            catch (Exception failure)
            {
                silence = failure is AccountsAwayException ? OpeningSilence.Accounts : OpeningSilence.Workshop;
                throw;
            }
        }
    }

    /// <summary>With the account of the browser now, beside the keys that the page was opened with.</summary>
    /// <returns>Null when the browser does not answer.</returns>
    public async Task<ClaimsPrincipal?> Renewed(ClaimsPrincipal person) => await Now() is { } now
        ? new([.. now.Identities, .. person.Identities.Where(one => !one.IsAuthenticated && !Members.IsUnanswered(one))])
        : null;

    /// <summary>Whether it still opens its page could not be told, for a reason that nobody foresaw: the next look asks again.</summary>
    public void LookFailed(Exception failure) => LogLookFailed(log, failure);

    /// <returns>Nobody when it is signed in no more; null when it does not answer.</returns>
    private async Task<ClaimsPrincipal?> Now()
    {
        await using var script = new PageScript(browser, "./js/account.js");
        return await script.Ask<string>("account") is { } proof ? proofs.Read(proof) ?? new ClaimsPrincipal() : null;
    }

    [LoggerMessage(LogLevel.Error, "Whether an account still opens a live page could not be told; it is asked again")]
    private static partial void LogLookFailed(ILogger log, Exception failure);
}
