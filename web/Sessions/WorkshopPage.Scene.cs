using FilageFuturs.Web.Anchoring;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Floor;
using FilageFuturs.Web.Groups;
using FilageFuturs.Web.Needs;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Studio;
using FilageFuturs.Web.Tours;
using FilageFuturs.Web.Voting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Sessions;

/// <summary>What the scene of the moment needs, and what this tab alone remembers: the active cell, what was folded.</summary>
public sealed partial class WorkshopPage
{
    private static readonly TimeSpan Midway = TimeSpan.FromSeconds(30);

    /// <summary>The cell where one writes, by board; a circuit that goes on elsewhere finds it again.</summary>
    [Microsoft.AspNetCore.Components.PersistentState]
    public Dictionary<string, string>? ActiveCells { get; set; }

    private MessageId? _folded;
    private GroupId? _read;
    private PhaseId? _greeting;

    private Kit Kit => _screen!.Kit;

    private RoomView Room => _seen!.Room;

    private MineView Mine => _seen!.Mine;

    private SeatScene Scene => SeatScenes.Of(Kit, Room, Mine);

    private Phase? Phase => Kit.PhaseOf(Room);

    private GroupView Group => Room.Find(Mine.Group!.Value)!;

    private Card Card => Kit.Find(Phase!.Card!.Value)!;

    private BoardId BoardNow => new(Group.Id, Card.Id);

    private BoardGestures Board { get; set; } = null!;

    private IdeaGestures Ideas { get; set; } = null!;

    private NeedGestures NeedsDone { get; set; } = null!;

    private VotingGestures Voting { get; set; } = null!;

    private FloorGestures Floor { get; set; } = null!;

    private GroupGestures Groups { get; set; } = null!;

    private string Heading => _seen is null ? T["Loading.Title"] : Scene switch
    {
        SeatScene.Lobby => T["Page.Lobby"],
        SeatScene.Curtain => T["Curtain.Title"],
        SeatScene.Removed => T["Removed.Title"],
        SeatScene.Reveal => T["Page.Reveal"],
        _ => Phase?.ShortTitle ?? T["Page.Lobby"],
    };

    private string LastMinute => T[Scene switch
    {
        SeatScene.Vote => "Last.Vote",
        SeatScene.Board => "Last.Board",
        SeatScene.Wall => "Last.Wall",
        SeatScene.Needs => "Last.Needs",
        SeatScene.Ranking => "Last.Ranking",
        SeatScene.Tour => "Last.Tour",
        SeatScene.Studio => "Last.Studio",
        _ => "Last.Other",
    }];

    /// <summary>Why nothing moves, when nothing does.</summary>
    private string? Standstill => (Room.Clock, Scene) switch
    {
        ({ IsPaused: true, IsWritingClosed: false }, SeatScene.Board or SeatScene.Wall or SeatScene.Needs or SeatScene.Tour
            or SeatScene.Studio) =>
            T["Still.Paused"].Value,
        ({ IsPaused: true, IsWritingClosed: false }, _) => T["Said.Paused"].Value,
        ({ IsWritingClosed: true }, SeatScene.Board or SeatScene.Wall or SeatScene.Needs or SeatScene.Ranking or SeatScene.Studio
            or SeatScene.Plane or SeatScene.Harvest) =>
            T[Kit.PhaseAfter(Room) is null && Room.Gathering is not { IsPlenary: false } ? "Still.ClosedLast" : "Still.Closed"].Value,
        _ => null,
    };

    private Refusal End => Scene is SeatScene.Curtain ? Refusal.SessionIsClosed : Mine.Removal;

    private MessageView? Message => RoomNews.MessageFor(_seen!) is { } message && message.Id != _folded ? message : null;

    private string? Arrival => _greeting == Phase?.Id ? Phase?.Instruction : null;

    /// <summary>What a group says, it says of one phase or object: pressed as that one ends, it is not said of the next.</summary>
    private (PhaseId? Phase, int? Stop, GroupId? Group) Calling => (Phase?.Id, Room.StopNow(), Mine.Group);

