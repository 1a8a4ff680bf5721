namespace FilageFuturs.Groups;

/// <summary>A group as everybody may see it, once installed.</summary>
/// <param name="Seats">In order of arrival in the group.</param>
/// <param name="VideoLink">Where the group talks; null without a video pattern, and where one address is for everybody.</param>
/// <param name="Presents">Cards chosen for the share-out.</param>
/// <param name="Joined">Groups whose people came to this one: its people read their cards on. Null: none.</param>
/// <param name="MayChoose">
/// Its people may choose which cards it will present: where there are several, from the last one before a share-out until its turn.
/// </param>
[GenerateSerializer, Immutable, Alias("group-view")]
public sealed record GroupView(
    GroupId Id,
    ScenarioId? Scenario,
    ImmutableArray<SeatId> Seats,
    bool IsReady,
    bool AsksTime,
    bool CallsHelp,
    string? VideoLink,
    ImmutableArray<CardId> Presents,
    ImmutableArray<JoinedGroup>? Joined = null,
    bool MayChoose = false);

/// <summary>A group that is part of another one since the two were made one.</summary>
[GenerateSerializer, Immutable, Alias("joined-group")]
public sealed record JoinedGroup(GroupId Id, ScenarioId? Scenario);

/// <summary>The proposal, for the facilitation alone.</summary>
/// <param name="Aside">People without a group.</param>
/// <param name="PutAside">
/// Those of them whom the facilitation took out by hand: announcing the groups places the others. Null: not said.
/// </param>
/// <param name="Draws">How often people were drawn, by hand too. An older silo says 0.</param>
[GenerateSerializer, Immutable, Alias("grouping-view")]
public sealed record GroupingView(
    GroupingMethod? Method,
    ImmutableArray<GroupView> Groups,
    ImmutableArray<SeatId> Aside,
    ImmutableArray<SeatPin> Pins,
    ImmutableArray<SeatBond> Bonds,
    MixScore? Mix,
    bool IsInstalled,
    bool ScenariosAreDrawn,
    ImmutableArray<SeatId>? PutAside = null,
    int Draws = 0);

[GenerateSerializer, Immutable, Alias("seat-pin")]
public sealed record SeatPin(SeatId Seat, GroupId Group);

[GenerateSerializer, Immutable, Alias("seat-bond")]
public sealed record SeatBond(SeatId One, SeatId Other, Bond Bond);
