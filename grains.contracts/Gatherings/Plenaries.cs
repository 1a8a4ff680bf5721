namespace FilageFuturs.Gatherings;

/// <summary>The phases of a common room that mean something to screens.</summary>
public static class Plenaries
{
    /// <summary>Rooms bring back what they saw: the wall shows the merged result.</summary>
    public static readonly PhaseId Restitution = new("restitution");
}
