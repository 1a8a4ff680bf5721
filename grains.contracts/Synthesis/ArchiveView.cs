namespace FilageFuturs.Synthesis;

/// <summary>
/// What a closed session keeps for everybody who was there: no names beside votes or words, and the seats of authors
/// are blank.
/// </summary>
/// <param name="OpenedAt">When the first phase opened; null when the workshop never started.</param>
/// <param name="EraseNamesAt">When first names and profiles go, UTC.</param>
/// <param name="EraseWordsAt">When contents go, UTC.</param>
/// <param name="People">How many took part.</param>
[GenerateSerializer, Immutable, Alias("archive-view")]
public sealed record ArchiveView(
    SessionId Session,
    string? Title,
    Kit Kit,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    DateTimeOffset EraseNamesAt,
    DateTimeOffset EraseWordsAt,
    int People,
    ImmutableArray<PhaseLine> Phases,
    VoteResult? Vote,
    ImmutableArray<ArchivedGroup> Groups,
    IdeasView Ideas);

/// <param name="People">How many were in the group.</param>
[GenerateSerializer, Immutable, Alias("archived-group")]
public sealed record ArchivedGroup(
    GroupId Id, ScenarioId? Scenario, int People, ImmutableArray<BoardView> Boards, ImmutableArray<CardId> Presented);
