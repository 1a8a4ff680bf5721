namespace FilageFuturs.Web.Synthesis;

/// <summary>The two planes of an archive, told without a drawing and as tables.</summary>
internal static class PlanesTold
{
    public static IEnumerable<Block> Of(Wording say, ArchiveView archive) => [.. Stood(say, archive), .. Saw(say, archive)];

    /// <summary>One row a place of the cloud.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Cloud(Wording say, ArchiveView archive) =>
    [
        [say["Assessment.X"], say["Assessment.Y"], say["Assessment.People"]],
        .. (archive.Assessment?.Cloud ?? []).CountBy(at => at)
            .Select(IReadOnlyList<object?> (one) => [one.Key.X, one.Key.Y, one.Value]),
    ];

    /// <summary>One row a scenario and look; none of fewer than five people.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Looks(Wording say, ArchiveView archive) =>
    [
        [
            say["Csv.Number"], say["Vote.Scenario"], say["Plausibility.Look"], say["Plausibility.X"], say["Plausibility.Y"],
            say["Plausibility.Apart"], say["Assessment.People"],
        ],
        .. Means(archive).Select(IReadOnlyList<object?> (one) =>
        [
            one.Scenario.Number, one.Scenario.Title, say[$"Plausibility.{one.Look}"], one.Mean.Mean.X, one.Mean.Mean.Y, one.Mean.Apart,
            one.Mean.People,
        ]),
    ];

    private static IEnumerable<Block> Stood(Wording say, ArchiveView archive)
    {
        if ((archive.Kit.Assessment, archive.Assessment) is not ({ } plane, { } placed))
        {
            yield break;
        }

        yield return new Heading(2, say["Assessment.Title"]);
        yield return placed.Cloud.IsEmpty
            ? new Paragraph(say["Assessment.None"])
            : new Grid(
                [say["Assessment.Nearest"], say["Assessment.People"]],
                [
                    .. Assessment.Cloud.Nearest(plane, placed.Cloud).Select(one => ImmutableArray.Create<Words>(
                        new(one.Persona.Title, Language: archive.Kit.Language), Wording.Number(one.People))),
                ]);
    }

    private static IEnumerable<Block> Saw(Wording say, ArchiveView archive)
    {
        if (archive.Plausibility is null)
        {
            yield break;
        }

        yield return new Heading(2, say["Plausibility.Title"]);
        yield return !Means(archive).Any()
            ? new Paragraph(say["Plausibility.None"])
            : new Grid(
                [
                    say["Vote.Scenario"], say["Plausibility.Look"], say["Plausibility.X"], say["Plausibility.Y"], say["Plausibility.Apart"],
                    say["Assessment.People"],
                ],
                [
                    .. Means(archive).Select(one => ImmutableArray.Create<Words>(
                        new(one.Scenario.Title, Language: archive.Kit.Language),
                        say[$"Plausibility.{one.Look}"],
                        Wording.Number(one.Mean.Mean.X),
                        Wording.Number(one.Mean.Mean.Y),
                        Wording.Number(one.Mean.Apart),
                        Wording.Number(one.Mean.People))),
                ],
                Texts: 2);
    }

    private static IEnumerable<(Scenario Scenario, Look Look, ScenarioMean Mean)> Means(ArchiveView archive) =>
        Means(archive.Kit, archive.Plausibility?.Scenarios ?? []);

    /// <summary>Those that may be shown, in the kit's order.</summary>
    public static IEnumerable<(Scenario Scenario, Look Look, ScenarioMean Mean)> Means(
        Kit kit, ImmutableArray<ScenarioPlausibility> seen) =>
        from one in seen
        let scenario = kit.Find(one.Scenario)
        where scenario is not null
        from pair in new[] { (Look: Look.Before, Mean: one.Before), (Look: Look.After, Mean: one.After) }
        where pair.Mean is not null
        select (scenario, pair.Look, pair.Mean);
}
