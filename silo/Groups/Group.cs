namespace FilageFuturs.Silo.Groups;

/// <summary>One sub-group. What it says of itself (ready, needs time) holds for that phase, and on a tour for one object.</summary>
/// <param name="Seats">In order of arrival in the group.</param>
internal sealed record Group(GroupId Id, ImmutableList<SeatId> Seats)
{
    public ScenarioId? Scenario { get; init; }

    /// <summary>Null while the group lives; its boards stay readable after.</summary>
    public GroupId? MergedInto { get; init; }

    /// <summary>Those who were in it when it joined another one.</summary>
    public ImmutableList<SeatId> Brought { get; init; } = [];

    public PhaseId? ReadyIn { get; init; }

    public PhaseId? AsksTimeIn { get; init; }

    public bool CallsHelp { get; init; }

    public ImmutableArray<CardId> Presents { get; init; } = [];

    public bool IsActive => MergedInto is null;

    /// <param name="joined">Groups that came to this one.</param>
    /// <param name="mayChoose">See <see cref="SharingRules.MayChoose"/>.</param>
    public GroupView See(PhaseId? running, string? videoLink, ImmutableArray<JoinedGroup> joined, bool mayChoose) => new(
        Id,
        Scenario,
        [.. Seats],
        running is not null && ReadyIn == running,
        running is not null && AsksTimeIn == running,
        CallsHelp,
        videoLink,
        Presents,
        joined.IsEmpty ? null : joined,
        mayChoose);

    public Group Without(SeatId seat) => this with { Seats = Seats.Remove(seat), Brought = Brought.Remove(seat) };
}
