namespace FilageFuturs.Silo.Groups;

/// <summary>Where a latecomer sits once the groups are installed.</summary>
internal static class LatePlacing
{
    public static GroupId? For(Session session, SeatId seat) => null;
}
