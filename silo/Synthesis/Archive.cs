namespace FilageFuturs.Silo.Synthesis;

/// <summary>The closed session as everybody keeps it. Here, and nowhere else, its numbers are counted.</summary>
internal static class Archive
{
    public static ArchiveView Build(SessionId id, Session session, KeepingTimes times)
    {
        var worlds = Worlds(session).AddRange(PaperCounting.Worlds(session));
        var preserved = PaperCounting.Preserved(session, Preserved(session.Ideas.See()));
        var phases = Phases(session);
        var objects = ArchivedTours.See(session);
        return new(
            id,
            session.Room.Opening!.Title,
            session.Kit,
            session.Conduct.Opened.FirstOrDefault()?.OpenedAt,
            session.Room.ClosedAt,
            Keeping.NamesGoAt(session, times),
            Keeping.WordsGoAt(session, times),
            Count(session, worlds, preserved, phases, objects ?? []),
            PaperCounting.Votes(session, SeeVote(session)),
            worlds,
            preserved,
            phases,
            PaperCounting.Needs(session, SeeNeeds(session.Needs.See(session))),
            session.Assessments.See(session) is { } placed ? new(placed.Cloud) : null,
            session.Looks.See(session) is { } seen ? new(seen.Scenarios) : null,
            Objects: objects,
            Made: session.HasOpened(PhaseKind.ArtefactStudio) ? StudioSeeing.Kept(session) : null);
    }

    private static ArchivedNeeds? SeeNeeds(NeedsView map)
    {
        if (map.Needs.IsEmpty)
        {
            return null;
        }

        var lines = (map.Ranking?.Lines ?? []).ToDictionary(line => line.Need);
        return new(
            map.Ranking?.Voters ?? 0,
            map.Ranking?.Spread ?? 0,
            map.Ranking?.Agreement,
            [
                .. from need in map.Needs
                   let words = WordsOf(need)
                   where !words.IsEmpty
                   let line = lines.GetValueOrDefault(need.Id)
                   orderby line?.Rank ?? int.MaxValue
                   select new ArchivedNeed(
                       line?.Rank, need.Kind, words[0], need.IsShared, words.RemoveAt(0), line?.Points, line?.Givers, need.Id),
            ]);
    }

    // Whoever erases themselves takes their own words along: those that others merged into them stand for the need from then on.
    private static ImmutableArray<string> WordsOf(NeedView need) => need.Text is { } text ? [text, .. need.Merged] : need.Merged;

    private static ArchiveFigures Count(
        Session session,
        ImmutableArray<ArchivedWorld> worlds,
        ImmutableArray<PreservedIdea> preserved,
        ImmutableArray<ArchivedPhase> phases,
        ImmutableArray<ArchivedObject> objects)
    {
        var cells = worlds.SelectMany(world => world.Cards).SelectMany(card => card.Cells).ToList();
        var written = session.Boards.Opened(session)
            .SelectMany(board => session.Boards.Find(board.Id).See(board.Card, null, []).Cells)
            .ToList();
        var ideas = session.Ideas.See().Ideas;
        return new(
            session.People.Seated.Count(),
            session.People.Seated.Count(seat => seat.IsSimulated),
            Sum(phases, phase => phase.Planned),
            Sum(phases, phase => phase.Held),
            Sum(phases.Where(phase => IsWriting(session.Kit, phase.Phase)), phase => phase.Held),
            written.SelectMany(cell => cell.Notes).Count(note => note.Text is not null),
            cells.Count,
            cells.Count(cell => cell.State is ArchivedState.Retained),
            cells.Count(cell => cell.IsDebate),
            cells.Count(cell => cell.IsConsensus),
            preserved.Length,
            preserved.Sum(idea => idea.Supports),
            written.Sum(ArchivedCells.Erased) + ideas.Count(idea => idea.Text is null)
                + session.Needs.Erased.Count() + session.Tour.Reactions.Of(session.People).Erased + session.Paper.Erased,
            session.Needs.Written.Count() + session.Paper.Needs.Count() + objects.Sum(one => one.Words.Length)
                + worlds.Where(world => world.IsOnPaper).SelectMany(world => world.Cards).SelectMany(card => card.Cells)
                    .Sum(cell => cell.Answer is null ? 0 : 1 + cell.Others.Length));
    }

    private static ArchivedVote? SeeVote(Session session) => session.Vote.See(session)?.Result?.Withheld() is { } result
        ? new(result.WithDots, result.Voters, result.Counts)
        : null;

    private static ImmutableArray<ArchivedWorld> Worlds(Session session)
    {
        var boards = session.Boards.Opened(session).ToLookup(board => board.Id.Group);
        return
        [
            .. from pair in session.Grouping.Groups.Select((@group, rank) => (Group: @group, Rank: rank + 1))
               where session.Grouping.IsInstalled && (pair.Group.IsActive || boards.Contains(pair.Group.Id))
               orderby session.Kit.Scenarios.FirstOrDefault(one => one.Id == pair.Group.Scenario)?.Number ?? int.MaxValue
               select new ArchivedWorld(
                   pair.Group.Id,
                   pair.Group.Scenario,
                   pair.Rank,
                   session.Grouping.Imagined(pair.Group, boards.Contains),
                   [.. boards[pair.Group.Id].Select(board => ArchivedCells.See(session.Boards.Find(board.Id), board.Card))],
                   session.ShareOut.ShownBy(pair.Group.Id)),
        ];
    }

    // Ranked with those from paper, once they are together.
    private static ImmutableArray<PreservedIdea> Preserved(IdeasView wall) =>
    [
        .. wall.Ideas.Where(idea => idea.Text is not null).Select(idea => new PreservedIdea(
            0,
            idea.Text!,
            idea.Supports,
            wall.Families.FirstOrDefault(family => family.Id == idea.Family)?.Name)),
    ];

    /// <summary>What was planned at first, and what was held.</summary>
    public static ImmutableArray<ArchivedPhase> Phases(Session session) =>
    [
        .. ConductView.Lines(session.Conduct, session.LastAt).Select(line => new ArchivedPhase(
            line.Phase,
            session.Conduct.FirstPlan.FirstOrDefault(planned => planned.Phase == line.Phase)?.Length ?? line.Planned,
            line.Held)),
    ];

    private static TimeSpan Sum(IEnumerable<ArchivedPhase> phases, Func<ArchivedPhase, TimeSpan?> length) =>
        phases.Aggregate(TimeSpan.Zero, (sum, phase) => sum + (length(phase) ?? TimeSpan.Zero));

    private static bool IsWriting(Kit kit, PhaseId phase) =>
        kit.Find(phase)?.Kind is PhaseKind.CardBoard or PhaseKind.Wall or PhaseKind.NeedsMap
            or PhaseKind.ArtefactTour or PhaseKind.ArtefactStudio;
}
