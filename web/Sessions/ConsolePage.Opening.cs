using System.Security.Claims;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.Web.Sessions;

/// <summary>How the console opens, and what shuts it.</summary>
public sealed partial class ConsolePage
{
    // Only over a key that an account brought.
    private AdoptionWatch? _watch;

    // Who came along, and once the accounts answer who that is.
    private ClaimsPrincipal _person = new();
    private bool _isKnown;
    private OpeningSilence _silence;

    // Until the browser answers, hours are those of Greenwich.
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;
    private bool _knowsZone;
    private Task _learning = Task.CompletedTask;

    // Of a page that was left it can still be read.
    private CancellationToken _untilGone;

    // Not while prerendering: there is nobody to tell.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _script = new(Browser, "./js/regie.js");
        _untilGone = _gone.Token;
        LearnZone();
        var session = new SessionId(SessionId);
        (_person, var brought) = await Account.Bring(
            (await Person).User, session, Adoptions.With, ScreenKind.Console, Time, _untilGone, SayLate);
        _silence = OpeningSilence.None;
        StateHasChanged();
        var key = SeatKeys.For(brought, session, ScreenKind.Console);
        if (key is { } secret)
        {
            _screen = await Courier.Ask(
                () => Feeds.Open(session, secret, ScreenKind.Console, () => InvokeAsync(Refresh)), Time, _untilGone, SayLate);
            _watch = AdoptionWatch.Over(
                Adoptions.With, ScreenKind.Console, _person, session, secret, Account, Time, () => InvokeAsync(Shut));
        }

        _silence = OpeningSilence.None;
        await (_screen is null ? RecallRenewal(session, key) : Task.CompletedTask);
        _isKnown = true;
        (_told, _toldWaiting, _toldWord) = (_screen?.Room, _screen?.Console?.Waiting ?? [], _screen?.Console?.Conductor?.Number);
        _toldEarlyEnd = _screen is { Console.EarlyEnd: true } ? Clock?.Phase : null;
        StateHasChanged();
        await LookAtResults();
        await (_screen is null ? Task.CompletedTask : RecallRenewal(session, key));
    }

    /// <summary>Asked again until it answers: meanwhile whoever waits is told why.</summary>
    private void SayLate(OpeningSilence silence)
    {
        _silence = silence;
        StateHasChanged();
    }

    private void SayLate() => SayLate(OpeningSilence.Workshop);

    /// <summary>The key opens it no more, or the account lost its right to the key.</summary>
    private async Task Shut()
    {
        if (_screen is { } screen)
        {
            (_screen, _left) = (null, KeptRenewal?.Asker == screen.Who.Hash ? screen : null);
            var leaving = _left is null ? screen.DisposeAsync().AsTask() : GoOnWhereShut();
            StateHasChanged();
            await leaving;
        }
    }

    // Nothing waits for the browser, which is asked by one question at a time.
    private void LearnZone()
    {
        if (!_knowsZone && _learning.IsCompleted)
        {
            _learning = AskZone();
        }
    }

    private async Task AskZone()
    {
        // A cut outlasts one question; after three of them the next change of the room asks.
        for (var tries = 0; !_knowsZone && tries < 3; tries++)
        {
            if (await _script!.Ask<string>("zone") is { } zone)
            {
                (_zone, _knowsZone) = (ZoneOf(zone), true);
                StateHasChanged();
            }
        }
    }

    private static TimeZoneInfo ZoneOf(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
}
