namespace FilageFuturs.Web.Gatherings;

/// <summary>What the conductor chose to do with one room.</summary>
public abstract record RoomAct
{
    private RoomAct()
    {
    }

    public sealed record Pause : RoomAct;

    public sealed record Resume : RoomAct;

    public sealed record Extend(PhaseId Phase, TimeSpan By) : RoomAct;

    public sealed record Merge(SessionId Into) : RoomAct;

    public sealed record MovePeople : RoomAct;
}
