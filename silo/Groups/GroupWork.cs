namespace FilageFuturs.Silo.Groups;

/// <summary>What groups do together, and until when.</summary>
internal static class GroupWork
{
    /// <summary>The last card has been left: its world was imagined by those who were in the group then.</summary>
    public static bool CardsAreOver(Conduct conduct, Kit kit) =>
        Kinds(conduct, kit).FindLastIndex(kind => kind is PhaseKind.CardBoard) is >= 0 and var last && Rank(conduct) > last;

    /// <summary>Whoever comes has something to do in a group. Where nothing is made in groups, they have until somebody tells.</summary>
    public static bool IsAhead(Session session)
    {
        var kinds = Kinds(session.Conduct, session.Kit);
        var last = kinds.FindLastIndex(kind => kind?.IsDoneInGroups() is true);
        var told = kinds.IndexOf(PhaseKind.ShareOut);
        var rank = Rank(session.Conduct);
        return last >= 0 ? rank <= last : told < 0 || rank < told;
    }

    private static List<PhaseKind?> Kinds(Conduct conduct, Kit kit) =>
        [.. conduct.Plan.Select(planned => kit.Find(planned.Phase)?.Kind)];

    // Before the first step, before all of them.
    private static int Rank(Conduct conduct) =>
        conduct.Now is { } now ? conduct.Plan.ToList().FindIndex(planned => planned.Phase == now.Phase) : -1;
}
