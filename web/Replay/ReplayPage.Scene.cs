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
    private (long Version, Secret Key)? _resumed;

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

    private string Here => T["Value", Sentences.Spoken(_cursor.At), PhaseName];

    private string PhaseName => _head.Chapter(_cursor) is { } chapter
        ? _index!.Kit.Find(chapter.Phase)?.ShortTitle ?? ""
        : T["BeforeStart"];

    private string Caption => T["AsItWas", Subject, Sentences.Spoken(_cursor.At)];

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
            { dialogue => dialogue.At, Sentences.Spoken(instant.At) },
        };
        if (await Dialogs.Ask<ResumeDialogue, ResumeChoice>(parameters) is { } choice)
        {
            string? refusal = null;
            await Trying(async () => refusal = await GoOn(instant.Version, choice));
            _trouble ??= refusal;
            StateHasChanged();
        }
    }

    /// <returns>Why not; null when the browser is on its way there.</returns>
    private async Task<string?> GoOn(long version, ResumeChoice choice)
    {
        // Asked again after a lost answer, it is the same session.
        var key = _resumed is { } resumed && resumed.Version == version ? resumed.Key : Secret.New();
        var to = FilageFuturs.Sessions.SessionId.OpenedBy(key);
        _resumed = (version, key);
        var opened = await Grains.Moments(to).Resume(new(key.Text, Session, _who, version, choice.Title, choice.Cast));
        if (opened.Links?.Facilitator is { } facilitator)
        {
            Navigation.NavigateTo(Entry.Link("", to, facilitator), forceLoad: true);
            return null;
        }

        _resumed = null;
        return Refusals.Sentence(opened.Refusal);
    }
}
