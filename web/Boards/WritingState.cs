namespace FilageFuturs.Web.Boards;

public enum WritingState
{
    Open = 0,
    Paused = 1,
    Closed = 2,
}

internal static class WritingStates
{
    public static WritingState Writing(this PhaseClock clock) => clock switch
    {
        { IsWritingClosed: true } => WritingState.Closed,
        { IsPaused: true } => WritingState.Paused,
        _ => WritingState.Open,
    };
}
