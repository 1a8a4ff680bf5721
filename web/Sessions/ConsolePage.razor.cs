using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Timing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;

namespace FilageFuturs.Web.Sessions;

/// <summary>The console of whoever facilitates: draws views, asks grains. The same one opens on any device, as often as needed.</summary>
public sealed partial class ConsolePage : IAsyncDisposable
{
    private SessionScreen? _screen;
    private PageScript? _script;
    private RoomView? _told;
    private ImmutableArray<GroupId> _toldSmall = [];
    private ImmutableArray<PersonView> _toldWaiting = [];
    private PhaseId? _toldEarlyEnd;
    private string? _notice;
    private readonly CancellationTokenSource _gone = new();

    [Parameter]
    public string SessionId { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> Person { get; set; } = default!;

    [Inject]
    public required IGrainFactory Grains { get; set; }

    [Inject]
    public required ISessionFeeds Feeds { get; set; }

    [Inject]
    public required IJSRuntime Browser { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required Announcer Announcer { get; set; }

    [Inject]
    public required Refusals Refusals { get; set; }

    [Inject]
    public required TimeProvider Time { get; set; }

    [Inject]
    private PublicAddress Origin { get; set; } = default!;

    [Inject]
    private Adoptions Adoptions { get; set; } = default!;

    [Inject]
    private BrowserAccount Account { get; set; } = default!;

    private SessionId Session => _screen!.Session;

    private Secret Who => _screen!.Who;

    private Kit Kit => _screen!.Kit;

    private RoomView Room => _screen!.Room;

    private ConsoleView View => _screen!.Console!;

    private PhaseClock? Clock => Room.Clock;

    private Phase? Phase => Clock is { } clock ? Kit.Find(clock.Phase) : null;

    private bool IsLast => Clock is { } clock && Room.Plan.LastOrDefault()?.Phase == clock.Phase;

    private bool IsCommonRoom => Room.Gathering is { IsPlenary: true };

    // A card that opened in an empty room has no groups when people come.
    private bool IsForming => ConsoleNews.IsInGroups(Phase?.Kind) && Room.Groups.IsEmpty;

    private Card? CurrentCard => Phase?.Card is { } card ? Kit.Find(card) : null;

    // An hour that was cut short leaves steps that come no more.
    private ImmutableArray<PlannedPhase> ToCome => Room.State is SessionState.Closed
        ? []
        : [.. View.Plan.Where(planned => Room.Plan.Any(line => line.Phase == planned.Phase && line.State is PhaseState.ToCome))];

    private string StateClass => IsForming ? "forme" : Room.State is SessionState.Running ? "joue" : "calme";

    private string HeaderTitle => IsForming ? Phase!.Title : Room.Title is { } title ? L["Title", title] : L["TitleAlone"];

    private string HeaderSubtitle
    {
        get
        {
            if (IsForming)
            {
                return L["StepOf", Room.Plan.Select(line => line.Phase).ToList().IndexOf(Clock!.Phase) + 1, Room.Plan.Length];
            }

            var day = SpokenTime.Day(Time.GetUtcNow(), _zone);
            return Room.Facilitator is { } facilitator ? L["DayWith", day, facilitator] : day;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        _watch?.Dispose();
        await (_nextLook?.DisposeAsync() ?? ValueTask.CompletedTask);
        await ((_screen ?? _left)?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_script?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private void Refresh()
    {
        if (_screen is null)
        {
            _ = GoOnWhereShut();
            return;
        }

        var small = ConsoleNews.ToComplete(Room, View, Kit);
        var news = ConsoleNews.Between(_told ?? Room, Room, Kit, GroupName)
            .Concat(ConsoleNews.Smaller(_toldSmall, small, Room, GroupName))
            .Concat(ConsoleNews.Knocks(_toldWaiting, View.Waiting, S.Counted("Waiting", View.Waiting.Length)));
        var (cue, word, clock) = (CueSince(_told), WordSince(), ClockSince(_told).ToList());
        (_told, _toldSmall, _toldWaiting) = (Room, small, View.Waiting);
        _toldEarlyEnd = View.EarlyEnd ? Clock?.Phase : _toldEarlyEnd;
        _last = _last?.Seen(View);
        StateHasChanged();
        _ = GoOnWhereShut();
        _ = ForgetWhenBack();
        // Said and heard when they are: the next change of the room is drawn though its browser has not heard of this one yet.
        _ = Announcer.SayAgain(Returns);
        // Drawn when it comes: a gathering that is silent holds nothing up in its rooms.
        _ = LookAtResults();
        foreach (var said in new[] { cue, word }.OfType<string>().Concat(clock))
        {
            _ = Announcer.Say(said);
        }

        foreach (var (kind, who) in news)
        {
            _ = Announcer.Say(L[$"Cue.{kind}", who]);
        }

        _ = LetGoOfSent();
        LearnZone();
    }

    /// <summary>Asks a grain; a refusal, or no answer, becomes a sentence in front of the facilitator.</summary>
    private async Task<bool> Try(Func<Task<Outcome>> command)
    {
        // The account may have lost the console while its question was open, or while it waited for the answer.
        if (_screen is not null)
        {
            _unanswered = null;
            // Only pressed again at once is it the same moment of the hour.
            _moments.LetGo();
            _notice = await Refusals.WhyNot(command, L["Unreachable"]);
            StateHasChanged();
        }

        return _screen is not null && _notice is null;
    }

    private void Forget()
    {
        (_notice, _unanswered) = (null, null);
        _moments.LetGo();
    }

    private Task Say(string sentence) => Announcer.Say(sentence);

    private string TitleOf(PhaseId? phase) => phase is { } id ? Kit.Find(id)?.ShortTitle ?? "" : "";

    private string Address(Secret secret) => Entry.Link(Origin.For(Navigation.BaseUri), Session, secret);
}
