using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Observatory;

/// <summary>The three tables of the observatory, words as they were typed. The first row names the columns.</summary>
internal sealed class ObservatoryTables(ObservatoryWording say, Wording synthesis, Observation seen)
{
    /// <summary>One row a period, scenario and kind of dot; none for a period of too few votes, nor for what was not offered.</summary>
    public IEnumerable<IReadOnlyList<object?>> Votes() =>
    [
        [
            say["Period"], say["Csv.Who"], say["Csv.Number"], say["Csv.Scenario"], say["Csv.Dot"], say["Csv.Count"], say["Csv.N"],
            say["Csv.Sessions"],
        ],
        .. from votes in seen.Votes
           from line in votes.Counts
           let scenario = seen.Scenarios.First(one => one.Id == line.Scenario)
           let dot = seen.Dots.First(one => one.Id == line.Dot)
           select (IReadOnlyList<object?>)
           [
               say.Name(votes.Period), say.Who(seen), scenario.Number, scenario.Title, dot.Button, line.Count, line.Voters, line.Sessions,
           ],
    ];

    /// <summary>One row a retained answer.</summary>
    public IEnumerable<IReadOnlyList<object?>> Fears() =>
    [
        [
            say["Period"], say["Csv.Place"], say["Csv.Number"], say["Csv.Scenario"], say["Csv.Answer"], say["Csv.Debate"],
            say["Csv.Consensus"], synthesis["Paper.Csv"],
        ],
        .. seen.Fears.Select(IReadOnlyList<object?> (fear) =>
        [
            say.Name(fear.Period), fear.Name, fear.Scenario?.Number, fear.Scenario?.Title, fear.Cell.Answer, YesOrNo(fear.Cell.IsDebate),
            YesOrNo(fear.Cell.IsConsensus), YesOrNo(fear.IsOnPaper),
        ]),
    ];

    /// <summary>By period, most supported first.</summary>
    public IEnumerable<IReadOnlyList<object?>> Preserved() =>
    [
        [say["Period"], say["Csv.Place"], say["Csv.Idea"], say["Csv.Supports"], synthesis["Paper.Csv"]],
        .. seen.Preserved.Select(IReadOnlyList<object?> (one) =>
            [say.Name(one.Period), one.Idea.Name, one.Idea.Text, one.Idea.Supports, YesOrNo(one.Idea.IsOnPaper)]),
    ];

    private string YesOrNo(bool isSo) => say[isSo ? "Csv.Yes" : "Csv.No"];
}
