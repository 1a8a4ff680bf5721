using FilageFuturs.Web.Tours;

namespace FilageFuturs.Web.Sessions;

/// <summary>What a participant's screen shows.</summary>
internal enum SeatScene
{
    Lobby = 0,
    Presentation = 1,
    Vote = 2,
    Reveal = 3,
    Groups = 4,
    Board = 5,
    Aside = 6,
    ShareOut = 7,
    Wall = 8,
    Curtain = 9,
    Removed = 10,
    Needs = 11,
    Ranking = 12,
    Plane = 13,
    Tour = 14,
    Harvest = 15,
    Rest = 20,
    Text = 21,
    Studio = 22,
}

internal static class SeatScenes
{
    public static SeatScene Of(Kit kit, RoomView room, MineView mine) => (room.State, mine.Removal) switch
    {
        (_, not Refusal.None) => SeatScene.Removed,
        (SessionState.Lobby, _) => SeatScene.Lobby,
        (SessionState.Closed, _) => SeatScene.Curtain,
        _ => Running(kit, room, mine),
    };

    /// <summary>
    /// Where people talk now: the group while it works together, the room otherwise. Null where there is no call, and where the scene
    /// itself leads to it.
    /// </summary>
    public static (string Link, bool IsOfGroup)? CallOf(Kit kit, RoomView room, MineView mine)
    {
        var scene = Of(kit, room, mine);
        var group = mine.Group is { } id ? room.Find(id)?.VideoLink : null;
        if (scene is SeatScene.Lobby or SeatScene.Curtain or SeatScene.Removed
            || (scene is SeatScene.Groups or SeatScene.Aside && group is not null))
        {
            return null;
        }

        if (scene is SeatScene.Board or SeatScene.Tour or SeatScene.Studio && group is not null)
        {
            return (group, true);
        }

        return room.VideoLink is { } link ? (link, false) : null;
    }

    /// <summary>One's group, where the scene is that of a group; null elsewhere.</summary>
    public static GroupId? GroupAtWork(Kit kit, RoomView room, MineView mine) =>
        Of(kit, room, mine) is SeatScene.Groups or SeatScene.Board or SeatScene.Studio ? mine.Group : null;

    /// <summary>The phase that runs, null in the hall and after the curtain.</summary>
    public static Phase? PhaseOf(this Kit kit, RoomView room) => room.Clock is { } clock ? kit.Find(clock.Phase) : null;

    /// <summary>Groups are being formed, and the vote was only revealed meanwhile: the room looks at it until they are told.</summary>
    public static bool ShowsLateVote(this RoomView room) =>
        room is { Groups.IsEmpty: true, Clock.Phase: var phase, Vote: { Result: not null, RevealedIn: { } revealed } } && phase == revealed;

    /// <summary>What comes after the running phase; null at the end.</summary>
    public static Phase? PhaseAfter(this Kit kit, RoomView room) =>
        room.Plan.FirstOrDefault(line => line.State is PhaseState.ToCome) is { } next ? kit.Find(next.Phase) : null;

    /// <summary>The cards that the workshop fills, in the order of its phases.</summary>
    public static ImmutableArray<Card> CardsOf(this Kit kit, RoomView room) =>
        [.. room.Plan.Select(line => kit.Find(line.Phase)?.Card).OfType<CardId>().Distinct().Select(kit.Find).OfType<Card>()];

    private static SeatScene Running(Kit kit, RoomView room, MineView mine) => kit.PhaseOf(room)?.Kind switch
    {
        PhaseKind.Presentation => SeatScene.Presentation,
        PhaseKind.DotVote => room.Vote?.Result is null ? SeatScene.Vote : SeatScene.Reveal,
        PhaseKind.Grouping => room.ShowsLateVote() ? SeatScene.Reveal : SeatScene.Groups,
        PhaseKind.CardBoard => mine.Group is { } group && room.Find(group) is not null ? SeatScene.Board : SeatScene.Aside,
        PhaseKind.ShareOut => SeatScene.ShareOut,
        PhaseKind.Wall => SeatScene.Wall,
        PhaseKind.NeedsMap => SeatScene.Needs,
        PhaseKind.Ranking => SeatScene.Ranking,
        PhaseKind.ArtefactTour => room.Tour switch
        {
            { Harvest: not null } or { Stops: 0 } => SeatScene.Harvest,
            { } tour when tour.PlaceOf(mine.Group) is { } place && tour.Met(place).Any() => SeatScene.Tour,
            _ => SeatScene.Aside,
        },
        PhaseKind.SelfAssessment when kit.Assessment is not null && room.Assessment is not null => SeatScene.Plane,
        PhaseKind.PlausibilityDebate when room.Plausibility is not null => SeatScene.Plane,
        PhaseKind.Pause => SeatScene.Rest,
        PhaseKind.CustomText => SeatScene.Text,
        PhaseKind.ArtefactStudio =>
            mine.Studio is { } draft && room.Find(draft.Group) is not null ? SeatScene.Studio : SeatScene.Aside,
        _ => SeatScene.Lobby,
    };
}
