using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FilageFuturs.Web.Replay;

/// <summary>What is on stage: followed until a tab is picked; the record as text; a new session from here.</summary>
public sealed partial class ReplayPage
{
    private ReplayTab? _picked;
    private CardId? _card;
    private (int Page, ImmutableArray<ReplayLine> Lines)? _text;
    private MergedView? _merged;
    private bool _isBack;
    private (ReplayCursor Instant, Secret Key)? _resumed;

    [Inject] public required IDialogService Dialogs { get; set; }

    private ReplayTab Tab => _picked ?? ReplayTab.Follow(_index!.Kit, _frame?.Room);

    /// <summary>The one that was being written, unless the other is chosen; null where the kit has none.</summary>
    private Card? Card
    {
        get
        {
            var kit = _index!.Kit;
            var written = _index.Chapters.Where(chapter => chapter.Version <= _cursor.Version)
                .Select(chapter => kit.Find(chapter.Phase)?.Card).LastOrDefault(card => card is not null);
            return ((_card ?? written) is { } card ? kit.Find(card) : null) ?? kit.Cards.FirstOrDefault();
        }
    }

    private int? SceneScenario => Sentences.PaperOf(Tab.Group);

    private string Here => T["Value", FeedSentences.Spoken(_cursor.At), PhaseName];

    private string PhaseName => _head.Chapter(_cursor) is { } chapter
        ? _index!.Kit.Find(chapter.Phase)?.ShortTitle ?? ""
        : T["BeforeStart"];

    private string Caption => T["AsItWas", Subject, FeedSentences.Spoken(_cursor.At)];

    private string Subject => Tab.Sight is ReplaySight.Group or ReplaySight.Groups ? Card?.ShortTitle ?? PhaseName : PhaseName;

    private ImmutableArray<BoardId> Boards(RoomView? room) =>
        (_picked ?? ReplayTab.Follow(_index!.Kit, room)).Boards(room, Card?.Id);

    private Task Follow() => Stage(null);

    private Task Pick(ReplayTab tab) => Stage(tab);

    private Task Stage(ReplayTab? tab)
    {
        (_picked, _text) = (tab, null);
        return Show(_cursor);
    }

    /// <summary>Once, as it stands now: what the rooms of a gathering brought back, for whoever sees it outside the synthesis.</summary>
    private async Task BringBack()
    {
        if (_isBack || _frame is not { Room: var room } || WallScenes.Of(_index!.Kit, room) is not WallScene.Restitution)
        {
            return;
        }

        try
        {
            _merged = await Grains.Gathering(Session).SeeMerged(_who);
            _isBack = true;
        }
        catch (Exception trouble) when (Courier.IsPassing(trouble))
        {
            // The scene says where else it is read: the next frame asks again.
        }
    }

    private Task ChooseCard(CardId card)
    {
        _card = card;
        return Show(_cursor);
    }

    private async Task ToggleText()
    {
        if (_text is not null)
        {
            _text = null;
            return;
        }

        var before = _index!.Lines.Count(version => version <= _cursor.Version);
        await Read(Math.Max(0, before - 1) / ReplayText.OnAPage);
    }

    // A frame has at most twenty lines around its instant, and knows nobody who comes later: the page is asked in halves.
    private async Task Read(int page)
    {
        var versions = _index!.Lines.Skip(page * ReplayText.OnAPage).Take(ReplayText.OnAPage).ToList();
        var lines = ImmutableArray.CreateBuilder<ReplayLine>();
        await Trying(async () =>
        {
            foreach (var half in versions.Chunk(ReplayText.OnAPage / 2))
            {
                var frame = await Record.See(Key, _head.At(half[^1]), []);
                _isGone |= frame is null;
                lines.AddRange(frame?.Feed.Where(line => half.Contains(line.Version)) ?? []);
            }
        });
        _text = (page, lines.ToImmutable());
    }

    private async Task Resume()
    {
        await StopBeat();
        var instant = _cursor;
        var parameters = new DialogParameters<ResumeDialogue>
        {
            { dialogue => dialogue.Title, _index!.Title ?? _index.Kit.Title },
            { dialogue => dialogue.At, FeedSentences.Spoken(instant.At) },
            { dialogue => dialogue.IsRehearsal, _index.IsRehearsal },
        };
        // Whoever may not is told before they are asked for a title.
        if (await Tried(WhyClosed) && await Dialogs.Ask<ResumeDialogue, ResumeChoice>(parameters) is { } choice)
        {
            await Tried(() => GoOn(instant, choice));
            StateHasChanged();
        }
    }

    /// <param name="ask">Answers why not; null when all is well.</param>
    /// <returns>False where the page says why not, or that nobody answers.</returns>
    private async Task<bool> Tried(Func<Task<string?>> ask)
    {
        string? refusal = null;
        await Trying(async () => refusal = await ask());
        _trouble ??= refusal;
        return _trouble is null;
    }

    /// <returns>Why this house opens no session for whoever looks; null when it does.</returns>
    private async Task<string?> WhyClosed()
    {
        var person = (await Person).User;
        // Who signs in beside this page, as it says, need not load it anew.
        var now = Door.TakesAnAccount ? await Account.Renewed(person) : null;
        return await Door.LetsIn(now ?? person) ? null : T[Door.TakesAnAccount ? "Resume.NeedsAccount" : "Resume.NeedsKey"].Value;
    }

    /// <returns>Why not; null when the browser is on its way there.</returns>
    private async Task<string?> GoOn(ReplayCursor instant, ResumeChoice choice)
    {
        if (await WhyClosed() is { } closed)
        {
            return closed;
        }

        // Asked again after a lost answer, it is the same session.
        var key = _resumed is { } resumed && resumed.Instant == instant ? resumed.Key : Secret.New();
        var to = FilageFuturs.Sessions.SessionId.OpenedBy(key);
        _resumed = (instant, key);
        var opened = await Grains.Moments(to).Resume(
            new(key.Text, Session, _who, instant.Version, choice.Title, choice.Cast, instant.At));
        if (opened.Links?.Facilitator is { } facilitator)
        {
            Navigation.NavigateTo(Entry.Link("", to, facilitator), forceLoad: true);
            return null;
        }

        _resumed = null;
        return opened.Refusal is Refusal.TooMany
            ? T["Resume.TooMany", Limits.ResumptionsPerSession].Value
            : Refusals.Sentence(opened.Refusal);
    }
}
