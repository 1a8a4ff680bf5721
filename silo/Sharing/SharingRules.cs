namespace FilageFuturs.Silo.Sharing;

/// <summary>Each group tells one card, or both.</summary>
internal static class SharingRules
{
    public static Decision CallPresenter(Session session, GroupId group, DateTimeOffset now)
    {
        if (Gate.Running(session, PhaseKind.ShareOut) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (!session.Grouping.IsInstalled)
        {
            return Refusal.GroupsAreNotInstalled;
        }

        if (session.Grouping.Find(group) is not { IsActive: true } presenter)
        {
            return Refusal.NoSuchGroup;
        }

        return session.ShareOut.Now?.Group == group
            ? Decision.Nothing
            : new PresenterCalled(
                group,
                now + ShareOut.PerGroup(session, session.Conduct.Now!, group),
                CardsOf(session, presenter));
    }

    public static Decision RevealCards(Session session, bool areRevealed)
    {
        if (Gate.Going(session) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        return session.ShareOut.AreRevealed == areRevealed ? Decision.Nothing : new CardsRevealed(areRevealed);
    }

    /// <summary>
    /// Where there are several cards, from the last one before a share-out until the group's turn: what was shown stays what it showed.
    /// </summary>
    public static bool MayChoose(Session session, Group group) =>
        group.IsActive
        && session.ShareOut.Now?.Group != group.Id
        && !session.ShareOut.Presented.Contains(group.Id)
        && Planned(session).Count > 1
        && session.Phase is { } phase
        && (phase.Kind is PhaseKind.ShareOut || (phase.Kind is PhaseKind.CardBoard && IsLastBeforeShareOut(session, phase)));

    private static bool IsLastBeforeShareOut(Session session, Phase card) => session.Conduct.Plan
        .SkipWhile(planned => planned.Phase != card.Id)
        .Skip(1)
        .Select(planned => session.Kit.Find(planned.Phase)?.Kind)
        .FirstOrDefault(kind => kind is PhaseKind.CardBoard or PhaseKind.ShareOut) is PhaseKind.ShareOut;

    private static HashSet<CardId> Planned(Session session) =>
        [.. session.Conduct.Plan.Select(planned => session.Kit.Find(planned.Phase)?.Card).OfType<CardId>()];

    /// <summary>The group's choice; else the card it marked most, then answered most; else the first. None where none is filled.</summary>
    private static ImmutableArray<CardId> CardsOf(Session session, Group group)
    {
        if (!group.Presents.IsEmpty)
        {
            return group.Presents;
        }

        var planned = Planned(session);
        var tiles = session.Boards.See(session)
            .Where(tile => tile.Id.Group == group.Id)
            .ToDictionary(tile => tile.Id.Card);
        return [.. session.Kit.Cards
            .Select(card => card.Id)
            .Where(planned.Contains)
            .OrderByDescending(card => Marks(tiles.GetValueOrDefault(card)))
            .ThenByDescending(card => tiles.GetValueOrDefault(card)?.Retained ?? 0)
            .Take(1)];
    }

    private static int Marks(BoardTile? tile) => tile?.Cells.Count(cell => cell.IsDebate || cell.IsConsensus) ?? 0;
}
