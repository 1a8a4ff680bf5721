namespace FilageFuturs.Web.Observatory;

/// <summary>
/// What several sessions say together over time. Here, and nowhere else, it is counted: the page, its drawings and its tables
/// draw from it. Whatever it shows of a vote is of <see cref="Limits.LeastBreakdown"/> people or more.
/// </summary>
public sealed class Observation
{
    // The card and the case of « ce qui fait peur » in the workshop, in every language and version of it.
    private static readonly CardId SocietyCard = new("societe");
    private static readonly PromptId FearPrompt = new("societe-6");

    private readonly ImmutableArray<Sighting> _ofKit;
    private readonly ImmutableArray<Sighting> _rooms;
    private readonly ImmutableArray<KeptIdea> _ideas;
    private readonly ImmutableArray<Period> _periods;

    private Observation(Sightings sightings, ObservatoryQuery query, Kit kit)
    {
        (Sightings, Query, Kit) = (sightings, query, kit);
        _ofKit = [.. sightings.Rooms.Where(room => room.Kit.Id == kit.Id)];
        _rooms = [.. _ofKit.Where(room => query.Holds(room.Day))];
        _ideas = [.. sightings.Ideas.Where(idea => idea.KitId == kit.Id && query.Holds(idea.Day))];
        _periods = Period.Covering(_rooms.Select(room => room.Day));
        Scenarios = Played(played => played.Scenarios, scenario => scenario.Id);
        Dots = Played(played => played.Dots, dot => dot.Id);
    }

    public Sightings Sightings { get; }

    public ObservatoryQuery Query { get; }

    /// <summary>As it was most lately.</summary>
    public Kit Kit { get; }

    /// <summary>Of every version that these sessions played, in the words of the newest that has it.</summary>
    public ImmutableArray<Scenario> Scenarios { get; }

    /// <summary>The same of the dots.</summary>
    public ImmutableArray<Dot> Dots { get; }

    public bool IsEmpty => _rooms.IsEmpty;

    public int Sessions => _rooms.Length;

    public int People => _rooms.Sum(room => room.Archive.Figures.People);

    /// <summary>Votes of so few people that they are in no count.</summary>
    public int TooSmall => _rooms.Count(room => room.Vote.Counts.IsEmpty);

    public Prompt? Fear => Kit.Find(SocietyCard)?.Prompts.FirstOrDefault(prompt => prompt.Id == FearPrompt);

    /// <summary>Every kit that was played, the one played most first.</summary>
    public ImmutableArray<Kit> Kits => KitsOf(Sightings);

    public ImmutableArray<int> Years => [.. _ofKit.Select(room => room.Day.Year).Distinct().Order()];

    /// <summary>Functions that five people or more of one session declared.</summary>
    public ImmutableArray<Choice> Functions => Said(isTerritory: false);

    public ImmutableArray<Choice> Territories => Said(isTerritory: true);

    public string? WhoLabel => Query.Who is { } who
        ? who.Among(Kit.Profile).FirstOrDefault(choice => choice.Id == who.Choice)?.Label
        : null;

    /// <summary>One a period without a hole, so that time is drawn as it went.</summary>
    public ImmutableArray<PeriodVotes> Votes => [.. _periods.Select(Count)];

    /// <summary>What groups retained about what people fear, the oldest first.</summary>
    public ImmutableArray<FearTold> Fears =>
    [
        .. from room in _rooms
           from world in room.Archive.Worlds
           from card in world.Cards
           where card.Card == SocietyCard
           from cell in card.Cells
           where cell.Prompt == FearPrompt
           from answer in world.AnswersOf(cell)
           select new FearTold(
               PeriodOf(room.Day), room.At, room.Name, Find(world.Scenario), cell with { Answer = answer }, world.IsOnPaper),
    ];

    /// <summary>The ideas of the wall, the oldest period first, then most supported first.</summary>
    public ImmutableArray<(Period Period, KeptIdea Idea)> Preserved =>
    [
        .. _ideas.Select(idea => (Period: PeriodOf(idea.Day), Idea: idea))
            .OrderBy(one => one.Period.First).ThenByDescending(one => one.Idea.Supports),
    ];

    /// <summary>Null when there is nothing of the kind that was asked.</summary>
    public static Observation? Of(Sightings sightings, ObservatoryQuery query) =>
        KitsOf(sightings) is [var most, ..] kits
            ? new(sightings, query, kits.FirstOrDefault(kit => kit.Id == query.Kit) ?? most)
            : null;

