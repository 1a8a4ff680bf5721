namespace FilageFuturs.Web.Gatherings;

/// <summary>An object as the common wall shows it, made by a room or brought by the kit.</summary>
/// <param name="From">The room that made it; null for an object of the kit.</param>
/// <param name="Told">What was said of it; null when it did not go round.</param>
internal sealed record WallObject(SessionId? From, string Title, ScenarioId? Scenario, MergedObject? Told)
{
    public static bool IsIn(MergedView merged) =>
        merged.Objects is { IsEmpty: false } || merged.Made?.Any(one => !one.IsUnfinished) is true;

    /// <summary>Those that most people reacted to, then one of each room in turn: a wall has room for a few.</summary>
    public static ImmutableArray<WallObject> Of(MergedView merged)
    {
        ImmutableArray<MergedObject> told = merged.Objects ?? [];
        ImmutableArray<MergedMade> made = [.. (merged.Made ?? []).Where(one => !one.IsUnfinished)];
        return
        [
            .. told.Select(one => new WallObject(one.From, one.Title, ScenarioOf(one), one))
                .Concat(made.Where(one => !told.Any(other => IsOf(one, other))).Select(Made))
                .GroupBy(one => one.From)
                .SelectMany(room => room.Select((one, rank) => (One: one, Rank: rank)))
                .OrderByDescending(pair => pair.One.Told?.People ?? 0)
                .ThenBy(pair => pair.Rank)
                .Select(pair => pair.One),
        ];

        ScenarioId? ScenarioOf(MergedObject one) => one.From is null
            ? merged.Kit.Find(one.Artefact)?.Scenario
            : made.FirstOrDefault(other => IsOf(other, one))?.Artefact.Scenario;
    }

    private static WallObject Made(MergedMade one) => new(one.Room, one.Artefact.Title, one.Artefact.Scenario, null);

    private static bool IsOf(MergedMade made, MergedObject told) => told.From == made.Room && told.Artefact == made.Artefact.Id;
}
