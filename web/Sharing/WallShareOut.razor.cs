using FilageFuturs.Web.Groups;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Sharing;

public sealed partial class WallShareOut
{
    private const int MostNamed = 4;

    private Phase? _phase;
    private GroupView? _presenter;
    private GroupId? _next;
    private PhaseClock? _turn;
    private ImmutableArray<Card> _cards = [];
    private ImmutableArray<MadeArtefact> _made = [];
    private ImmutableArray<GroupView> _around = [];

    [Parameter, EditorRequired]
    public required Kit Kit { get; set; }

    [Parameter, EditorRequired]
    public required RoomView Room { get; set; }

    [Parameter, EditorRequired]
    public required ImmutableDictionary<BoardId, BoardView> Boards { get; set; }

    protected override void OnParametersSet()
    {
        var sharing = Room.Sharing;
        _phase = Room.Clock is { } clock ? Kit.Find(clock.Phase) : null;
        _presenter = sharing?.Presenter is { } id ? Room.Find(id) : null;
        _turn = TurnClock.Of(Room);
        _cards = _presenter is null ? [] : [.. (sharing?.Cards ?? []).Select(Kit.Find).OfType<Card>()];
        _made = _presenter is null ? [] : Room.MadeOnStage();
        var order = (sharing?.Order ?? []).Select(Room.Find).OfType<GroupView>().ToList();
        _next = order.FirstOrDefault(group => group != _presenter && !IsDone(group))?.Id;
        _around = [.. order.Where(group => group != _presenter)];
    }

    private bool IsDone(GroupView group) => Room.Sharing?.Presented.Contains(group.Id) ?? false;

    private bool IsCrowded => Room.Groups.Length > MostNamed;

    private BoardView? Board(Card card) => Boards.GetValueOrDefault(new(_presenter!.Id, card.Id));

    private string Name(GroupView group) => T.NameOf(group, Room, Kit);

    private string Rank(GroupView group) => T["Group", GroupNames.Rank(group, Room.Groups)];

    private string Voices(GroupView group)
    {
        var cast = WallCast.Of(group, Room, Kit);
        var names = cast.Named.Select(person => person.Name).ToList();
        if (cast.Others > 0)
        {
            names.Add(T.Counted(names.Count == 0 ? "Lobby.People" : "ShareOut.Others", cast.Others));
        }

        return names.Count < 2
            ? string.Concat(names)
            : T["And", string.Join(", ", names.SkipLast(1)), names[^1]];
    }
}
