using FilageFuturs.Web.Studio;
using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Gatherings;

/// <summary>What rooms said of objects, made, and saw on the planes, told in the text without a format and as tables.</summary>
internal sealed class MergedPartsTold(MergedWording say, Wording synthesis, MergedView merged)
{
    private Kit Kit => merged.Kit;

    public IEnumerable<Block> Objects()
    {
        if (merged.Objects is not { IsEmpty: false } objects)
        {
            yield break;
        }

        yield return new Heading(2, synthesis["Objects.Title"]);
        foreach (var one in objects)
        {
            yield return new Heading(3, Typed(one.Title));
            yield return new Paragraph(Written($"{one.Label}. "), $"{Maker(one)}{say.Reactions(synthesis, merged, one)}");
            if (!one.Words.IsEmpty)
            {
                yield return new Bullets(
                    [.. one.Words.Select(word => new Bullet([Written(MergedWording.Word(synthesis, merged, word))], []))]);
            }
        }
    }

    public IEnumerable<Block> Planes()
    {
        if ((Kit.Assessment, merged.Assessments) is ({ } plane, { } assessments))
        {
            yield return new Heading(2, say["Assessment.Title"]);
            yield return new Bullets(
            [
                .. assessments.Select(one => new Bullet([one.Cloud.IsEmpty ? Few(one.Room) : Written(say.Stood(merged, plane, one))], [])),
            ]);
        }

        if (merged.Plausibilities is { } plausibilities)
        {
            yield return new Heading(2, synthesis["Plausibility.Title"]);
            yield return new Bullets(
            [
                .. plausibilities.SelectMany(one => say.Saw(synthesis, merged, one).Select(Written).DefaultIfEmpty(Few(one.Room)))
                    .Select(line => new Bullet([line], [])),
            ]);
            yield return new Paragraph(say["Plausibility.Note"]);
        }
    }

    public IEnumerable<Block> Made()
    {
        if (merged.Made is not { } objects)
        {
            yield break;
        }

        yield return new Heading(2, synthesis["Made.Title"]);
        yield return objects.IsEmpty
            ? new Paragraph(synthesis["Made.None"])
            : new Bullets(
            [
                .. objects.Select(made => new Bullet(
                    [Written(say.Made(merged, made))], [.. ObjectWords.Of(made.Artefact).Select(Typed)])),
            ]);
    }

    /// <summary>One row an object and reaction, over the rooms that are counted; then one row a word, with its room.</summary>
    public IEnumerable<IReadOnlyList<object?>> Reactions() =>
    [
        [
            synthesis["Objects.Object"], synthesis["Objects.Artefact"], say["Csv.From"], synthesis["Objects.Reaction"],
            synthesis["Csv.Count"], synthesis["Needs.Givers"], say["Csv.Rooms"], synthesis["Objects.Word"], say["Csv.Room"],
        ],
        .. (merged.Objects ?? []).SelectMany(Rows),
    ];

    /// <summary>One row a room and place of its cloud.</summary>
    public IEnumerable<IReadOnlyList<object?>> Assessments() =>
    [
        [say["Csv.Room"], synthesis["Assessment.X"], synthesis["Assessment.Y"], synthesis["Assessment.People"]],
        .. from one in merged.Assessments ?? []
           from place in one.Cloud.CountBy(at => at)
           select (IReadOnlyList<object?>)[MergedWording.NameOf(merged, one.Room), place.Key.X, place.Key.Y, place.Value],
    ];

    /// <summary>One row a room, scenario and look; none of fewer than five people.</summary>
    public IEnumerable<IReadOnlyList<object?>> Plausibilities() =>
    [
        [
            say["Csv.Room"], synthesis["Csv.Number"], synthesis["Vote.Scenario"], synthesis["Plausibility.Look"],
            synthesis["Plausibility.X"], synthesis["Plausibility.Y"], synthesis["Plausibility.Apart"], synthesis["Assessment.People"],
        ],
        .. from one in merged.Plausibilities ?? []
           from seen in PlanesTold.Means(Kit, one.Scenarios)
           select (IReadOnlyList<object?>)
           [
               MergedWording.NameOf(merged, one.Room), seen.Scenario.Number, seen.Scenario.Title,
               synthesis[$"Plausibility.{seen.Look}"], seen.Mean.Mean.X, seen.Mean.Mean.Y, seen.Mean.Apart, seen.Mean.People,
           ],
    ];

    /// <summary>One row an object; its words one under the other.</summary>
    public IEnumerable<IReadOnlyList<object?>> MadeRows() =>
    [
        [
            say["Csv.Room"], synthesis["Csv.Number"], synthesis["Vote.Scenario"], synthesis["Csv.Group"], synthesis["Made.Kind"],
            synthesis["Made.Object"], synthesis["Made.Words"], synthesis["Made.Unfinished"],
        ],
        .. from made in merged.Made ?? []
           let scenario = made.Artefact.Scenario is { } id ? Kit.Find(id) : null
           select (IReadOnlyList<object?>)
           [
               MergedWording.NameOf(merged, made.Room), scenario?.Number, scenario?.Title, made.Group, made.Artefact.Label,
               made.Artefact.Title, string.Join('\n', ObjectWords.Of(made.Artefact)),
               synthesis[made.IsUnfinished ? "Csv.Yes" : "Csv.No"],
           ],
    ];

    private IEnumerable<IReadOnlyList<object?>> Rows(MergedObject one)
    {
        var maker = one.From is { } room ? MergedWording.NameOf(merged, room) : null;
        return
        [
            .. one.Counts.Select(IReadOnlyList<object?> (count) =>
            [
                one.Title, one.Label, maker, Wording.ReactionOf(Kit, count.Reaction), count.Count, one.People, one.Rooms, null, null,
            ]),
            .. one.Words.Select(IReadOnlyList<object?> (word) =>
            [
                one.Title, one.Label, maker, Wording.ReactionOf(Kit, word.Reaction), null, null, null, word.Text,
                MergedWording.NameOf(merged, word.Room),
            ]),
        ];
    }

    private string Maker(MergedObject one) => one.From is { } room ? $"{MergedWording.NameOf(merged, room)}. " : "";

    private Words Few(SessionId room) => say.TooFew(merged, room);

    private Words Typed(string words) => Written(Wording.Typed(Kit, words));

    private Words Written(string words) => new(words, Language: Kit.Language);
}
