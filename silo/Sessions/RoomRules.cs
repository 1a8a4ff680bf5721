namespace FilageFuturs.Silo.Sessions;

/// <summary>What the facilitation does with the room as a whole.</summary>
internal static class RoomRules
{
    public static Decision ShowScenario(Session session, ScenarioId scenario)
    {
        if (Gate.Running(session, PhaseKind.Presentation) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (session.Kit.Find(scenario) is null)
        {
            return Refusal.NoSuchScenario;
        }

        return session.Room.Shown == scenario ? Decision.Nothing : new ScenarioShown(scenario);
    }

    public static Decision Send(Session session, MessageId id, GroupId? to, string text)
    {
        if (!Ids.IsValid(id.Value))
        {
            return Refusal.IdIsInvalid;
        }

        if (session.Room.Messages.Any(message => message.Id == id))
        {
            return Decision.Nothing;
        }

        var wording = Wording.Of(text, Limits.MessageLength);
        if (wording.Refusal is not Refusal.None)
        {
            return wording.Refusal;
        }

        return to is { } group && session.Grouping.See(session).All(view => view.Id != group)
            ? Refusal.NoSuchGroup
            : new MessageSent(id, to, wording.Text);
    }

    public static Decision Rename(Session session, string? title) => Wording.Line(title, Limits.TitleLength) switch
    {
        { Refusal: Refusal.TextIsEmpty } => Refusal.TitleIsEmpty,
        { Refusal: not Refusal.None } line => line.Refusal,
        var line when line.Text == session.Room.Opening!.Title => Decision.Nothing,
        var line => new SessionRenamed(line.Text),
    };

    public static Decision Delete(Session session) =>
        session.Conduct.Now is null ? new SessionDeleted() : Refusal.SessionIsRunning;

    /// <summary>What the vote says by function and territory is counted now: profiles are erased before words are.</summary>
    public static Decision Close(Session session) => session.IsClosed ? Decision.Nothing
        : Decision.Of(
        [
            .. Stepping.AtTheEnd(session),
            .. BreakingDown.Count(session) is { } counted ? [counted] : ImmutableArray<SessionEvent>.Empty,
            new SessionClosed(),
        ]);
}
