namespace FilageFuturs.Silo.Gatherings;

/// <summary>A session as a report keeps it: as it was when it was frozen, without what was taken back or put aside since.</summary>
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
        return !frozen.Exists ? frozen : log
            .Where(recorded => recorded.Version > version)
            .Aggregate(frozen, (session, one) => Since(session, one, end));
    }

    // A title is housekeeping: the report is called what the gathering is called now. An object put aside is shown nowhere any more.
    private static Session Since(Session frozen, Recorded since, Session end) => since.Event switch
    {
        SessionRenamed => frozen with { Room = frozen.Room.Apply(since.Event, since.At) },
        StudioObjectWithheld aside when end.Drafts.Of(aside.Group).IsWithheld => frozen with { Drafts = frozen.Drafts.Apply(aside) },
        _ => frozen,
    };

    // Paper that was put otherwise since says what it says now; what was counted of it stays as it was frozen.
    private static SessionEvent Standing(SessionEvent happened, Session end) =>
        (happened, PaperEntries.IdOf(happened) is { } id ? end.Paper.Find(id) : null) switch
        {
            (IdeaEntered { Text: null } idea, IdeaEntered now) => idea with { Text = now.Text },
            (AnswerEntered { Text: null } or NeedEntered { Text: null }, { } now) => now,
            _ => happened,
        };
}
