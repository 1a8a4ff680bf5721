using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Anchoring;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FilageFuturs.Web.Gatherings;

public sealed partial class ScribePage : IAsyncDisposable
{
    private SessionScreen? _screen;
    private AdoptionWatch? _watch;
    private string? _notice;
    private bool _isKnown;
    private OpeningSilence _silence;
    private readonly CancellationTokenSource _gone = new();
    private readonly Unheard<FamilyId, string> _families = new(FamilyId.New);

    [Parameter] public required string Gathering { get; set; }

    [CascadingParameter] public required Task<AuthenticationState> Person { get; set; }

    [Inject] public required ISessionFeeds Feeds { get; set; }

    [Inject] public required IGrainFactory Grains { get; set; }

    [Inject] public required Announcer Announcer { get; set; }

    [Inject] public required BrowserDrafts Drafts { get; set; }

    [Inject] public required Refusals Refusals { get; set; }

    [Inject] public required IDialogService Dialogs { get; set; }

    [Inject] public required IStringLocalizer<SessionsConsole> S { get; set; }

    [Inject] public required IStringLocalizer<AnchoringConsole> A { get; set; }

    [Inject] private ScribeDesks Desks { get; set; } = default!;

    [Inject] private BrowserAccount Account { get; set; } = default!;

    [Inject] private TimeProvider Time { get; set; } = default!;

    private SessionId Id => new(Gathering);

    private ISessionAnchoring Wall => Grains.Anchoring(_screen!.Session);

    private bool IsOpen => _screen!.Kit.PhaseOf(_screen.Room)?.Kind is PhaseKind.Wall;

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        _watch?.Dispose();
        await (_screen?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        var (person, brought) = await Account.Bring(
            (await Person).User, Id, Desks.With, ScreenKind.Scribe, Time, _gone.Token, SayLate);
        _silence = OpeningSilence.None;
        StateHasChanged();
        if (Ids.IsValid(Gathering) && SeatKeys.For(brought, Id, ScreenKind.Scribe) is { } key)
        {
            _screen = await Courier.Ask(
                () => Feeds.Open(Id, key, ScreenKind.Scribe, () => InvokeAsync(Refresh)),
                Time,
                _gone.Token,
                () => SayLate(OpeningSilence.Workshop));
            _watch = AdoptionWatch.Over(Desks.With, ScreenKind.Scribe, person, Id, key, Account, Time, () => InvokeAsync(Shut));
        }

        _isKnown = true;
        StateHasChanged();
    }

    private async Task Refresh()
    {
        StateHasChanged();
        if (_screen is { } screen && await Drafts.ForgetAgain(screen.Returns))
        {
            StateHasChanged();
        }
    }

    /// <summary>Asked again until it answers: meanwhile whoever waits is told why, once aloud.</summary>
    private void SayLate(OpeningSilence silence)
    {
        if (_silence != silence)
        {
            _silence = silence;
            _ = Announcer.Say(House.Of(silence));
            StateHasChanged();
        }
    }

    /// <summary>The account is a scribe's no more.</summary>
    private async Task Shut()
    {
        if (_screen is { } screen)
        {
            _screen = null;
            await screen.DisposeAsync();
            StateHasChanged();
        }
    }

    private Task<bool> Name(string name) => _families.Send(name, id => Try(() => Wall.NameFamily(_screen!.Who, id, name)));

    private async Task Rename(FamilyView family)
    {
        if (await Dialogs.AskName(A["RenameTitle"], family.Name, Limits.FamilyLength) is { } name)
        {
            await Try(() => Wall.NameFamily(_screen!.Who, family.Id, name));
        }
    }

    private async Task Remove(FamilyView family)
    {
        if (await Dialogs.Ask(A, "Remove", family.Name ?? ""))
        {
            await Try(() => Wall.RemoveFamily(_screen!.Who, family.Id));
        }
    }

    private async Task File((IdeaId Idea, FamilyId? Family) filing)
    {
        if (await Try(() => Wall.FileIdea(_screen!.Who, filing.Idea, filing.Family)))
        {
            await Announcer.Say(A.Filed(_screen!.Room.Ideas, filing.Family));
        }
    }

    private async Task<bool> Try(Func<Task<Outcome>> command)
    {
        // The account may have lost the desk while its question was open.
        if (_screen is not null)
        {
            _notice = await Refusals.WhyNot(command, S["Unreachable"]);
            StateHasChanged();
        }

        return _screen is not null && _notice is null;
    }
}
