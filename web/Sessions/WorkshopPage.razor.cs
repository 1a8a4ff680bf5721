using FilageFuturs.Web.Anchoring;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Floor;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Groups;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Tours;
using FilageFuturs.Web.Voting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Sessions;

/// <summary>The life of a participant's tab: opens its screen, follows it, speaks and moves the focus when the scene changes.</summary>
public sealed partial class WorkshopPage : IAsyncDisposable
{
    // The facilitation may share the replay after the curtain, while people are still there.
    private static readonly TimeSpan CurtainBeat = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _gone = new();
    private SeatDesk _desk = null!;
    private SessionScreen? _screen;
    private Seen? _seen;
    private ImmutableArray<BoardId> _followed = [];
    private DateTimeOffset? _eraseNamesAt;
    private bool _isNewScene;
    private bool _mayReplay;
    private bool _isLate;
    private ITimer? _curtain;

    [Parameter] public required string SessionId { get; set; }

    [CascadingParameter] public required Task<AuthenticationState> Person { get; set; }

    [Inject] public required ISessionFeeds Feeds { get; set; }

    [Inject] public required IGrainFactory Grains { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required IJSRuntime Browser { get; set; }

    [Inject] public required TimeProvider Time { get; set; }

    [Inject] public required Announcer Announcer { get; set; }

    [Inject] public required BrowserDrafts BrowserDrafts { get; set; }

    [Inject] public required Refusals Refusals { get; set; }

    [Inject] public required IServiceProvider Services { get; set; }

    [Inject] public required IStringLocalizer<WorkshopTexts> T { get; set; }

    [Inject] public required IStringLocalizer<Texts> House { get; set; }

    private SessionId Session => new(SessionId);

    private string Waiting => _isLate ? House["State.StillOpening"] : T["Loading.Text"];

    /// <summary>A seat that nobody took away, and that opens nothing any more: the session was deleted.</summary>
    private bool IsGone => _screen is { IsShut: true, Mine.Removal: Refusal.None };

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        await (_curtain?.DisposeAsync() ?? ValueTask.CompletedTask);
        Board?.Dispose();
        await _desk.DisposeAsync();
        if (_screen is not null)
        {
            await _screen.DisposeAsync();
        }
    }