    private bool MayChooseNow => SeatBoards.MayChoose(Room, Mine) && (Group.IsReady || Room.Clock!.IsWritingClosed);

    /// <summary>The first cell still open, until the person goes elsewhere.</summary>
    private PromptId ActiveCell
    {
        get
        {
            if (ActiveCells?.GetValueOrDefault(Place(BoardNow)) is { } kept)
            {
                return new(kept);
            }

            var open = _screen!.Boards.GetValueOrDefault(BoardNow)?.Cells.FirstOrDefault(cell => cell.Retained is null);
            if (open is not null)
            {
                Activate(open.Prompt);
            }

            return open?.Prompt ?? Card.Prompts[0].Id;
        }
    }

    private void MakeGestures(SessionScreen screen)
    {
        Board = new(Grains, screen, _desk, Texts<BoardTexts>(), Time);
        Ideas = new(Grains, screen, _desk, Texts<AnchoringTexts>());
        Tour = new(Grains, screen, _desk, Texts<TourTexts>());
        NeedsDone = new(Grains, screen, _desk, Texts<NeedsTexts>());
        Studio = new(Grains, screen, _desk, Texts<StudioTexts>());
        Voting = new(Grains, screen, _desk, Texts<VotingTexts>());
        Floor = new(Grains, screen, _desk, Texts<FloorTexts>());
        Groups = new(Grains, screen, _desk, Texts<GroupTexts>());
    }

    private IStringLocalizer<TTexts> Texts<TTexts>() => Services.GetRequiredService<IStringLocalizer<TTexts>>();

    /// <summary>Someone who comes while the groups already write is greeted with the instruction.</summary>
    private void NoteArrival(SessionScreen screen)
    {
        if (screen.Room.Clock is { } clock && screen.Kit.Find(clock.Phase)?.Kind is PhaseKind.CardBoard
            && screen.Room.Now - clock.OpenedAt > Midway)
        {
            _greeting = clock.Phase;
        }
    }

    /// <summary>So is someone who is lent to another group, or whose group is merged, in the middle of a card.</summary>
    private void NoteMove(Seen? before)
    {
        if (before is { Mine.Group: { } left } && Mine.Group is { } group && group != left && before.Room.Clock?.Phase == Phase?.Id)
        {
            _greeting = Phase?.Id;
        }
    }

    private async Task OnBoard(BoardGesture gesture)
    {
        if (gesture is VisitCell visit)
        {
            Activate(visit.Prompt);
            Board.Type(BoardNow, visit.Prompt, isWriting: false);
            await (visit.FromPager ? SayCell(visit.Prompt) : Task.CompletedTask);
        }
        else
        {
            _greeting = null;
            await ForgetWords(gesture, await Board.Make(BoardNow, gesture));
        }
    }

    private void Activate(PromptId cell) => (ActiveCells ??= [])[Place(BoardNow)] = cell.Value;

    private static string Place(BoardId board) => $"{board.Group}/{board.Card}";

    private Task SayCell(PromptId cell)
    {
        var rank = Card.Prompts.TakeWhile(prompt => prompt.Id != cell).Count();
        return _desk.Say(Texts<BoardTexts>()["Said.Cell", rank + 1, Card.Prompts[rank].Label]);
    }

    private async Task OnWall(IdeaGesture gesture)
    {
        await Ideas.Make(gesture);
        await (gesture is AddIdea added && !Ideas.Pending.Any(idea => idea.IsStuck && idea.Idea == added.Idea)
            ? ForgetSent(IdeaDraft, added.Text, added.Idea.Value)
            : Task.CompletedTask);
    }

    private void FoldMessage(MessageId read) => _folded = read;

    private void Greeted() => _greeting = null;

    private async Task ReadCards(GroupId? group)
    {
        _read = group;
        await Follow(_screen!);
    }
}
