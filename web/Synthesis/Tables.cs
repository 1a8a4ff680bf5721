using FilageFuturs.Web.Studio;

namespace FilageFuturs.Web.Synthesis;

/// <summary>The tables of an archive, words as they were typed. The first row names the columns.</summary>
internal sealed class Tables(Wording say, ArchiveView archive)
{
    private Kit Kit => archive.Kit;

    /// <summary>
    /// What stands below a table, as it is passed on without its page: whether it still changes, whether people were simulated, what was
    /// erased, whose workshop it is and under which licence.
    /// </summary>
    public static ImmutableArray<string> Below(Wording say, ArchiveView archive)
    {
        string?[] notes =
            [archive.ClosedAt is null ? say["Draft.Table"] : null, say.Simulated(archive.Figures), say.Erased(archive.Figures)];
        return [.. notes.OfType<string>(), .. say.Credits(archive.Kit)];
    }

    /// <summary>One row a scenario and kind of dot; none when no vote was revealed or it is too small to be broken down.</summary>
    public IEnumerable<IReadOnlyList<object?>> Votes() =>
    [
        [
            say["Csv.Number"], say["Vote.Scenario"], say["Csv.Dot"], say["Csv.Count"], say["Csv.WithDots"], say["Csv.Voters"],
            say["Paper.CsvDots"],
        ],
        .. from line in archive.Vote?.Counts ?? []
           let scenario = Kit.Find(line.Scenario)!
           let dot = Kit.Dots.First(dot => dot.Id == line.Dot)
           select (IReadOnlyList<object?>)
               [scenario.Number, scenario.Title, dot.Button, line.Count, archive.Vote!.WithDots, archive.Vote.Voters, archive.Vote.OnPaper],
    ];

    /// <summary>One row a cell of each group; other ideas one under the other.</summary>
    public IEnumerable<IReadOnlyList<object?>> Cells() =>
    [
        [
            say["Csv.Number"], say["Vote.Scenario"], say["Csv.Group"], say["Csv.Card"], say["Csv.Prompt"], say["Csv.State"],
            say["Csv.Answer"], say["Csv.Others"], say["Csv.Debate"], say["Csv.Consensus"], say["Paper.Csv"],
        ],
        .. from world in archive.Worlds
           from filled in world.Cards
           from cell in filled.Cells
           select Row(world, Kit.Find(filled.Card)!, cell),
    ];

    /// <summary>Most supported first.</summary>
    public IEnumerable<IReadOnlyList<object?>> Preserved() =>
    [
        [say["Kept.Rank"], say["Kept.Idea"], say["Kept.Supports"], say["Kept.Family"], say["Paper.Csv"]],
        .. archive.Preserved.Select(IReadOnlyList<object?> (idea) =>
            [idea.Rank, idea.Text, idea.Supports, idea.Family, YesOrNo(idea.IsOnPaper)]),
    ];

    /// <summary>In the order that the room gave, or in the order of the map; what was merged in one cell.</summary>
    public IEnumerable<IReadOnlyList<object?>> Needs() =>
    [
        [
            say["Kept.Rank"], say["Needs.Kind"], say["Needs.Need"], say["Needs.Points"], say["Needs.Givers"], say["Needs.Shared"],
            say["Needs.Merged"], say["Paper.Csv"],
        ],
        .. (archive.Needs?.Needs ?? []).Select(IReadOnlyList<object?> (need) =>
        [
            need.Rank, say[$"Needs.{need.Kind}"], need.Text, need.Points, need.Givers, YesOrNo(need.IsShared),
            string.Join('\n', need.Merged), YesOrNo(need.IsOnPaper),
        ]),
    ];

    /// <summary>One row an object and reaction, when they may be counted; then one row a word.</summary>
    public IEnumerable<IReadOnlyList<object?>> Reactions() =>
    [
        [
            say["Objects.Object"], say["Objects.Artefact"], say["Objects.Reaction"], say["Csv.Count"], say["Needs.Givers"],
            say["Objects.Word"],
        ],
        .. (archive.Objects ?? []).SelectMany(Rows),
    ];

    private IEnumerable<IReadOnlyList<object?>> Rows(ArchivedObject one) =>
    [
        .. one.Counts.Select(IReadOnlyList<object?> (count) =>
            [one.Title, one.Label, Wording.ReactionOf(Kit, count.Reaction), count.Count, one.People, null]),
        .. one.Words.Select(IReadOnlyList<object?> (word) =>
            [one.Title, one.Label, Wording.ReactionOf(Kit, word.Reaction), null, one.People, word.Text]),
    ];

    /// <summary>One row an object; its words one under the other.</summary>
    public IEnumerable<IReadOnlyList<object?>> Made() =>
    [
        [
            say["Csv.Number"], say["Vote.Scenario"], say["Csv.Group"], say["Made.Kind"], say["Made.Object"], say["Made.Words"],
            say["Made.Unfinished"],
        ],
        .. from made in archive.Made ?? []
           let scenario = made.Artefact.Scenario is { } id ? Kit.Find(id) : null
           select (IReadOnlyList<object?>)
           [
               scenario?.Number, scenario?.Title, made.Rank, made.Artefact.Label, made.Artefact.Title,
               string.Join('\n', ObjectWords.Of(made.Artefact)), YesOrNo(made.IsUnfinished),
           ],
    ];

    private IReadOnlyList<object?> Row(ArchivedWorld world, Card card, ArchivedCell cell)
    {
        var scenario = world.Scenario is { } id ? Kit.Find(id) : null;
        return
        [
            scenario?.Number, scenario?.Title, world.Rank, card.Title,
            card.Prompts.First(prompt => prompt.Id == cell.Prompt).Label,
            say[$"State.{cell.State}"], cell.Answer, string.Join('\n', cell.Others), YesOrNo(cell.IsDebate), YesOrNo(cell.IsConsensus),
            YesOrNo(world.IsOnPaper),
        ];
    }

    private string YesOrNo(bool isSo) => say[isSo ? "Csv.Yes" : "Csv.No"];
}
