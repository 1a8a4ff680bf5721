namespace FilageFuturs.Silo.Gatherings;

/// <summary>
/// The merged numbers, counted here and nowhere else: sums over the rooms that may be counted, beside each room's own,
/// and how far they are apart.
/// </summary>
internal static class Merging
{
    /// <param name="title">Of the common room, which may have been renamed; null when it has none any more.</param>
    /// <param name="wall">Of the common room.</param>
    /// <param name="onPaper">What was typed for the common room.</param>
    public static MergedView Build(
        SessionId id,
        Gathering gathering,
        string? title,
        Kit kit,
        IReadOnlyList<RoomResult> results,
        IdeasView wall,
        ImmutableArray<IdeaEntered> onPaper,
        DateTimeOffset? frozenAt)
    {
        var opening = gathering.Opening!;
        var rooms = results.Select(result => (Result: result, Line: Line(gathering, result))).ToImmutableArray();
        var told = rooms.Where(room => room.Line.State is not MergedState.Withdrawn).Select(room => room.Result).ToList();
        var votes = Votes(kit, rooms);
        var prompts = Prompts(kit, told);
        var preserved = Preserved(told, wall, onPaper);
        return new(
            id,
            title ?? opening.Title,
            opening.Territory,
            opening.HeldOn,
            frozenAt,
            kit,
            [.. rooms.Select(room => room.Line)],
            Figures(rooms, told, prompts, preserved),
            votes,
            prompts,
            preserved,
            [.. wall.Families.Select(family => Family(family, preserved))],
            MergingNeeds.Of(kit, told),
            MergingParts.Objects(kit, told),
            MergingParts.Made(told),
            MergingParts.Assessments(told),
            MergingParts.Plausibilities(told));
    }

    /// <summary>Rooms that did not answer are named, and counted nowhere.</summary>
    public static MergedView Without(MergedView merged, ImmutableArray<GatheredRoomOpened> silent) => merged with
    {
        Rooms = [.. merged.Rooms, .. silent.Select(room => new MergedRoom(room.Room, room.Name, MergedState.Silent, 0, null, null))],
        Votes = [.. merged.Votes.Select(vote => vote with { Rooms = [.. vote.Rooms, .. silent.Select(_ => (int?)null)] })],
    };

    private static MergedRoom Line(Gathering gathering, RoomResult result)
    {
        var room = gathering.Find(result.Archive.Session)!;
        var vote = result.Archive.Vote;
        var state = room.IsWithdrawn ? MergedState.Withdrawn
            : vote is null or { IsHidden: true, Counts.IsEmpty: true } ? MergedState.NotRevealed
            : vote.Counts.IsEmpty ? MergedState.TooFew
            : MergedState.Counted;
        var isCounted = state is MergedState.Counted;
        return new(
            room.Opened.Room,
            room.Opened.Name,
            state,
            room.IsWithdrawn ? 0 : result.Archive.Figures.People,
            isCounted ? vote!.Voters : null,
            isCounted ? vote!.WithDots : null,
            isCounted ? vote!.OnPaper : 0,
            room.IsWithdrawn ? 0 : vote?.HeldBack ?? 0,
            isCounted && vote!.IsHidden);
    }

    private static ImmutableArray<MergedVote> Votes(Kit kit, ImmutableArray<(RoomResult Result, MergedRoom Line)> rooms)
    {
        var voters = rooms.Sum(room => room.Line.Voters ?? 0);
        return
        [
            .. from scenario in kit.Scenarios
               from dot in kit.Dots
               select Vote(scenario.Id, dot.Id, rooms, voters),
        ];
    }

    private static MergedVote Vote(
        ScenarioId scenario, DotId dot, ImmutableArray<(RoomResult Result, MergedRoom Line)> rooms, int voters)
    {
        ImmutableArray<int?> counts =
            [.. rooms.Select(room => room.Line.State is MergedState.Counted ? room.Result.Archive.Vote!.Of(scenario, dot) : null)];
        var shares = rooms.Zip(counts)
            .Where(one => one.Second is not null && one.First.Line.Voters > 0)
            .Select(one => (double)one.Second!.Value / one.First.Line.Voters!.Value)
            .DefaultIfEmpty()
            .ToList();
        var total = counts.Sum() ?? 0;
        return new(scenario, dot, total, voters == 0 ? 0 : (double)total / voters, counts, shares.Min(), shares.Max());
    }

