namespace FilageFuturs.Silo.Synthesis;

/// <summary>The closed session as everybody keeps it.</summary>
internal static class Archive
{
    /// <summary>The author of every archived word: an archive says what was written, never by whom.</summary>
    public static readonly SeatId Nobody = new("");

    public static ArchiveView Build(
        SessionId id, Session session, ImmutableArray<Recorded> log, KeepingTimes times) => new(
        id,
        session.Room.Opening!.Title,
        session.Kit,
        log.FirstOrDefault(recorded => recorded.Event is PhaseOpened)?.At,
        session.Room.ClosedAt,
        Keeping.NamesGoAt(session, times),
        Keeping.WordsGoAt(session, times),
        session.People.Seated.Count(),
        ConductView.Lines(session.Conduct, session.LastAt),
        session.Vote.See(session)?.Result,
        [.. Groups(session)],
        session.Ideas.See());

    private static IEnumerable<ArchivedGroup> Groups(Session session)
    {
        var boards = session.Boards.Opened(session).ToLookup(board => board.Id.Group);
        return
            from @group in session.Grouping.Groups
            where session.Grouping.IsInstalled && (@group.IsActive || boards.Contains(@group.Id))
            select new ArchivedGroup(
                @group.Id,
                @group.Scenario,
                @group.Seats.Count,
                [.. boards[@group.Id].Select(board => See(session, board.Id, board.Card, @group.Scenario))],
                session.ShareOut.ShownBy(@group.Id));
    }

    private static BoardView See(Session session, BoardId id, Card card, ScenarioId? scenario) =>
        Anonymous(session.Boards.Find(id).See(card, scenario, []));

    private static BoardView Anonymous(BoardView board) =>
        board with { Cells = [.. board.Cells.Select(Anonymous)] };

    private static CellView Anonymous(CellView cell) => cell with
    {
        Notes = [.. cell.Notes.Select(note => note with { By = Nobody })],
        Retained = cell.Retained is null ? null : cell.Retained with { By = Nobody },
        Variants = [.. cell.Variants.Select(variant => variant with { By = Nobody })],
    };
}