    private static ImmutableArray<Kit> KitsOf(Sightings sightings) =>
    [
        .. sightings.Rooms.GroupBy(room => room.Kit.Id)
            .OrderByDescending(rooms => rooms.Count())
            .Select(rooms => rooms.MaxBy(room => room.At)!.Kit),
    ];

    private ImmutableArray<T> Played<T, TId>(Func<Kit, IEnumerable<T>> of, Func<T, TId> id)
    {
        var played = _rooms.SelectMany(room => of(room.Kit)).Select(id).ToHashSet();
        return
        [
            .. _rooms.OrderByDescending(room => room.At).Select(room => room.Kit).Prepend(Kit)
                .SelectMany(of).DistinctBy(id).Where(one => played.Contains(id(one))),
        ];
    }

    private Scenario? Find(ScenarioId? id) => Scenarios.FirstOrDefault(scenario => scenario.Id == id);

    private Period PeriodOf(DateOnly day) => _periods.First(period => period.Holds(day));

    private PeriodVotes Count(Period period)
    {
        var votes = _rooms.Where(room => period.Holds(room.Day)).Select(Told).OfType<ToldVote>().ToList();
        var voters = votes.Sum(vote => vote.Voters);
        return voters < Limits.LeastBreakdown
            ? new(period, 0, 0, [])
            : new(
                period,
                votes.Count,
                voters,
                [
                    .. from scenario in Scenarios
                       from dot in Dots
                       let offered = votes.Where(vote => vote.Offers(scenario.Id, dot.Id)).ToList()
                       where offered.Count > 0
                       select new CountedDot(
                           scenario.Id,
                           dot.Id,
                           offered.Sum(vote => vote.Of(scenario.Id, dot.Id)),
                           offered.Sum(vote => vote.Voters),
                           offered.Count),
                ]);
    }

    private ToldVote? Told(Sighting room) => Query.Who is { } who
        ? who.Of(room.Breakdown) is { Voters: >= Limits.LeastBreakdown } line ? new(room.Kit, line.Voters, line.Counts) : null
        : room.Vote.Counts.IsEmpty ? null : new(room.Kit, room.Vote.WithDots, room.Vote.Counts);

    private ImmutableArray<Choice> Said(bool isTerritory)
    {
        var choices = isTerritory ? Kit.Profile.Territories : Kit.Profile.Functions;
        return [.. choices.Where(choice => _ofKit.Any(room => new Voices(isTerritory, choice.Id).Of(room.Breakdown) is not null))];
    }

    private sealed record ToldVote(Kit Kit, int Voters, ImmutableArray<DotCount> Counts)
    {
        public bool Offers(ScenarioId scenario, DotId dot) =>
            Kit.Scenarios.Any(one => one.Id == scenario) && Kit.Dots.Any(one => one.Id == dot);

        public int Of(ScenarioId scenario, DotId dot) =>
            Counts.Where(line => line.Scenario == scenario && line.Dot == dot).Sum(line => line.Count);
    }
}

/// <summary>The votes of one period.</summary>
/// <param name="Voters">n: how many people placed at least one dot.</param>
/// <param name="Counts">Empty when nobody voted, or too few; without what no session of the period offered.</param>
public sealed record PeriodVotes(Period Period, int Sessions, int Voters, ImmutableArray<CountedDot> Counts)
{
    public bool IsCounted => !Counts.IsEmpty;

    /// <returns>Null when nothing may be shown, and for what nobody could choose.</returns>
    public CountedDot? Find(ScenarioId scenario, DotId dot) =>
        Counts.FirstOrDefault(line => line.Scenario == scenario && line.Dot == dot);

    /// <returns>0 to 1.</returns>
    public double? Share(ScenarioId scenario, DotId dot) => Find(scenario, dot) is { } line ? (double)line.Count / line.Voters : null;

    /// <summary>n of a scenario: whoever voted where it was offered.</summary>
    public int? VotersOf(ScenarioId scenario) => Counts.Where(line => line.Scenario == scenario).Max(line => (int?)line.Voters);
}

/// <summary>Dots of one kind on one scenario.</summary>
/// <param name="Voters">n: people who placed a dot where this one could be placed.</param>
/// <param name="Sessions">How many sessions that was.</param>
public sealed record CountedDot(ScenarioId Scenario, DotId Dot, int Count, int Voters, int Sessions);

/// <param name="At">When its workshop was held.</param>
/// <param name="IsOnPaper">Typed for the room.</param>
public sealed record FearTold(
    Period Period, DateTimeOffset At, string Name, Scenario? Scenario, ArchivedCell Cell, bool IsOnPaper);
