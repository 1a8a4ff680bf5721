namespace FilageFuturs.Silo.Synthesis;

/// <summary>The closed session as everybody keeps it.</summary>
internal static class Archive
{
    /// <summary>The author of every archived word: an archive says what was written, never by whom.</summary>
    public static readonly SeatId Nobody = new("");

    public static ArchiveView Build(SessionId id, Session session, ImmutableArray<Recorded> log) => new(
        id,
        session.Room.Opening!.Title,
        session.Kit,
        log.FirstOrDefault(recorded => recorded.Event is PhaseOpened)?.At,
        session.Room.ClosedAt,
        Keeping.NamesGoAt(session),
        Keeping.WordsGoAt(session),
        session.People.Seated.Count(),
        ConductView.Lines(session.Conduct, session.LastAt),
        session.Vote.See(session)?.Result,
        [.. Groups(session, log)],
        session.Ideas.See());

    private static IEnumerable<ArchivedGroup> Groups(Session session, ImmutableArray<Recorded> log)
    {
        var installed = session.Grouping.See(session);
        var opened = session.Boards.Opened(session).ToLookup(board => board.Id.Group);
        return
            from id in installed.Select(@group => @group.Id).Union(opened.Select(boards => boards.Key))
            let view = installed.FirstOrDefault(@group => @group.Id == id)
            let scenario = view?.Scenario ?? ScenarioOf(id, log)
            select new ArchivedGroup(
                id,
                scenario,
                view?.Seats.Length ?? 0,
                [.. opened[id].Select(board => Anonymous(session.Boards.Find(board.Id).See(board.Card, scenario, [])))],
                PresentedBy(id, session, log));
    }

    /// <summary>A merged group is no longer seen in the room: the log says what it imagined.</summary>
    private static ScenarioId? ScenarioOf(GroupId id, ImmutableArray<Recorded> log) =>
        log.Select(recorded => recorded.Event).OfType<ScenariosDrawn>()
            .SelectMany(drawn => drawn.Scenarios)
            .LastOrDefault(drawn => drawn.Group == id)?.Scenario;

    private static ImmutableArray<CardId> PresentedBy(GroupId id, Session session, ImmutableArray<Recorded> log)
    {
        var shown = log.Select(recorded => recorded.Event).OfType<PresenterCalled>()
            .Where(called => called.Group == id)
            .SelectMany(called => called.Cards)
            .ToHashSet();
        return [.. session.Kit.Cards.Select(card => card.Id).Where(shown.Contains)];
    }

    private static BoardView Anonymous(BoardView board) =>
        board with { Cells = [.. board.Cells.Select(Anonymous)] };

    private static CellView Anonymous(CellView cell) => cell with
    {
        Notes = [.. cell.Notes.Select(note => note with { By = Nobody })],
        Retained = cell.Retained is null ? null : cell.Retained with { By = Nobody },
        Variants = [.. cell.Variants.Select(variant => variant with { By = Nobody })],
    };
}
