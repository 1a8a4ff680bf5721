using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Gatherings;

/// <summary>The tables of a merged result, words as they were typed. The first row names the columns.</summary>
internal sealed class MergedTables(MergedWording say, Wording synthesis, MergedView merged)
{
    public MergedView Merged => merged;

    public MergedPartsTold Parts => new(say, synthesis, merged);

    private Kit Kit => merged.Kit;

    /// <summary>What stands below a table: see <see cref="MergedCaveats"/>, then whose workshop it is and under which licence.</summary>
    public ImmutableArray<string> Below(PhaseKind? part = null) =>
        [.. MergedCaveats.Of(say, synthesis, merged, part), .. synthesis.Credits(Kit)];

    /// <summary>One row a counted room, scenario and kind of dot; then the region's.</summary>
    public IEnumerable<IReadOnlyList<object?>> Votes() =>
    [
        [
            say["Csv.Room"], synthesis["Csv.Number"], synthesis["Vote.Scenario"], synthesis["Csv.Dot"], synthesis["Csv.Count"],
            synthesis["Csv.Voters"], synthesis["Paper.CsvDots"],
        ],
        .. from one in merged.Rooms.Select((room, rank) => (Room: room, Rank: rank))
           where one.Room.State is MergedState.Counted
           from vote in merged.Votes
           select Line(one.Room.Name, vote, vote.Rooms[one.Rank]!.Value, one.Room.Voters!.Value, one.Room.OnPaper),
        .. merged.Votes.Select(vote => Line(say["Csv.Region"], vote, vote.Total, merged.Figures.Voters, merged.Figures.OnPaper)),
    ];

    /// <summary>One row a retained answer.</summary>
    public IEnumerable<IReadOnlyList<object?>> Cells() =>
    [
        [
            synthesis["Csv.Card"], synthesis["Csv.Prompt"], synthesis["Csv.Number"], synthesis["Vote.Scenario"], say["Csv.Room"],
            synthesis["Csv.Group"], synthesis["Csv.Answer"], synthesis["Csv.Debate"], synthesis["Csv.Consensus"],
            synthesis["Paper.Csv"],
        ],
        .. from prompt in merged.Prompts
           let card = Kit.Find(prompt.Card)!
           from answer in prompt.Answers
           let scenario = answer.Scenario is { } id ? Kit.Find(id) : null
           select (IReadOnlyList<object?>)
           [
               card.Title, card.Prompts.First(one => one.Id == prompt.Prompt).Label, scenario?.Number, scenario?.Title,
               MergedWording.NameOf(merged, answer.Room), answer.Group, answer.Answer,
               YesOrNo(answer.IsDebate), YesOrNo(answer.IsConsensus), YesOrNo(answer.IsOnPaper),
           ],
    ];

    /// <summary>Most supported first.</summary>
    public IEnumerable<IReadOnlyList<object?>> Preserved() =>
    [
        [
            synthesis["Kept.Rank"], synthesis["Kept.Idea"], synthesis["Kept.Supports"], say["Csv.From"], synthesis["Kept.Family"],
            synthesis["Paper.Csv"],
        ],
        .. merged.Preserved.Select(IReadOnlyList<object?> (idea) =>
        [
            idea.Rank, idea.Text, idea.Supports, say.From(merged, idea), MergedWording.FamilyOf(merged, idea), YesOrNo(idea.IsOnPaper),
        ]),
    ];

    /// <summary>Those of the kit in the order of the rooms together, then what each room added; what was merged in one cell.</summary>
    public IEnumerable<IReadOnlyList<object?>> Needs() =>
    [
        [
            synthesis["Kept.Rank"], synthesis["Needs.Kind"], synthesis["Needs.Need"], synthesis["Needs.Points"],
            synthesis["Needs.Givers"], say["Csv.Rooms"], synthesis["Needs.Shared"], say["Csv.From"],
            synthesis["Needs.Merged"], synthesis["Paper.Csv"],
        ],
        .. from need in merged.Needs is { } map ? map.Shared.Concat(map.Own) : []
           select (IReadOnlyList<object?>)
           [
               need.Rank, synthesis[$"Needs.{need.Kind}"], need.Text, need.Points, need.Givers, need.Rooms, YesOrNo(need.From is null),
               need.From is { } room ? MergedWording.NameOf(merged, room) : null,
               string.Join('\n', need.Under), YesOrNo(need.IsOnPaper),
           ],
    ];

    private IReadOnlyList<object?> Line(string room, MergedVote vote, int count, int voters, int onPaper)
    {
        var scenario = Kit.Find(vote.Scenario)!;
        return [room, scenario.Number, scenario.Title, Kit.Dots.First(dot => dot.Id == vote.Dot).Button, count, voters, onPaper];
    }

    private string YesOrNo(bool isSo) => synthesis[isSo ? "Csv.Yes" : "Csv.No"];
}
