namespace FilageFuturs.Silo.Sessions;

/// <summary>What has to hold for the events of a board or a group to enter the log.</summary>
internal static class RecordRules
{
    public static Refusal Check(Session session, RecordRequest request, DateTimeOffset now)
    {
        if (session.IsClosed)
        {
            return Refusal.SessionIsClosed;
        }

        foreach (var act in request.Acts)
        {
            if (Check(session, Identities.Of(session, act.Who), request, act, now) is var refusal and not Refusal.None)
            {
                return refusal;
            }
        }

        return request.Board is { } board && session.Boards.VersionOf(board) != request.BoardVersion
            ? Refusal.BoardHasMovedOn
            : Refusal.None;
    }

    private static Refusal Check(Session session, Identity who, RecordRequest request, RecordAct act, DateTimeOffset now) =>
        CheckGate(session, who, request, act.Gate, now) is var refusal and not Refusal.None ? refusal
            : act.Stop is { } stop && session.Tour.Running(session.Conduct)?.Stop != stop ? Refusal.PhaseHasMovedOn
            : act.Events.Any(happened => happened.Owner is { } owner && owner != who.Seat) ? Refusal.NotAllowed
            : act.Events.OfType<CardChosen>().Any(chosen => !MayChoose(session, chosen.Group)) ? Refusal.PhaseHasMovedOn
            : Refusal.None;

    private static bool MayChoose(Session session, GroupId id) =>
        session.Grouping.Find(id) is { } group && SharingRules.MayChoose(session, group);

    private static Refusal CheckGate(
        Session session, Identity who, RecordRequest request, RecordGate gate, DateTimeOffset now)
    {
        if (gate is RecordGate.Facilitation)
        {
            return who.Facilitates ? Refusal.None : Refusal.NotAllowed;
        }

        if (who.Seat is null)
        {
            return Refusal.NotAllowed;
        }

        if (who.Group != request.Group || !session.Grouping.IsInstalled)
        {
            return Refusal.NotInThisGroup;
        }

        return gate is RecordGate.InGroup ? Refusal.None : CheckWriting(session, request, now);
    }

    private static Refusal CheckWriting(Session session, RecordRequest request, DateTimeOffset now)
    {
        if (Gate.Writing(session, PhaseKind.CardBoard, now) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        return request.Board is { } board && (board.Group != request.Group || board.Card != session.Phase!.Card)
            ? Refusal.NotInThisPhase
            : Refusal.None;
    }
}
