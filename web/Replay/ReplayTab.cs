using FilageFuturs.Web.Groups;
using FilageFuturs.Web.Sharing;

namespace FilageFuturs.Web.Replay;

/// <summary>What one looks at: the room together, the groups side by side, the screen of the hall, or one group.</summary>
public enum ReplaySight
{
    Plenary = 0,
    Groups = 1,
    Wall = 2,
    Group = 3,
}

/// <param name="Group">For <see cref="ReplaySight.Group"/> alone.</param>
public readonly record struct ReplayTab(ReplaySight Sight, GroupId? Group = null)
{
    /// <summary>Where the workshop itself was: the groups while they write, the room together the rest of the time.</summary>
    public static ReplayTab Follow(Kit kit, RoomView? room) =>
        room is { Groups.IsEmpty: false } && kit.PhaseOf(room) is { Kind: PhaseKind.CardBoard }
            ? new(ReplaySight.Groups)
            : new(ReplaySight.Plenary);

    /// <summary>The boards that it draws.</summary>
    public ImmutableArray<BoardId> Boards(RoomView? room, CardId? shown) => (this, shown) switch
    {
        ({ Group: { } group }, { } card) => [new(group, card)],
        _ when room is null => [],
        ({ Sight: ReplaySight.Groups }, { } card) => [.. room.AllGroups().Select(group => new BoardId(group.Id, card))],
        _ => [.. room.OnStage(), .. room.OnStage().SelectMany(board => room.JoinedBoards(board.Group, board.Card))],
    };
}
