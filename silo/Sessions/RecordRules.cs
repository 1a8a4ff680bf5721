namespace FilageFuturs.Silo.Sessions;

/// <summary>What has to hold for the events of a board or a group to enter the log.</summary>
internal static class RecordRules
{
    public static Refusal Check(Session session, Identity who, RecordRequest request, DateTimeOffset now)
    {
        if (session.IsClosed)
        {
            return Refusal.SessionIsClosed;
        }

        if (CheckGate(session, who, request, now) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (request.Events.Any(happened => happened.Owner is { } owner && owner != who.Seat))
        {
            return Refusal.NotAllowed;
        }

        return request.Board is { } board && session.Boards.VersionOf(board) != request.BoardVersion
            ? Refusal.BoardHasMovedOn
            : Refusal.None;
    }

    private static Refusal CheckGate(Session session, Identity who, RecordRequest request, DateTimeOffset now)
    {
        if (request.Gate is RecordGate.Facilitation)
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

        return request.Gate is RecordGate.InGroup ? Refusal.None : CheckWriting(session, request, now);
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