    protected override void OnInitialized() =>
        _desk = new(
            Announcer,
            Refusals,
            T,
            Time,
            () => _ = InvokeAsync(StateHasChanged),
            InvokeAsync,
            words => Keep(words.Name, words.Text));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Enter();
        }
        else if (_isNewScene)
        {
            _isNewScene = false;
            await Announcer.GoToTitle();
        }

        await (_hasLostFields && !IsGone ? RecallLost() : Task.CompletedTask);
    }

    private async Task Enter()
    {
        if (SeatKeys.For((await Person).User, Session, ScreenKind.Seat) is not { } seat || !Ids.IsValid(SessionId))
        {
            LookAtTheDoor();
            return;
        }

        _screen = await Open(seat);
        if (_screen is null)
        {
            LookAtTheDoor();
        }
        else
        {
            MakeGestures(_screen);
            NoteArrival(_screen);
            await Refresh();
        }
    }

    /// <summary>The waiting page says whether one waits, was refused, or has no seat here.</summary>
    private void LookAtTheDoor() => Navigation.NavigateTo($"/atelier/{SessionId}/attente", forceLoad: true);

    private Task<SessionScreen?> Open(Secret seat) =>
        Courier.Ask(() => Feeds.Open(Session, seat, ScreenKind.Seat, () => InvokeAsync(Refresh)), Time, _gone.Token, SayLate);

    /// <summary>Asked again until it answers: meanwhile whoever waits is told why.</summary>
    private void SayLate()
    {
        _isLate = true;
        StateHasChanged();
    }

    private async Task Refresh()
    {
        if (_screen is not { Mine: { } mine } screen || _gone.IsCancellationRequested)
        {
            return;
        }

        var recalling = RecallWhenBack(screen, mine.Seat);
        var isRecalled = recalling.IsCompleted;
        var before = _seen;
        var inSight = before is null ? [] : NamesInSight();
        _seen = new(screen.Room, mine);
        NoteMove(before);
        KeepChanges();
        _ = SettleSent();
        var isCutShort = before is not null && !IsGone && !NamesInSight().IsSubsetOf(inSight);
        if (before is null || IsGone || StepOf(before) != StepOf(_seen))
        {
            _isNewScene = true;
            _desk.ChangeScene(End);
        }

        _hasLostFields |= before is not null && (_isNewScene || ClosesUpon(before));
        await Follow(screen);
        await LookAhead();
        LeaveIfCalled();
        StateHasChanged();
        _ = isRecalled ? Task.CompletedTask : ShowRecalled(recalling);
        _ = Tell(before, isCutShort);
    }

    private async Task Follow(SessionScreen screen)
    {
        var boards = SeatBoards.For(Kit, Room, Mine, Room.CardsAreRevealed ? _read : null);
        if (!boards.SequenceEqual(_followed))
        {
            _followed = boards;
            await screen.Follow(boards);
        }
    }

    private async Task LookAhead()
    {
        if (Scene is SeatScene.Curtain && _eraseNamesAt is null)
        {
            await Trying(async () => _eraseNamesAt = (await Grains.Session(Session).SeeArchive(_screen!.Who))?.EraseNamesAt);
            await LookForReplay();
            if (Room.Replay is ReplayPromise.Link && !_gone.IsCancellationRequested)
            {
                _curtain ??= Time.CreateTimer(_ => _ = InvokeAsync(LookForReplay), null, CurtainBeat, CurtainBeat);
            }
        }
    }

    /// <summary>Until there is one; a curtain that was opened again waits.</summary>
    private async Task LookForReplay()
    {
        if (!_mayReplay && !IsGone && Scene is SeatScene.Curtain && !_gone.IsCancellationRequested)
        {
            await Trying(async () => _mayReplay = await Grains.Replay(Session).AccessOf(_screen!.Who) is not ReplayAccess.None);
            StateHasChanged();
        }
    }

    private static async Task Trying(Func<Task> ask)
    {
        try
        {
            await ask();
        }
        catch (Exception trouble) when (Courier.IsPassing(trouble))
        {
            // The date is on the page of one's data too, the replay on that of past workshops.
        }
    }

    // All at once and waited for by nobody: the next change of the room is drawn though this one is not heard yet.
    /// <param name="isCutShort">What was being typed has lost its field, which the end of writing tells by itself.</param>
    private Task Tell(Seen? before, bool isCutShort)
    {
        List<Task> telling = [Announcer.SayAgain(_screen!.Returns)];
        IEnumerable<string> cutShort = isCutShort ? [T["Said.WritingClosed"]] : [];
        foreach (var sentence in cutShort.Union(before is null ? [] : new RoomNews(T).Between(Kit, before, _seen!)))
        {
            telling.Add(Announcer.Say(sentence));
        }

        if (CueSentence.Between(Texts<CrossingTexts>(), Kit, before?.Room, Room) is { } cue)
        {
            telling.Add(Announcer.Say(cue));
        }

        return Task.WhenAll(telling);
    }

    /// <summary>What makes a new title on the screen.</summary>
    private (SeatScene, GroupId? With, PhaseId? Phase, ScenarioId? Shown, GroupId? OnStage, ArtefactId? Before, bool HasGroups) StepOf(
        Seen seen) => (
        SeatScenes.Of(Kit, seen.Room, seen.Mine),
        SeatScenes.GroupAtWork(Kit, seen.Room, seen.Mine),
        seen.Room.Clock?.Phase,
        seen.Room.ShownScenario,
        seen.Room.Sharing?.Presenter,
        seen.Room.Tour?.PlaceOf(seen.Mine.Group)?.Artefact,
        !seen.Room.Groups.IsEmpty);
}