    private static ImmutableArray<MergedPrompt> Prompts(Kit kit, List<RoomResult> results) =>
    [
        .. from card in kit.Cards
           from prompt in card.Prompts
           select new MergedPrompt(card.Id, prompt.Id, [.. results.SelectMany(result => Answers(result.Archive, card.Id, prompt.Id))]),
    ];

    private static IEnumerable<MergedAnswer> Answers(ArchiveView archive, CardId card, PromptId prompt) =>
        from world in archive.Worlds
        from filled in world.Cards
        where filled.Card == card
        from cell in filled.Cells
        where cell.Prompt == prompt
        from answer in world.AnswersOf(cell)
        select new MergedAnswer(
            archive.Session, world.Scenario, world.Rank, answer, cell.IsDebate, cell.IsConsensus, world.IsOnPaper);

    private static ImmutableArray<MergedIdea> Preserved(
        List<RoomResult> results, IdeasView wall, ImmutableArray<IdeaEntered> typed)
    {
        var common = wall.Ideas.ToDictionary(idea => idea.Id);
        var off = TakenOff(wall);
        var written = results.SelectMany(result => result.Ideas)
            .Where(idea => !off.Contains(idea.Idea))
            .Select(idea => common.GetValueOrDefault(idea.Idea) is { } brought
                ? new MergedIdea(0, idea.Text, idea.From, idea.Supports + brought.Supports - brought.Brought, brought.Family)
                : new MergedIdea(0, idea.Text, idea.From, idea.Supports, null));
        var onPaper = results.SelectMany(result => result.Archive.Preserved
            .Where(idea => idea.IsOnPaper)
            .Select(idea => new MergedIdea(0, idea.Text, result.Archive.Session, idea.Supports, null, IsOnPaper: true)))
            .Concat(typed.Select(idea => new MergedIdea(0, idea.Text!, null, idea.Supports, null, IsOnPaper: true)));
        var own = wall.Ideas
            .Where(idea => idea is { From: null, Text: not null })
            .Select(idea => new MergedIdea(0, idea.Text!, null, idea.Supports, idea.Family));
        var all = written.Concat(onPaper).Concat(own).OrderByDescending(idea => idea.Supports).ToList();
        return [.. all.Select(idea => idea with { Rank = all.Count(other => other.Supports > idea.Supports) + 1 })];
    }

    // Their rooms, which may be over, still hold them.
    private static HashSet<IdeaId> TakenOff(IdeasView wall) =>
    [
        .. wall.TakenOff ?? [],
        .. wall.Ideas.Where(idea => idea is { From: not null, Text: null }).Select(idea => idea.Id),
    ];

    private static MergedFamily Family(FamilyView family, ImmutableArray<MergedIdea> ideas)
    {
        var own = ideas.Where(idea => idea.Family == family.Id).ToList();
        return new(family.Id, family.Name ?? "", own.Count, own.Sum(idea => idea.Supports));
    }

    private static MergedFigures Figures(
        ImmutableArray<(RoomResult Result, MergedRoom Line)> rooms,
        List<RoomResult> told,
        ImmutableArray<MergedPrompt> prompts,
        ImmutableArray<MergedIdea> preserved) => new(
            rooms.Length,
            rooms.Sum(room => room.Line.People),
            rooms.Sum(room => room.Line.Voters ?? 0),
            rooms.Sum(room => room.Line.WithDots ?? 0),
            told.Sum(result => result.Archive.Worlds.Length),
            prompts.Sum(prompt => prompt.Answers.Length),
            preserved.Length,
            preserved.Sum(idea => idea.Supports),
            rooms.Sum(room => room.Line.OnPaper),
            told.Sum(result => result.Archive.Figures.Simulated));
}

/// <param name="Ideas">What was written there to be preserved, with the names that the common wall knows them by.</param>
internal sealed record RoomResult(ArchiveView Archive, ImmutableArray<BroughtIdea> Ideas);
