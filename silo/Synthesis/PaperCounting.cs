namespace FilageFuturs.Silo.Synthesis;

/// <summary>
/// What was typed for the room, added to what people did themselves. Each of the two is held to
/// <see cref="Limits.LeastBreakdown"/> alone: the facilitation knows one and could take it from the sum. What is held back is told
/// by its number.
/// </summary>
internal static class PaperCounting
{
    public static ArchivedVote? Votes(Session session, ArchivedVote? live)
    {
        var sheets = session.Paper.Votes.ToList();
        var (withDots, voters) = (sheets.Sum(sheet => sheet.WithDots), sheets.Sum(sheet => sheet.Voters));
        if (withDots < Limits.LeastBreakdown)
        {
            return withDots == 0 ? live : (live ?? new(0, 0, [], IsHidden: IsHidden(session, live))) with { HeldBack = withDots };
        }

        var shown = live is { Counts.IsEmpty: false } ? live : null;
        var typed = sheets.SelectMany(sheet => sheet.Counts).ToLookup(count => (count.Scenario, count.Dot));
        return new(
            withDots + (shown?.WithDots ?? 0),
            voters + (shown?.Voters ?? 0),
            [
                .. from scenario in session.Kit.Scenarios
                   from dot in session.Kit.Dots
                   let sum = typed[(scenario.Id, dot.Id)].Sum(count => count.Count)
                   select new DotCount(scenario.Id, dot.Id, sum + (shown?.Of(scenario.Id, dot.Id) ?? 0)),
            ],
            withDots,
            IsHidden: IsHidden(session, live));
    }

    /// <summary>A group on paper is a number beside a scenario; the last answer typed for a cell is the one that it retains.</summary>
    public static IEnumerable<ArchivedWorld> Worlds(Session session) =>
        from answer in session.Paper.Answers
        group answer by (answer.Scenario, answer.Group) into world
        orderby session.Kit.Scenarios.FirstOrDefault(one => one.Id == world.Key.Scenario)?.Number ?? int.MaxValue, world.Key.Group
        select new ArchivedWorld(
            new($"papier-{world.Key.Group}-{world.Key.Scenario}"),
            world.Key.Scenario,
            world.Key.Group,
            0,
            [.. session.Kit.Cards.Where(card => world.Any(answer => answer.Card == card.Id)).Select(card => Card(card, [.. world]))],
            [],
            IsOnPaper: true);

    public static ImmutableArray<PreservedIdea> Preserved(Session session, ImmutableArray<PreservedIdea> live)
    {
        var all = live.Concat(session.Paper.Ideas.Select(idea => new PreservedIdea(0, idea.Text!, idea.Supports, null, true)))
            .OrderByDescending(idea => idea.Supports)
            .ToList();
        return [.. all.Select(idea => idea with { Rank = all.Count(other => other.Supports > idea.Supports) + 1 })];
    }

    public static ArchivedNeeds? Needs(Session session, ArchivedNeeds? live)
    {
        var needs = (live?.Needs ?? []).AddRange(session.Paper.Needs.Select(need => new ArchivedNeed(
            null, need.Kind, need.Text!, false, [], null, null, PaperEntries.NeedOf(need), true)));
        var sheets = session.Paper.PointsIn(session).ToList();
        var spread = sheets.Sum(sheet => sheet.Spread);
        if (spread < Limits.LeastBreakdown)
        {
            return needs.IsEmpty ? null : (live ?? new(0, 0, null, [])) with { Needs = needs, HeldBack = spread };
        }

        var isLiveShown = live?.Needs.Any(need => need.Points is not null) is true;
        var typed = sheets.SelectMany(sheet => sheet.Lines).ToLookup(line => line.Need);
        var counted = needs.Select(need => need with
        {
            Points = (need.Points ?? 0) + typed[need.Need].Sum(line => line.Points),
            Givers = (need.Givers ?? 0) + typed[need.Need].Sum(line => line.Givers),
        }).OrderByDescending(need => need.Points).ToList();
        return new(
            sheets.Sum(sheet => sheet.Voters) + (isLiveShown ? live!.Voters : 0),
            spread + (isLiveShown ? live!.Spread : 0),
            isLiveShown ? live!.Agreement : null,
            [.. counted.Select(need => need with { Rank = counted.Count(other => other.Points > need.Points) + 1 })],
            spread);
    }

    // A vote that waits to be revealed is not one of too few people.
    private static bool IsHidden(Session session, ArchivedVote? live) => live is null && !session.Vote.WithDots(session).IsEmpty;

    private static ArchivedCard Card(Card card, ImmutableArray<AnswerEntered> answers) => new(
        card.Id,
        [
            .. from prompt in card.Prompts
               select Cell(prompt.Id, [.. answers.Where(one => one.Card == card.Id && one.Prompt == prompt.Id)]),
        ]);

    // A box of the card was ticked once, whichever of its answers it was typed with.
    private static ArchivedCell Cell(PromptId prompt, ImmutableArray<AnswerEntered> answers)
    {
        var retained = answers.LastOrDefault()?.Text;
        return new(
            prompt,
            retained is null ? ArchivedState.Blank : ArchivedState.Retained,
            retained,
            [.. answers.Select(answer => answer.Text).OfType<string>().Where(text => text != retained).Distinct()],
            answers.Any(answer => answer.IsDebate is true),
            answers.Any(answer => answer.IsConsensus is true));
    }
}
