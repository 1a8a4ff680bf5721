using System.Diagnostics;

namespace FilageFuturs.Silo.Sessions;

/// <summary>
/// One workshop as its log says: what you get by applying events, and nothing else. Each noun folds its own part; an
/// unknown event stops loudly.
/// </summary>
/// <param name="Version">Last event applied.</param>
/// <param name="LastAt">When the workshop was last held: <see cref="Housekeeping"/> makes it no younger.</param>
internal sealed record Session(
    long Version,
    DateTimeOffset LastAt,
    Room Room,
    Conduct Conduct,
    People People,
    Vote Vote,
    Grouping Grouping,
    BoardTiles Boards,
    ShareOut ShareOut,
    IdeaWall Ideas,
    Speech Speech,
    Tie Tie,
    NeedsMap Needs,
    Tour Tour,
    Assessments Assessments,
    Looks Looks,
    Drafts Drafts,
    PaperEntries Paper)
{
    public static readonly Session Empty = new(
        0,
        default,
        Room.Empty,
        Conduct.Empty,
        People.Empty,
        Vote.Empty,
        Grouping.Empty,
        BoardTiles.Empty,
        ShareOut.Empty,
        IdeaWall.Empty,
        Speech.Empty,
        Tie.Empty,
        NeedsMap.Empty,
        Tour.Empty,
        Assessments.Empty,
        Looks.Empty,
        Drafts.Empty,
        PaperEntries.Empty);

    public bool Exists => Room.Opening is not null;

    public bool IsClosed => Room.ClosedAt is not null;

    public Kit Kit => Room.Opening?.Kit ?? throw new InvalidOperationException("The session is not open.");

    /// <summary>When the clock alone will change something: writing closes, a stop or a cue's countdown ends. Null: never.</summary>
    public DateTimeOffset? Due => IsClosed ? null : Earlier(Earlier(Conduct.Now?.ClosesAt, Tie.Pending?.At), Tour.Due(this));

    /// <summary>The running phase as the kit describes it; null in the lobby and once closed.</summary>
    public Phase? Phase => IsClosed || Conduct.Now is not { } now ? null : Kit.Find(now.Phase);

    /// <summary>A phase of this kind runs, or ran.</summary>
    public bool HasOpened(PhaseKind kind) => Conduct.Opened.Any(phase => Kit.Find(phase.Phase)?.Kind == kind);

    public Session Apply(Recorded recorded)
    {
        if (recorded.Version != Version + 1)
        {
            throw new UnreachableException($"Event {recorded.Version} after {Version}.");
        }

        var lastAt = Housekeeping.Is(recorded.Event) ? LastAt : recorded.At;
        return recorded.Event is SessionDeleted || Room.IsDeleted
            ? Empty with { Version = recorded.Version, LastAt = lastAt, Room = Room.Delete() }
            : Fold(recorded.Event, recorded.At, lastAt);
    }

    private Session Fold(SessionEvent happened, DateTimeOffset at, DateTimeOffset lastAt)
    {
        if (!EventNames.ByType.ContainsKey(happened.GetType()))
        {
            throw new UnreachableException($"{nameof(Session)} has no rule for {happened.GetType().Name}.");
        }

        var (heldUntil, tie) = (Conduct.HeldUntil(happened, at), Tie.Apply(happened, at));
        var conduct = Conduct.Apply(happened, at).Counted(tie.IsInPlenary, at);
        var areCardsOver = happened is SeatPlaced or PhaseOpened or PhaseReopened && Exists && GroupWork.CardsAreOver(conduct, Kit);
        return this with
        {
            Version = Version + 1,
            LastAt = lastAt,
            Room = Room.Apply(happened, at),
            Conduct = conduct,
            People = People.Apply(happened, at),
            Vote = Vote.Apply(happened, this),
            Grouping = Grouping.Apply(happened, areCardsOver),
            Boards = Boards.Apply(happened, at),
            ShareOut = ShareOut.Apply(happened, heldUntil),
            Ideas = Ideas.Apply(happened, at),
            Speech = Speech.Apply(happened, heldUntil, Grouping, Conduct.Now?.IsPaused is true),
            Tie = tie,
            Needs = Needs.Apply(happened, Version + 1),
            Tour = Tour.Apply(happened, at, this),
            Assessments = Assessments.Apply(happened),
            Looks = Looks.Apply(happened),
            Drafts = Drafts.Apply(happened),
            Paper = Paper.Apply(happened),
        };
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}
