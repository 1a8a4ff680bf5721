namespace FilageFuturs.Web.Sharing;

/// <summary>The time of the group on stage, as screens draw that of a phase: it stands still with the phase.</summary>
internal static class TurnClock
{
    public static PhaseClock? Of(RoomView room) => room is { Clock: { } clock, Sharing: { Until: { } until } sharing }
        ? new(
            clock.Phase,
            PhaseMode.Guide,
            until - sharing.PerGroup,
            sharing.LeftAtPause is null ? until : null,
            sharing.LeftAtPause,
            sharing.PerGroup,
            IsWritingClosed: false)
        : null;
}
