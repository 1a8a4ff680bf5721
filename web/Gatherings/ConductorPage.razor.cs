using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FilageFuturs.Web.Gatherings;

/// <summary>The page of whoever conducts several rooms: draws what the desk holds, asks the gathering.</summary>
public sealed partial class ConductorPage
{
    // With more rooms the table alone would be heavier than everything else together.
    private const int RoomsInSight = 9;

    private ConductorDesk? _desk;
    private ConductorSight? _sight;
    private AdoptionWatch? _watch;
    private ImmutableArray<RoomPlacement>? _proposed;
    private string? _notice;
    private bool _isKnown;
    private OpeningSilence _silence;
    private readonly CancellationTokenSource _gone = new();

    [Parameter]
    public string GatheringId { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> Person { get; set; } = default!;

    [Inject]
    public required IGrainFactory Grains { get; set; }

    [Inject]
    public required ISessionFeeds Feeds { get; set; }

    [Inject]
    public required TimeProvider Time { get; set; }

    [Inject]
    public required Announcer Announcer { get; set; }

    [Inject]
    public required Refusals Refusals { get; set; }

    [Inject]
    private BrowserDrafts Drafts { get; set; } = default!;

    [Inject]
    private Adoptions Adoptions { get; set; } = default!;

    [Inject]
    private BrowserAccount Account { get; set; } = default!;

    private SessionId Id => new(GatheringId);

    private Secret Who { get; set; }

    private ConductorSight Sight => _sight!;

    private IGatheringGrain Gathering => Grains.Gathering(Id);

    // Not while prerendering: there is nobody to tell.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        var (person, brought) = await Account.Bring(
            (await Person).User, Id, Adoptions.With, ScreenKind.Console, Time, _gone.Token, SayLate);
        _silence = OpeningSilence.None;
        StateHasChanged();
        if (Ids.IsValid(GatheringId) && SeatKeys.For(brought, Id, ScreenKind.Console) is { } key)
        {
            Who = key;
            _desk = await Courier.Ask(
                () => ConductorDesk.Open(Grains, Feeds, Time, Id, key, () => InvokeAsync(Refresh)),
                Time,
                _gone.Token,
                () => SayLate(OpeningSilence.Workshop));
            _sight = _desk?.Sight;
            _watch = AdoptionWatch.Over(Adoptions.With, ScreenKind.Console, person, Id, key, Account, Time, () => InvokeAsync(Shut));
        }

        _isKnown = true;
        StateHasChanged();
    }

    /// <summary>Asked again until it answers: meanwhile whoever waits is told why.</summary>
    private void SayLate(OpeningSilence silence)
    {
        _silence = silence;
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        _watch?.Dispose();
        await (_desk?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>The account may no longer conduct.</summary>
    private async Task Shut()
    {
        if (_desk is { } desk)
        {
            (_desk, _sight) = (null, null);
            await desk.DisposeAsync();
            StateHasChanged();
        }
    }

    private void Refresh()
    {
        if (_desk is null || _sight is not { } before)
        {
            return;
        }

        _sight = _desk.Sight;
        var news = ConductorNews.Between(before, Sight).Select(one => L[$"Said.{one.Kind}", one.Room?.Name ?? ""].Value);
        List<string> said = [.. AskedSince(before), .. news];
        StateHasChanged();
        _ = ForgetWhenBack(_desk);
        // Heard when they are: the next change is drawn though its browser has not heard of this one yet.
        foreach (var sentence in said)
        {
            _ = Announcer.Say(sentence);
        }

        _ = LetGoOfGiven();
    }

    private async Task ForgetWhenBack(ConductorDesk desk)
    {
        if (await Drafts.ForgetAgain(desk.Returns))
        {
            StateHasChanged();
        }
    }

    /// <summary>Asks the gathering; a refusal, or no answer, becomes a sentence in front of the conductor.</summary>
    private async Task<bool> Try(Func<Task<Outcome>> command)
    {
        // The account may have lost the gathering while its question was open, or while it waits for the answer.
        if (_desk is not { } desk)
        {
            return false;
        }

        _unanswered = null;
        _notice = await Refusals.WhyNot(command, L["Unreachable"]);
        var isDone = _notice is null;
        await desk.AskNow();
        Refresh();
        return isDone;
    }

    /// <returns>Null when the gathering does not answer.</returns>
    private async Task<ImmutableArray<T>?> Look<T>(Func<Task<ImmutableArray<T>>> look)
    {
        try
        {
            return await look();
        }
        catch (Exception failure) when (Courier.IsPassing(failure))
        {
            _notice = L["Unreachable"];
            return null;
        }
    }

    private void Forget() => (_notice, _unanswered) = (null, null);
}
