using System.Security.Claims;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Kits;

/// <summary>A kit written in the browser: parts on the left, the open one in the middle, what the room will see on the right.</summary>
public sealed partial class KitEditorPage(IGrainFactory grains, NavigationManager navigation, TimeProvider time)
{
    private const string Writing = "ecrire";
    private static readonly string[] Views = ["parties", Writing, "apercu"];

    private readonly CancellationTokenSource _gone = new();

    private KitDesk? _desk;
    private AdoptionWatch? _watch;
    private Func<Task>? _lookAgain;
    private string _view = Writing;
    private string? _seen;
    private string? _asked;
    private bool _isWide;
    private bool _isSought;
    private bool _isAway;
    private bool _isLate;
    private bool _isTrying;
    private ElementReference _root;
    private WritingKeys? _keys;

    [Inject] private KitOwner Owners { get; set; } = null!;

    [Inject] private BrowserAccount Account { get; set; } = null!;

    [Inject] private KitShelf Shelf { get; set; } = null!;

    [Inject] private KitForms Forms { get; set; } = null!;

    [Inject] private KitNews News { get; set; } = null!;

    [Inject] private Announcer Announcer { get; set; } = null!;

    [Inject] private BrowserDrafts Drafts { get; set; } = null!;

    [Inject] private Refusals Refusals { get; set; } = null!;

    [Inject] private IJSRuntime Browser { get; set; } = null!;

    [Inject] private IStringLocalizer<KitFormTexts> Labels { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Person { get; set; } = null!;

    [Parameter] public string KitId { get; set; } = "";

    /// <summary>The open part, as <see cref="KitParts.InAddress"/> writes it.</summary>
    [SupplyParameterFromQuery(Name = "partie")] public string? Said { get; set; }

    private KitDraftView View => _desk!.Writing.View;

    private KitSaving State => _desk!.Writing.State;

    private string Title => _desk!.Kit["title"].AsText() is { Length: > 0 } title ? title : T["Untitled"];

    private string Late => T[_isAway ? "AwayText" : "StillOpening"];

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        _watch?.Dispose();
        Leave();
        await (_keys?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Not while prerendering: there is nobody to tell when nothing answers.
        if (firstRender)
        {
            await Enter();
            return;
        }

        if (_desk is null)
        {
            return;
        }

        _keys ??= new(Browser);
        await _keys.Listen(_root);
        SayWhere(_desk);
        if (_desk.Focus is { } focus)
        {
            _desk.Focus = null;
            await _keys.Focus(focus);
        }
    }

    private async Task Enter()
    {
        var person = (await Person).User;
        if (KitNames.IsOne(KitId)
            && await Ask(async () => await OwnerFor(person = await Account.Answered(person))) is { } owner)
        {
            var form = await Ask(Forms.Form);
            var writing = new KitWriting(grains.KitDraft(KitId), owner, time, InvokeAsync);
            if (await Ask(writing.Open))
            {
                Follow(writing, form);
                _watch = AdoptionWatch.Over(
                    who => Owners.Of(who, grains.Kit(KitId)), person, owner, Account, time, () => InvokeAsync(Shut));
            }
        }

        _isSought = true;
        StateHasChanged();
    }

    // What does not answer as the page starts is said, and it opens by itself: what was typed waits in the browser for its fields.
    private Task<T> Ask<T>(Func<Task<T>> question) => Courier.Ask(question, time, _gone.Token, SayLate);

    private void SayLate()
    {
        if (!_isLate)
        {
            _isLate = true;
            _ = Announcer.Say(Late);
        }

        StateHasChanged();
    }

    private async Task<string?> OwnerFor(ClaimsPrincipal person)
    {
        try
        {
            _isAway = false;
            return await Owners.Of(person, grains.Kit(KitId));
        }
        catch (AccountsAwayException)
        {
            _isAway = true;
            throw;
        }
    }

    /// <summary>The account writes this kit no more.</summary>
    private void Shut()
    {
        Leave();
        _desk = null;
        StateHasChanged();
    }

    private void Leave()
    {
        News.Written -= OnNews;
        _desk?.Writing.Dispose();
    }

    private void Follow(KitWriting writing, FormNode form)
    {
        (_seen, _asked) = (Said, Said);
        _desk = new(writing, form, new(Labels), Forms.Drawings) { Part = KitParts.FromAddress(Said) };
        _desk.Said += (sentence, values) => Announcer.Say(T[sentence, values]);
        writing.Changed += Draw;
        writing.Stored += Keep;
        writing.Refused += Tell;
        writing.NotOurs += () => _ = Tell(T["NotOurs"]);
        writing.Displaced += Displace;
        writing.Overwritten += words => GiveBack(T["Overwritten", words]);
        _lookAgain = Tongue.Keep(() => InvokeAsync(() => _desk?.Writing.LookAgain() ?? Task.CompletedTask));
        News.Written += OnNews;
        LeaveWhatIsGone();
    }

    private void Draw()
    {
        if (_desk is null)
        {
            return;
        }

        LeaveWhatIsGone();
        StateHasChanged();
        if (State is KitSaving.Trying != _isTrying)
        {
            _isTrying = !_isTrying;
            _ = Announcer.Say(T[_isTrying ? "State.Trying" : "State.Saved"]);
        }
    }

    private async Task Keep(IReadOnlyCollection<string> stored)
    {
        News.Tell(KitId, this);
        foreach (var place in stored)
        {
            await Drafts.Forget(place);
        }
    }

    private void OnNews(string kit, object by)
    {
        if (kit == KitId && by != this)
        {
            _ = _lookAgain?.Invoke();
        }
    }

    private Task Undo() => Step(_desk!.Writing.Undo);

    private Task Redo() => Step(_desk!.Writing.Redo);

    private async Task Step(Func<Task<Outcome?>> step)
    {
        if (await step() is { } done)
        {
            News.Tell(KitId, this);
            _refused = null;
            await (done.IsAccepted ? Announcer.Say(T["Said.Stepped"]) : Tell(done.Refusal));
        }
    }

    // The shelf keeps what it read for a while: the opening form offers this version at once.
    private void Offer()
    {
        Shelf.Forget(KitId);
        News.Tell(KitId, this);
    }
}
