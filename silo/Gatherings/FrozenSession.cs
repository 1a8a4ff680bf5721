namespace FilageFuturs.Silo.Gatherings;

/// <summary>A session as a report keeps it: as it was when it was frozen, without the words that were taken back since.</summary>
internal static class FrozenSession
{
    /// <param name="log">To its end: what came after the report says what it tells no more.</param>
    /// <param name="version">Of the session when the report was frozen.</param>
    /// <returns>Empty once the session was deleted.</returns>
    public static Session Of(ImmutableArray<Recorded> log, long version)
    {
        if (log.Any(recorded => recorded.Event is SessionDeleted))
        {
            return Session.Empty;
        }

        var end = log.Aggregate(Session.Empty, (session, one) => session.Apply(one));
        var frozen = Redaction.Of(log, end)
            .Where(recorded => recorded.Version <= version)
            .Aggregate(Session.Empty, (session, one) => session.Apply(one with { Event = Standing(one.Event, end) }));
        // A title is housekeeping: the report is called what the gathering is called now.
        return !frozen.Exists ? frozen : log
            .Where(recorded => recorded.Version > version && recorded.Event is SessionRenamed)
            .Aggregate(frozen, (session, one) => session with { Room = session.Room.Apply(one.Event, one.At) });
    }

    // Paper that was put otherwise since says what it says now; what was counted of it stays as it was frozen.
    private static SessionEvent Standing(SessionEvent happened, Session end) =>
        (happened, PaperEntries.IdOf(happened) is { } id ? end.Paper.Find(id) : null) switch
        {
            (IdeaEntered { Text: null } idea, IdeaEntered now) => idea with { Text = now.Text },
            (AnswerEntered { Text: null } or NeedEntered { Text: null }, { } now) => now,
            _ => happened,
        };
}
