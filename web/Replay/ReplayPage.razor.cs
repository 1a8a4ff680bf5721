using System.Security.Claims;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MudBlazor;

namespace FilageFuturs.Web.Replay;

/// <summary>The life of a tab that watches again: who looks, what is shown of the instant, until the link is withdrawn.</summary>
public sealed partial class ReplayPage : IAsyncDisposable
{
    private static readonly ScreenKind[] Kinds = [ScreenKind.Console, ScreenKind.Seat, ScreenKind.Replay];

    private readonly CancellationTokenSource _gone = new();
    private AdoptionWatch? _watch;
    private PageScript? _script;
    private ReplayIndex? _index;
    private ReplayFrame? _frame;
    private Playhead _head = null!;
    private Secret _who;
    private ScreenKind _kind;
    private string? _trouble;
    private bool _isAnonymous = true;
    private bool _knowsOrigin;
    private bool _isGone;
    private bool _isEarly;

    [Parameter] public required string SessionId { get; set; }

    [SupplyParameterFromQuery(Name = "a")] public string? At { get; set; }

    [SupplyParameterFromQuery(Name = "v")] public string? Version { get; set; }

    [CascadingParameter] private Task<AuthenticationState> Person { get; set; } = default!;

    [Inject] public required IGrainFactory Grains { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required IJSRuntime Browser { get; set; }

    [Inject] public required TimeProvider Time { get; set; }

    [Inject] public required Announcer Announcer { get; set; }

    [Inject] public required Refusals Refusals { get; set; }

    [Inject] public required ISnackbar Snackbar { get; set; }

    [Inject] private PublicAddress Origin { get; set; } = default!;

    [Inject] private OpeningDoor Door { get; set; } = default!;

    [Inject] private Adoptions Adoptions { get; set; } = default!;

    [Inject] private BrowserAccount Account { get; set; } = default!;

    private SessionId Session => new(SessionId);

    private IReplayGrain Record => Grains.Replay(Session);

    private ReplayKey Key => new(_who, _isAnonymous || _index?.Access is not ReplayAccess.Named);

    private FeedSentences Sentences => new(T, _index!);

    /// <summary>The replay's own link opens no archive.</summary>
    private string? Synthesis => _index is { IsClosed: true } && _kind is not ScreenKind.Replay ? $"/archive/{Session}" : null;

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= FollowAddress;
        await _gone.CancelAsync();
        _gone.Dispose();
        _watch?.Dispose();
        await StopBeat();
        await (_script?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            Navigation.LocationChanged += FollowAddress;
            _script = new(Browser, $"./{Assets["js/replay.js"]}");
            await _script.Load();
            await Enter();
        }
    }

    private async Task Enter()
    {
        var gone = _gone.Token;
        var (own, person) = await Account.Bring((await Person).User, Session, Adoptions.With, kind: null, Time, gone, SayLate);
        foreach (var kind in Ids.IsValid(SessionId) ? Kinds : [])
        {
            if (SeatKeys.For(person, Session, kind) is { } key)
            {
                await AskAgain(() => Open(key), gone);
            }

            if (_index is not null)
            {
                _kind = kind;
                break;
            }
        }

        if (_index is null)
        {
            await SayWhy(person, gone);
            return;
        }

        _watch = _kind is ScreenKind.Console && SeatKeys.For(person, Session, _kind) is { } opened
            ? AdoptionWatch.Over(Adoptions.With, _kind, own, Session, opened, Account, Time, () => InvokeAsync(Shut))
            : null;
        _knowsOrigin = _index.From is { } from && Kinds.Any(kind => SeatKeys.For(person, from.Session, kind) is not null);
        var place = new ReplayPlace(At, Version);
        _address = new(place);
        _cursor = place.In(_head) ?? _head.Seek(0);
        await Trying(SeeSharing);
        await AskAgain(Look, gone);
        StateHasChanged();
    }

    /// <summary>Nothing opens: too early for the link that was shared while the workshop runs, or for good.</summary>
    private async Task SayWhy(ClaimsPrincipal person, CancellationToken gone)
    {
        if (Ids.IsValid(SessionId) && SeatKeys.For(person, Session, ScreenKind.Replay) is { } link)
        {
            await AskAgain(async () => _isEarly = await Record.OpensLater(link), gone);
        }

        _isGone = true;
        StateHasChanged();
    }

    private async Task Shut()
    {
        await StopBeat();
        _isGone = true;
        StateHasChanged();
    }

    private async Task Open(Secret key)
    {
        if (await Record.Open(new(key, Anonymous: true)) is { } index)
        {
            (_who, _index, _head) = (key, index, new(index));
        }
    }

    /// <summary>While it opens there is nothing else to see: asked until the record answers, and what keeps it is said.</summary>
    private Task AskAgain(Func<Task> question, CancellationToken gone) => Courier.Ask(
        async () =>
        {
            await question();
            _trouble = null;
            return true;
        },
        Time,
        gone,
        SayLate);

    private void SayLate() => SayLate(OpeningSilence.Workshop);

    private void SayLate(OpeningSilence silence)
    {
        _trouble = silence is OpeningSilence.Accounts ? House.Of(silence) : T["StillOpening"].Value;
        StateHasChanged();
    }

    /// <summary>A record that does not answer is said; what was on screen stays.</summary>
    private async Task Trying(Func<Task> ask)
    {
        try
        {
            await ask();
            _trouble = null;
        }
        catch (Exception trouble) when (Courier.IsPassing(trouble))
        {
            _trouble = T["Unreachable"];
        }
    }

    private async Task Anonymise(bool isAnonymous)
    {
        _isAnonymous = isAnonymous;
        await Show(_cursor);
        await (_text is { } text ? Read(text.Page) : Task.CompletedTask);
    }
}
