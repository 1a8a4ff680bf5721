namespace FilageFuturs.Silo.Synthesis;

/// <summary>The closed session as everybody keeps it.</summary>
internal static class Archive
{
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
        [],
        session.Ideas.See());
}
