using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.Web.Boards;

public sealed partial class GroupTile
{
    protected override string Words => State switch
    {
        TileState.Help => L["CallsHelp"],
        TileState.AsksTime => L["AsksTime"],
        TileState.Small => Here is 0 ? L["NobodyLeft"].Value : L.Counted("FewLeft", Here),
        TileState.Ready => L["IsReady"],
        TileState.Calm => L["Calm", Quiet.Elapsed()],
        _ => LastIdea,
    };

    private MiniCard Mini => MiniCard.Of(Card, Tile);

    private string? Urgent => State is TileState.Help or TileState.Calm ? "btn-gel" : null;

    private bool IsCalling => State is TileState.Help or TileState.AsksTime;

    // Its tokens are a drawing: two letters each, and whoever is away has a dashed one.
    private string? Who => People.IsEmpty ? null : string.Join(", ", People.Select(person => person.NameAndPresenceIn(S, States)));

    private TileState State => this switch
    {
        { Group.CallsHelp: true } => TileState.Help,
        { Group.AsksTime: true } => TileState.AsksTime,
        { IsSmall: true } => TileState.Small,
        { Group.IsReady: true } => TileState.Ready,
        { Clock: { IsPaused: false, IsWritingClosed: false } } when Quiet >= CalmAfter => TileState.Calm,
        _ => TileState.Working,
    };

    private int Here => People.Count(person => person.CountsForTheirGroup());

    private TimeSpan Quiet => Since(Tile?.LastAt is { } last && last > Clock.OpenedAt ? last : Clock.OpenedAt);

    private string LastIdea => Tile?.LastAt switch
    {
        null => L["NothingYet"],
        { } last when Since(last) < TimeSpan.FromSeconds(2) => L["IdeaNow"],
        { } last => L["IdeaAgo", Since(last).Elapsed()],
    };

    private enum TileState
    {
        Working = 0,
        Help = 1,
        AsksTime = 2,
        Small = 3,
        Ready = 4,
        Calm = 5,
    }
}
